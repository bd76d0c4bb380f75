package vn.partyregistry.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.journal.Entry;
import vn.partyregistry.journal.Journal.Recorded;

/**
 * What became of a certificate.
 *
 * @param restatedBy the recordings since that changed who is counted, in their order; those that undid each other may be missing
 * @param checkedAt the newest state it was compared with
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Verification", description = "Whether a certificate is the registry's, and whether it still holds")
record VerificationView(
        @Schema(required = true) Verdict verdict,
        @Schema(required = true) List<RestatedBy> restatedBy,
        @Schema(required = true) SnapshotView checkedAt) {

    /** Still true; once true and restated since; or not made by this registry as it stands. */
    @Schema(name = "Verdict")
    enum Verdict {
        TRUE,
        RESTATED,
        NOT_OURS
    }

    /** A recording that changed the count: by which paper, and when it became known. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CertificateRestatement")
    record RestatedBy(
            String decision,
            @Schema(required = true) Entry.Kind kind,
            @Schema(required = true) long position,
            @Schema(required = true, format = "date-time") String recordedAt) {

        static RestatedBy of(Recorded recorded) {
            return new RestatedBy(
                    recorded.decision(),
                    recorded.kind(),
                    recorded.position(),
                    SnapshotView.instant(recorded.recordedAt()));
        }
    }
}
