package vn.partyregistry.member;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.partyregistry.http.PurposeParameters;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.http.Snapshotted;
import vn.partyregistry.security.Caller;

/** Everything held of one member and everyone who saw it: what the person may have. */
@Path("/v1/members/{id}/data")
@Tag(name = "rights of members")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Caller.REGISTRAR, Caller.AUDITOR, Caller.ADMIN})
class MemberDataResource {

    private final MemberReading reading;

    MemberDataResource(MemberReading reading) {
        this.reading = reading;
    }

    /**
     * All that the registry holds of a member.
     *
     * @param history all versions over legal time as now believed
     * @param superseded versions that a later recording took back, with the positions between which they were believed
     * @param formerly the person as known before corrections
     * @param decisions ids of the papers that name the member
     * @param accesses everyone who saw, wrote or asked, the newest first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MemberData", description = "Everything held of a member (restricted)")
    record MemberDataView(
            @Schema(required = true) String id,
            @Schema(required = true) List<MemberView> history,
            @Schema(required = true) List<SupersededView> superseded,
            @Schema(required = true) List<FormerPersonView> formerly,
            @Schema(required = true) List<String> decisions,
            @Schema(required = true) List<MemberRequestView> requests,
            @Schema(required = true) List<AccessView> accesses,

            @Schema(description = "There are so many accesses that the oldest are left out; they are in /v1/access-log")
            Boolean accessesLeftOut,

            @Schema(required = true) SnapshotView snapshot)
            implements Snapshotted {

        @Override
        public boolean personal() {
            return true;
        }
    }

    /** A version no longer believed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SupersededVersion")
    record SupersededView(
            @Schema(required = true) String status,
            String organization,
            @Schema(required = true) String validFrom,
            String validTo,
            @Schema(required = true) long recordedFrom,
            @Schema(required = true) long recordedTo) {}

    /** The person as known before. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FormerPerson")
    record FormerPersonView(
            String fullName, String bornOn, String gender, String cardNumber, long recordedFrom, long recordedTo) {}

    @GET
    @Extension(name = "x-scope", value = "member")
    @Operation(operationId = "getMemberData", summary = "Everything held of a member, and everyone who saw it")
    public MemberDataView data(
            @RestPath String id, @BeanParam PurposeParameters clocks, @HeaderParam("Purpose") String purpose) {
        return reading.data(id, clocks, purpose);
    }
}
