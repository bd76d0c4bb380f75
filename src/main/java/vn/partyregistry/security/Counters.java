package vn.partyregistry.security;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Counts what each of many does within a minute; of more than it has room for, all others count together. */
final class Counters {

    static final int SECONDS = 60;

    private static final int ROOM = 100_000;
    private static final String OTHERS = "others";

    /** The counts of one minute. */
    private record Minute(long number, ConcurrentHashMap<String, AtomicInteger> counts) {}

    private final AtomicReference<Minute> present = new AtomicReference<>(new Minute(-1, new ConcurrentHashMap<>()));

    /** Counts one more in the minute of a second; answers how many there are now. */
    int add(String who, long second) {
        return of(who, second).incrementAndGet();
    }

    /** How many there are in the minute of a second. */
    int get(String who, long second) {
        AtomicInteger count = minute(second).counts.get(who);
        return count == null ? 0 : count.get();
    }

    private AtomicInteger of(String who, long second) {
        ConcurrentHashMap<String, AtomicInteger> counts = minute(second).counts;
        AtomicInteger known = counts.get(who);
        return known != null
                ? known
                : counts.computeIfAbsent(counts.size() < ROOM ? who : OTHERS, key -> new AtomicInteger());
    }

    private Minute minute(long second) {
        long number = second / SECONDS;
        Minute minute = present.get();
        if (minute.number == number) {
            return minute;
        }
        Minute next = new Minute(number, new ConcurrentHashMap<>());
        return present.compareAndSet(minute, next) ? next : present.get();
    }
}
