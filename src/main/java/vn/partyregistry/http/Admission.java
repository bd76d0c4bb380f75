package vn.partyregistry.http;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Who may begin at once, who waits, and who is sent away: a burst may wait, a line that does not come to its end may not grow.
 *
 * <p>Where nobody has had to wait for a moment, the next may wait long. Where some have been waiting all the while, more come than can be
 * served: then nobody waits longer than twice as long as it takes to be served, and whoever is taken in is answered within about three
 * times the usual time. All times are in nanoseconds, and given.
 */
final class Admission<T> {

    /** What is to be done with those who waited. */
    record Turn<T>(List<T> begin, List<T> refuse) {}

    private record Waiting<T>(T who, long since) {}

    /** The weight of the newest in the mean of what serving takes. */
    private static final double NEWEST = 0.05;

    private static final double TIMES_SERVING = 2;

    private final int places;
    private final int longestLine;
    private final long burst;
    private final long shortest;
    private final long longest;
    private final Deque<Waiting<T>> line = new ArrayDeque<>();
    private int inWork;
    private long freeAt;
    private double serving;

    /**
     * @param places how many are served at a time
     * @param longestLine how many may wait
     * @param burst after what time of constant waiting it is no burst any more, and nobody waits longer
     * @param shortest what anybody may wait
     * @param longest how long one may wait in a burst
     */
    Admission(int places, int longestLine, long burst, long shortest, long longest, long now) {
        this.places = places;
        this.longestLine = longestLine;
        this.burst = burst;
        this.shortest = shortest;
        this.longest = longest;
        this.freeAt = now;
    }

    /** One has come: it begins, waits, or is refused. */
    synchronized Turn<T> come(T who, long now) {
        if (inWork < places && line.isEmpty()) {
            inWork++;
            freeAt = now;
            return new Turn<>(List.of(who), List.of());
        }
        if (line.size() >= longestLine) {
            return new Turn<>(List.of(), List.of(who));
        }
        line.add(new Waiting<>(who, now));
        return new Turn<>(List.of(), List.of());
    }

    /** One was served, and so long it took. */
    synchronized Turn<T> go(long took, long now) {
        inWork--;
        serving = serving == 0 ? took : serving + NEWEST * (took - serving);
        return look(now);
    }

    /** Lets begin who may, and sends away who has waited too long. */
    synchronized Turn<T> look(long now) {
        List<T> begin = new ArrayList<>();
        List<T> refuse = new ArrayList<>();
        long allowed = allowed(now);
        while (!line.isEmpty()) {
            if (now - line.peek().since > allowed) {
                refuse.add(line.poll().who);
            } else if (inWork < places) {
                inWork++;
                begin.add(line.poll().who);
            } else {
                break;
            }
        }
        if (line.isEmpty() && inWork < places) {
            freeAt = now;
        }
        return new Turn<>(begin, refuse);
    }

    private long allowed(long now) {
        return now - freeAt < burst ? longest : Math.min(burst, Math.max(shortest, (long) (TIMES_SERVING * serving)));
    }

    synchronized int waiting() {
        return line.size();
    }
}
