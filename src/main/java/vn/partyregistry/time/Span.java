package vn.partyregistry.time;

import java.time.LocalDate;
import java.util.Objects;

/** A half-open stretch of days: {@code from} is in, {@code to} is out, a missing {@code to} means still open. */
public record Span(LocalDate from, LocalDate to) {

    public Span {
        Objects.requireNonNull(from, "from");
        if (to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("a span holds at least one day: " + from + " to " + to);
        }
    }

    public static Span since(LocalDate from) {
        return new Span(from, null);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    public boolean overlaps(Span other) {
        return startsBefore(other.to) && other.startsBefore(to);
    }

    private boolean startsBefore(LocalDate end) {
        return end == null || from.isBefore(end);
    }
}
