package vn.partyregistry.time;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * The place of one change in legal order: its effective day, the place of its decision among those of that day, and its
 * index in the decision (rule CHG-13).
 *
 * @param place the journal position at which the decision was first recorded; a correction keeps it
 */
public record Cause(LocalDate effectiveOn, long place, int index, String decision) implements Comparable<Cause> {

    private static final Comparator<Cause> ORDER = Comparator.comparing(Cause::effectiveOn)
            .thenComparingLong(Cause::place)
            .thenComparingInt(Cause::index);

    @Override
    public int compareTo(Cause other) {
        return ORDER.compare(this, other);
    }
}
