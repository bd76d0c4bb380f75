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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.partyregistry.http.Export;
import vn.partyregistry.http.ExportParameters;
import vn.partyregistry.http.ExportPlaces;
import vn.partyregistry.http.Format;
import vn.partyregistry.http.ParameterReader;
import vn.partyregistry.http.PurposeParameters;
import vn.partyregistry.member.MemberView.MemberList;
import vn.partyregistry.security.Caller;

/** Members over HTTP: only within the caller's subtrees, only for a purpose, and never unlogged. */
@Path("/v1/members")
@Tag(name = "members")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Caller.MEMBER_READER, Caller.REGISTRAR, Caller.AUDITOR, Caller.ADMIN})
class MemberResource {

    private final MemberReading reading;
    private final ExportPlaces places;

    MemberResource(MemberReading reading, ExportPlaces places) {
        this.reading = reading;
        this.places = places;
    }

    @GET
    @Extension(name = "x-scope", value = "organization")
    @Operation(operationId = "listMembers", summary = "Members below an organization on a day")
    @APIResponse(
            responseCode = "200",
            description = "A page; in any other form than JSON the whole list, its position in Registry-Position",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = MemberList.class)),
                @Content(mediaType = Format.OF_CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Format.OF_NDJSON, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Format.OF_XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public MemberList list(
            @BeanParam MemberQuestion question,
            @BeanParam ExportParameters form,
            @HeaderParam("Purpose") String purpose,
            @Context UriInfo uri) {
        ParameterReader reader = new ParameterReader();
        form.checkPage(reader);
        return reading.list(question.filter(reader), question, purpose, reader, uri);
    }

    @GET
    @Produces({Format.OF_CSV + Format.LATER, Format.OF_NDJSON + Format.LATER, Format.OF_XLSX + Format.LATER})
    @Operation(hidden = true)
    public Export whole(
            @BeanParam MemberQuestion question,
            @BeanParam ExportParameters form,
            @HeaderParam("Purpose") String purpose) {
        ParameterReader reader = new ParameterReader();
        return places.begin(reading.export(question.filter(reader), question, form, purpose, reader));
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
