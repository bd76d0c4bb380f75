package vn.partyregistry.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.partyregistry.decision.IntegrityService.Report;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.security.Caller;

/** The registry's proof of itself, over HTTP. */
@Path("/v1/integrity")
@Tag(name = "integrity")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Caller.AUDITOR, Caller.ADMIN})
class IntegrityResource {

    private final IntegrityService integrity;
    private final NightlyProof nightly;

    IntegrityResource(IntegrityService integrity, NightlyProof nightly) {
        this.integrity = integrity;
        this.nightly = nightly;
    }

    /** What a run found. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Integrity")
    record IntegrityView(
            @Schema(required = true) long position,

            @Schema(
                    format = "date-time",
                    description = "The newest recorded moment that was checked; missing while nothing is recorded")
            String ranAt,

            @Schema(required = true) long millis,
            @Schema(required = true) List<String> differences,
            @Schema(required = true) long changes,

            @Schema(
                    required = true,
                    description =
                            "Whether all changes were replayed; a registry with very many is not, its counts are compared")
            boolean replayed,

            @Schema(
                    required = true,
                    description = "Days on which the rolled-up counts of everyone were compared with the rows")
            List<LocalDate> countDays,

            @Schema(description = "The newest run that nobody asked for; one is made every night")
            NightlyRun lastNightly) {}

    /** What a nightly run found. */
    @Schema(name = "NightlyIntegrity")
    record NightlyRun(
            @Schema(required = true, format = "date-time") String ranAt,
            @Schema(required = true) long position,
            @Schema(required = true) long millis,
            @Schema(required = true) List<String> differences) {}

    @GET
    @Extension(name = "x-scope", value = "none")
    @Operation(operationId = "checkIntegrity", summary = "Replays all decisions and compares with what is stored")
    public IntegrityView check() {
        Report report = integrity.check();
        return new IntegrityView(
                report.snapshot().position(),
                SnapshotView.instant(report.snapshot().knownAt()),
                report.millis(),
                report.differences(),
                report.changes(),
                report.replayed(),
                report.countDays(),
                nightly.last()
                        .map(run -> new NightlyRun(
                                SnapshotView.instant(run.ranAt()), run.position(), run.millis(), run.differences()))
                        .orElse(null));
    }
}
