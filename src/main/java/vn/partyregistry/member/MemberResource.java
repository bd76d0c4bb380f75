package vn.partyregistry.member;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import vn.partyregistry.change.MemberStatus;
import vn.partyregistry.http.ParameterReader;
import vn.partyregistry.http.PurposeParameters;
import vn.partyregistry.member.MemberRepository.Filter;
import vn.partyregistry.member.MemberView.MemberList;
import vn.partyregistry.security.Caller;

/** Members over HTTP: only within the caller's subtrees, only for a purpose, and never unlogged. */
@Path("/v1/members")
@Tag(name = "members")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Caller.MEMBER_READER, Caller.REGISTRAR, Caller.AUDITOR, Caller.ADMIN})
class MemberResource {

    private final MemberReading reading;

    MemberResource(MemberReading reading) {
        this.reading = reading;
    }

    @GET
    @Extension(name = "x-scope", value = "organization")
    @Operation(operationId = "listMembers", summary = "Members below an organization on a day")
    public MemberList list(
            @BeanParam PurposeParameters page,
            @HeaderParam("Purpose") String purpose,
            @RestQuery @Parameter(description = "In the cells below this one, or in itself") String under,
            @RestQuery @Parameter(description = "In exactly this cell") String organization,
            @RestQuery @Parameter(schema = @Schema(implementation = MemberStatus.class)) String status,
            @RestQuery @Parameter(description = "Part of the name; accents do not matter") String q,
            @Context UriInfo uri) {
        ParameterReader reader = new ParameterReader();
        Filter filter = new Filter(
                reader.text("under", under),
                reader.text("organization", organization),
                reader.oneOf("status", status, MemberStatus.class),
                reader.text("q", q));
        return reading.list(filter, page, purpose, reader, uri);
    }

    @GET
    @Path("/{id}")
    @Extension(name = "x-scope", value = "member")
    @Operation(operationId = "getMember", summary = "One member on a day")
    public MemberView one(
            @RestPath String id, @BeanParam PurposeParameters clocks, @HeaderParam("Purpose") String purpose) {
        return reading.one(id, clocks, purpose);
    }

    @GET
    @Path("/{id}/history")
    @Extension(name = "x-scope", value = "member")
    @Operation(operationId = "getMemberHistory", summary = "All versions of a member over legal time")
    public MemberList history(
            @RestPath String id, @BeanParam PurposeParameters clocks, @HeaderParam("Purpose") String purpose) {
        return reading.history(id, clocks, purpose);
    }
}
