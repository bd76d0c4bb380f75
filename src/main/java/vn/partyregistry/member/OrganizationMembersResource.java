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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.partyregistry.http.PurposeParameters;
import vn.partyregistry.member.MemberView.MemberList;
import vn.partyregistry.security.Caller;

/** The members of one organization over HTTP: a path of its own, because paths below organizations are found by their longest beginning. */
@Path("/v1/organizations/{id}/members")
@Tag(name = "members")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Caller.MEMBER_READER, Caller.REGISTRAR, Caller.AUDITOR, Caller.ADMIN})
class OrganizationMembersResource {

    private final MemberReading reading;

    OrganizationMembersResource(MemberReading reading) {
        this.reading = reading;
    }

    @GET
    @Extension(name = "x-scope", value = "organization")
    @Operation(operationId = "listMembersOfOrganization", summary = "Members in one cell, or below an organization")
    public MemberList list(
            @RestPath String id,
            @BeanParam PurposeParameters page,
            @HeaderParam("Purpose") String purpose,
            @Context UriInfo uri) {
        return reading.inOrganization(id, page, purpose, uri);
    }
}
