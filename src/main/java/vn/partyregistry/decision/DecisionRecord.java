package vn.partyregistry.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.partyregistry.change.Annul;
import vn.partyregistry.change.DecisionContent;
import vn.partyregistry.journal.Restatement;
import vn.partyregistry.problem.Violation;

/**
 * A paper as the registry knew it at a position.
 *
 * @param place the position at which it was first recorded
 * @param position the position of this content
 */
record DecisionRecord(
        String id,
        DecisionContent content,
        Knowledge knowledge,
        long place,
        long position,
        Instant recordedAt,
        String recordedBy,
        List<Restatement> restated,
        List<Violation> findings,
        Revision revision) {

    /**
     * Why the content is another one, or no longer counts.
     *
     * @param annulledBy the annulling paper, null for a correction
     * @param from the day from which it no longer counts, null for the start
     */
    record Revision(String reason, String annulledBy, LocalDate from) {}

    /** Whether it takes another decision out of force from a day on. */
    boolean annuls() {
        return content.changes().stream().anyMatch(Annul.class::isInstance);
    }

    /** What became of the record: as first recorded, corrected since, or cancelled by another paper. */
    enum Knowledge {
        RECORDED,
        CORRECTED,
        ANNULLED
    }
}
