package vn.partyregistry.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Bodies that are on their way or kept: whoever sends too slowly is not waited for, and when all of them together hold more memory than
 * they may, those who hold most give way. So a body of the usual size, which comes at once, comes through whatever else is being sent.
 *
 * <p>All times are in nanoseconds, and given.
 */
final class Arrivals<T> {

    private static final long SECOND = 1_000_000_000L;

    private final long patience;
    private final long slowest;
    private final long most;
    private final Map<T, Arrival> underWay = new HashMap<>();
    private final Map<T, Long> whole = new HashMap<>();
    private long held;

    private static final class Arrival {
        private final long since;
        private long last;
        private long bytes;

        Arrival(long since) {
            this.since = since;
            this.last = since;
        }
    }

    /**
     * @param patience for how long nothing may come, and after what time it is asked how much has come
     * @param slowest how many bytes a second have to come from then on, on the whole
     * @param most how many bytes all may hold together
     */
    Arrivals(long patience, long slowest, long most) {
        this.patience = patience;
        this.slowest = slowest;
        this.most = most;
    }

    synchronized void begin(T who, long now) {
        underWay.put(who, new Arrival(now));
    }

    /** So many bytes more have come; tells who has to give way for them. */
    synchronized List<T> arrived(T who, long bytes, long now) {
        Arrival arrival = underWay.get(who);
        if (arrival == null) {
            return List.of();
        }
        arrival.last = now;
        arrival.bytes += bytes;
        held += bytes;
        List<T> giveWay = new ArrayList<>();
        while (held > most && !underWay.isEmpty()) {
            T largest = underWay.entrySet().stream()
                    .max(Comparator.comparingLong(each -> each.getValue().bytes))
                    .orElseThrow()
                    .getKey();
            over(largest);
            giveWay.add(largest);
        }
        return giveWay;
    }

    /** All has come; it is kept until it is over. */
    synchronized void whole(T who) {
        Arrival arrival = underWay.remove(who);
        if (arrival != null) {
            whole.put(who, arrival.bytes);
        }
    }

    /** It is not kept any more. */
    synchronized void over(T who) {
        Arrival arrival = underWay.remove(who);
        Long kept = whole.remove(who);
        held -= (arrival == null ? 0 : arrival.bytes) + (kept == null ? 0 : kept);
    }

    /** Who sends too slowly, and is not waited for any more. */
    synchronized List<T> slow(long now) {
        List<T> slow = underWay.entrySet().stream()
                .filter(each -> isSlow(each.getValue(), now))
                .map(Map.Entry::getKey)
                .toList();
        slow.forEach(this::over);
        return slow;
    }

    private boolean isSlow(Arrival arrival, long now) {
        return now - arrival.last > patience
                || now - arrival.since > patience + (double) arrival.bytes / slowest * SECOND;
    }

    synchronized int underWay() {
        return underWay.size();
    }

    synchronized long held() {
        return held;
    }
}
