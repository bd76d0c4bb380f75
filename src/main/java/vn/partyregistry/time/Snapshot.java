package vn.partyregistry.time;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The state an answer was read from: the legal date, and the journal as it stood after one position.
 *
 * @param knownAt when that position was recorded, null before the first
 */
public record Snapshot(LocalDate asOf, Instant knownAt, long position) {

    public Snapshot on(LocalDate day) {
        return new Snapshot(day, knownAt, position);
    }
}
