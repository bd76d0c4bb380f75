package vn.partyregistry.journal;

import java.time.LocalDate;
import java.util.List;
import vn.partyregistry.problem.Violation;

/**
 * What the journal says of one recording; nothing personal.
 *
 * @param annulledBy the paper that annuls the decision, null for other kinds
 */
public record Entry(
        Kind kind,
        String decision,
        String annulledBy,
        LocalDate effectiveOn,
        List<String> organizations,
        String recordedBy,
        List<Restatement> restated,
        List<Violation> findings) {

    /** What took the position. */
    public enum Kind {
        DECISION,
        CORRECTION,
        ANNULMENT,
        FIGURE
    }
}
