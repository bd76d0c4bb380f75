package vn.partyregistry.statistics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import vn.partyregistry.time.Span;

/** Counts over legal time: by how much each {@link Measure} changes on which day. */
final class Steps {

    private final NavigableMap<LocalDate, int[]> changes = new TreeMap<>();

    void add(LocalDate day, int measure, int change) {
        changes.computeIfAbsent(day, key -> new int[Measure.COUNT])[measure] += change;
    }

    /** So many more while the span lasts. */
    void add(Span span, int measure, int change) {
        add(span.from(), measure, change);
        if (span.to() != null) {
            add(span.to(), measure, -change);
        }
    }

    /**
     * Adds what another holds while a span lasts: on its first day all that has come together by then, on the day after its
     * last the reverse.
     *
     * @param sign 1 to add, -1 to take away
     */
    void add(Steps other, Span span, int sign) {
        int[] held = other.at(span.from());
        add(span.from(), held, sign);
        NavigableMap<LocalDate, int[]> within = span.to() == null
                ? other.changes.tailMap(span.from(), false)
                : other.changes.subMap(span.from(), false, span.to(), false);
        within.forEach((day, change) -> {
            add(day, change, sign);
            plus(held, change, 1);
        });
        if (span.to() != null) {
            add(span.to(), held, -sign);
        }
    }

    void addAll(Steps other) {
        other.changes.forEach((day, change) -> add(day, change, 1));
    }

    /** The same without what stays with the organization alone. */
    Steps passedUp() {
        Steps passed = new Steps();
        changes.forEach((day, change) -> {
            int[] copy = change.clone();
            for (int measure = 0; measure < copy.length; measure++) {
                copy[measure] = Measure.staysBelow(measure) ? 0 : copy[measure];
            }
            passed.add(day, copy, 1);
        });
        return passed;
    }

    /** What all changes up to a day come to. */
    int[] at(LocalDate day) {
        int[] sum = new int[Measure.COUNT];
        changes.headMap(day, true).values().forEach(change -> plus(sum, change, 1));
        return sum;
    }

    /** What has come together by each of some days, which are in order. */
    void along(List<LocalDate> days, BiConsumer<LocalDate, Tally> reader) {
        int[] sum = new int[Measure.COUNT];
        Iterator<Map.Entry<LocalDate, int[]>> ahead = changes.entrySet().iterator();
        Map.Entry<LocalDate, int[]> next = ahead.hasNext() ? ahead.next() : null;
        for (LocalDate day : days) {
            while (next != null && !next.getKey().isAfter(day)) {
                plus(sum, next.getValue(), 1);
                next = ahead.hasNext() ? ahead.next() : null;
            }
            reader.accept(day, new Tally(sum.clone()));
        }
    }

    boolean isEmpty() {
        return changes.values().stream().allMatch(Steps::isNothing);
    }

    /** Every day on which something changes, in order. */
    void forEach(BiConsumer<LocalDate, int[]> reader) {
        for (Map.Entry<LocalDate, int[]> change : changes.entrySet()) {
            if (!isNothing(change.getValue())) {
                reader.accept(change.getKey(), change.getValue());
            }
        }
    }

    private void add(LocalDate day, int[] change, int sign) {
        if (!isNothing(change)) {
            plus(changes.computeIfAbsent(day, key -> new int[Measure.COUNT]), change, sign);
        }
    }

    private static void plus(int[] sum, int[] change, int sign) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += sign * change[i];
        }
    }

    private static boolean isNothing(int[] change) {
        return Arrays.stream(change).allMatch(each -> each == 0);
    }
}
