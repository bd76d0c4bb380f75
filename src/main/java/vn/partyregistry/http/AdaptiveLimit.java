package vn.partyregistry.http;

/**
 * How many may be worked on at a time: as many as there are places, and fewer while the threads that serve the connections come late to
 * what they are given. Then the processors have more to do than they can, and whoever is worked on takes from those threads the time to
 * answer and to refuse. Down by a fifth, up by steps: additive increase, multiplicative decrease. All times are in nanoseconds.
 */
final class AdaptiveLimit {

    private static final double DOWN = 0.8;
    private static final double UP = 0.25;

    /** An eighth is always worked on, so that one which takes long, and keeps the processors busy, does not hold up all others. */
    private static final int ALWAYS = 8;

    private final int places;
    private final int fewest;
    private final long bearable;
    private double limit;
    private long late;
    private long given;

    /** @param bearable how late those threads may be on the mean */
    AdaptiveLimit(int places, long bearable) {
        this.places = places;
        this.fewest = Math.max(1, places / ALWAYS);
        this.bearable = bearable;
        this.limit = places;
    }

    static AdaptiveLimit fixed(int places) {
        return new AdaptiveLimit(places, Long.MAX_VALUE);
    }

    synchronized int now() {
        return (int) limit;
    }

    /** So long after it was given something, such a thread came to it. */
    synchronized void came(long late) {
        this.late += late;
        given++;
    }

    /**
     * Draws the conclusion from what has come since the last time. Where not as many are worked on as might be, it is not they who keep
     * the processors busy.
     */
    synchronized void adapt(boolean isReached) {
        boolean isLate = given > 0 && late / given > bearable;
        if (!isLate) {
            limit = Math.min(places, limit + UP);
        } else if (isReached) {
            limit = Math.max(fewest, limit * DOWN);
        }
        late = 0;
        given = 0;
    }
}
