package vn.partyregistry.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.partyregistry.change.Change;
import vn.partyregistry.change.DecisionContent;
import vn.partyregistry.change.DecisionContent.DocumentType;
import vn.partyregistry.change.DecisionContent.EffectiveBasis;
import vn.partyregistry.change.DecisionContent.Origin;
import vn.partyregistry.change.DecisionContent.Precision;
import vn.partyregistry.change.DecisionContent.Source;
import vn.partyregistry.change.Outcome;
import vn.partyregistry.decision.DecisionRecord.Knowledge;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.http.Snapshotted;
import vn.partyregistry.journal.Restatement;
import vn.partyregistry.problem.Messages;
import vn.partyregistry.problem.Violation;
import vn.partyregistry.time.Snapshot;

/**
 * A paper as it is printed.
 *
 * @param changes in an answer about one paper; items of a list have {@code changeCount} only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RecordedDecision", description = "A paper as recorded")
public record DecisionView(
        @Schema(required = true, examples = "QN.961-QD-TU.2013-01-29")
        String id,

        @Schema(examples = "961-QĐ/TU") String number,
        @Schema(required = true) DocumentType documentType,
        String issuer,
        @Schema(required = true) String issuedBy,
        @Schema(required = true) LocalDate signedOn,
        @Schema(required = true) LocalDate effectiveOn,
        @Schema(required = true) EffectiveBasis effectiveBasis,
        @Schema(required = true) Precision datePrecision,
        @Schema(required = true) String title,
        @Schema(required = true) Origin origin,
        Source source,

        @Schema(required = true, description = "As of the snapshot")
        Status status,

        @Schema(required = true) int changeCount,
        List<Change> changes,
        @Schema(required = true, format = "date-time") String recordedAt,
        @Schema(required = true) long position,
        @Schema(required = true) String recordedBy,
        List<Restatement> restated,
        List<FindingView> findings,
        RevisionView revision,
        Consequences consequences,
        SnapshotView snapshot)
        implements Snapshotted {

    /** What a paper is on a day as known at a position. */
    @Schema(name = "DecisionStatus")
    public enum Status {
        IN_FORCE,
        UPCOMING,
        CORRECTED,
        ANNULLED
    }

    /** A rule that the recording was warned of. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Finding")
    public record FindingView(String rule, String pointer, String message) {

        static FindingView of(Violation violation, Messages messages) {
            return new FindingView(violation.rule(), violation.pointer(), violation.message(messages));
        }
    }

    /** Why the content is another one than first recorded, or no longer counts. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Revision")
    public record RevisionView(
            @Schema(required = true) String reason,

            @Schema(description = "Id of the annulling paper")
            String annulledBy,

            @Schema(description = "Missing where it was annulled from the start")
            LocalDate annulledFrom,

            @Schema(required = true) long position,
            @Schema(required = true, format = "date-time") String recordedAt) {}

    /** The answer to a recording tells what it made of history besides. */
    DecisionView with(Outcome outcome) {
        return outcome == null
                ? this
                : new DecisionView(
                        id,
                        number,
                        documentType,
                        issuer,
                        issuedBy,
                        signedOn,
                        effectiveOn,
                        effectiveBasis,
                        datePrecision,
                        title,
                        origin,
                        source,
                        status,
                        changeCount,
                        changes,
                        recordedAt,
                        position,
                        recordedBy,
                        restated,
                        findings,
                        revision,
                        Consequences.of(outcome, effectiveOn),
                        snapshot);
    }

    static DecisionView item(DecisionRecord decision, int changeCount, Snapshot at) {
        return view(decision, changeCount, null, null, null, at, null);
    }

    static DecisionView whole(DecisionRecord decision, Snapshot at, Messages messages) {
        List<Change> changes = decision.content().changes();
        return view(
                decision,
                changes.size(),
                changes,
                decision.restated(),
                decision.findings().stream()
                        .map(finding -> FindingView.of(finding, messages))
                        .toList(),
                at,
                SnapshotView.of(at));
    }

    private static DecisionView view(
            DecisionRecord decision,
            int changeCount,
            List<Change> changes,
            List<Restatement> restated,
            List<FindingView> findings,
            Snapshot at,
            SnapshotView snapshot) {
        DecisionContent content = decision.content();
        return new DecisionView(
                decision.id(),
                content.number(),
                content.documentType(),
                content.issuer(),
                content.issuedBy(),
                content.signedOn(),
                content.effectiveOn(),
                content.effectiveBasis(),
                content.datePrecision(),
                content.title(),
                content.origin(),
                content.source(),
                status(decision, at),
                changeCount,
                changes,
                SnapshotView.instant(decision.recordedAt()),
                decision.position(),
                decision.recordedBy(),
                restated,
                findings,
                revision(decision),
                null,
                snapshot);
    }

    private static RevisionView revision(DecisionRecord decision) {
        return decision.revision() == null
                ? null
                : new RevisionView(
                        decision.revision().reason(),
                        decision.revision().annulledBy(),
                        decision.revision().from(),
                        decision.position(),
                        SnapshotView.instant(decision.recordedAt()));
    }

    private static Status status(DecisionRecord decision, Snapshot at) {
        LocalDate from =
                decision.revision() == null ? null : decision.revision().from();
        if (decision.knowledge() == Knowledge.ANNULLED && (from == null || !from.isAfter(at.asOf()))) {
            return Status.ANNULLED;
        }
        if (decision.content().effectiveOn().isAfter(at.asOf())) {
            return Status.UPCOMING;
        }
        return decision.knowledge() == Knowledge.CORRECTED ? Status.CORRECTED : Status.IN_FORCE;
    }
}
