package vn.partyregistry.decision;

import java.time.Instant;
import java.util.List;
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
        List<Violation> findings) {

    /** What became of the record: as first recorded, corrected since, or cancelled by another paper. */
    enum Knowledge {
        RECORDED,
        CORRECTED,
        ANNULLED
    }
}
