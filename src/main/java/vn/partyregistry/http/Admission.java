package vn.partyregistry.http;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Who may begin at once, who waits, and who is sent away: a burst may wait, a line that does not come to its end may not grow.
 *
 * <p>Where nobody has had to wait for a moment, the next may wait as long as a burst may last. Where some have been waiting all the while,
 * more come than can be served: then nobody waits longer than twice as long as it takes to be served, whoever would have to is sent away
 * at once, and whoever is taken in is answered within about three times the usual time. So it stays until nobody has been sent away for a
 * while. All times are in nanoseconds, and given.
 */
final class Admission<T> {

    /** What is to be done with those who waited. */
    record Turn<T>(List<T> begin, List<T> refuse) {}

    private record Waiting<T>(T who, long since) {}

    /** The weight of the newest in the mean of what serving takes. */
    private static final double NEWEST = 0.05;

    private static final double TIMES_SERVING = 2;

    private final AdaptiveLimit limit;
    private final int longestLine;
    private final long burst;
    private final long shortest;
    private final Deque<Waiting<T>> line = new ArrayDeque<>();
    private int inWork;
    private long freeAt;
    private long refusedAt;
    private double serving;

    /**
     * @param limit how many are served at a time
     * @param longestLine how many may wait
     * @param burst after what time of constant waiting it is no burst any more; nobody waits longer
     * @param shortest what anybody may wait
     */
    Admission(AdaptiveLimit limit, int longestLine, long burst, long shortest, long now) {
        this.limit = limit;
        this.longestLine = longestLine;
        this.burst = burst;
        this.shortest = shortest;
        this.freeAt = now;
        this.refusedAt = now - burst;
    }

    /** One has come: it begins, waits, or is refused. */
    synchronized Turn<T> come(T who, long now) {
        if (inWork < limit.now() && line.isEmpty()) {
            inWork++;
            freeAt = now;
            return new Turn<>(List.of(who), List.of());
        }
        if (line.size() >= longestLine || isOverloaded(now) && wouldWait() > allowed(now)) {
            refusedAt = now;
            return new Turn<>(List.of(), List.of(who));
        }
        line.add(new Waiting<>(who, now));
        return new Turn<>(List.of(), List.of());
    }

    /** One was served, and so long it took. */
    synchronized Turn<T> go(long took, long now) {
        inWork--;
        serving = serving == 0 ? took : serving + NEWEST * (took - serving);
        return turn(now);
    }

    /** As often as every few hundredths of a second: fits the limit, and lets begin and sends away where nobody comes or goes. */
    synchronized Turn<T> look(long now) {
        limit.adapt(inWork >= limit.now());
        return turn(now);
    }

    private Turn<T> turn(long now) {
        List<T> begin = new ArrayList<>();
        List<T> refuse = new ArrayList<>();
        long allowed = allowed(now);
        while (!line.isEmpty()) {
            if (now - line.peek().since > allowed) {
                refusedAt = now;
                refuse.add(line.poll().who);
            } else if (inWork < limit.now()) {
                inWork++;
                begin.add(line.poll().who);
            } else {
                break;
            }
        }
        if (line.isEmpty() && inWork < limit.now()) {
            freeAt = now;
        }
        return new Turn<>(begin, refuse);
    }

    /** More come than can be served. A line that is empty as all were sent away is no sign that it is over. */
    private boolean isOverloaded(long now) {
        return now - freeAt >= burst || now - refusedAt < burst;
    }

    private long allowed(long now) {
        return isOverloaded(now) ? Math.min(burst, Math.max(shortest, (long) (TIMES_SERVING * serving))) : burst;
    }

    private double wouldWait() {
        return line.size() * serving / limit.now();
    }

    synchronized int waiting() {
        return line.size();
    }
}
