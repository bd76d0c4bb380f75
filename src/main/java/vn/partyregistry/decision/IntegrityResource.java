package vn.partyregistry.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

    IntegrityResource(IntegrityService integrity) {
        this.integrity = integrity;
    }

    /** What a run found. */
    @Schema(name = "Integrity")
    record IntegrityView(
            @Schema(required = true) long position,

            @Schema(required = true, format = "date-time", description = "The newest recorded moment that was checked")
            String ranAt,

            @Schema(required = true) long millis,
            @Schema(required = true) List<String> differences) {}

    @GET
    @Operation(operationId = "checkIntegrity", summary = "Replays all decisions and compares with what is stored")
    public IntegrityView check() {
        Report report = integrity.check();
        return new IntegrityView(
                report.snapshot().position(),
                SnapshotView.instant(report.snapshot().knownAt()),
                report.millis(),
                report.differences());
    }
}
