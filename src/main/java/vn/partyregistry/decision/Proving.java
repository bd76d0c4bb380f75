package vn.partyregistry.decision;

import java.time.LocalDate;
import java.util.List;

/**
 * The registry proves itself: whatever is kept beside the believed history adds where it differs from it.
 *
 * @param today the day of the proof
 * @param countDays the days on which kept counts were compared with the rows, added by whoever compares
 */
public record Proving(LocalDate today, List<String> differences, List<LocalDate> countDays) {}
