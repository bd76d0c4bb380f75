package vn.partyregistry.member;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.http.StrictJson;
import vn.partyregistry.journal.Journal;
import vn.partyregistry.member.MemberRequestView.NewAnswer;
import vn.partyregistry.member.MemberRequestView.NewRequest;
import vn.partyregistry.member.MemberRequestView.RequestList;
import vn.partyregistry.security.AccessLog;
import vn.partyregistry.security.Caller;
import vn.partyregistry.security.CurrentCaller;
import vn.partyregistry.security.Sight;
import vn.partyregistry.time.RegistryClock;

/** What members ask about the data held of them, over HTTP: noted, due on a day, answered. */
@Path("/v1/members/{id}/requests")
@Tag(name = "rights of members")
@Produces(MediaType.APPLICATION_JSON)
class MemberRequestResource {

    private final MemberRequestRepository requests;
    private final MemberRequestService service;
    private final MemberReading reading;
    private final StrictJson json;
    private final CurrentCaller callers;
    private final AccessLog log;
    private final Sight sight;
    private final Journal journal;

    MemberRequestResource(
            MemberRequestRepository requests,
            MemberRequestService service,
            MemberReading reading,
            StrictJson json,
            CurrentCaller callers,
            AccessLog log,
            Sight sight,
            Journal journal) {
        this.requests = requests;
        this.service = service;
        this.reading = reading;
        this.json = json;
        this.callers = callers;
        this.log = log;
        this.sight = sight;
        this.journal = journal;
    }

    @GET
    @RolesAllowed({Caller.REGISTRAR, Caller.AUDITOR, Caller.ADMIN})
    @Extension(name = "x-scope", value = "member")
    @Operation(operationId = "listMemberRequests", summary = "What a member asked for, the oldest first")
    public RequestList of(@RestPath String id) {
        Caller caller = callers.get();
        reading.requireKnown(caller, id);
        return sight.of(caller, () -> {
            log.seen(caller, null, "requests", List.of(id));
            return new RequestList(
                    requests.of(id, RegistryClock.today()), SnapshotView.of(journal.head(RegistryClock.today())));
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Caller.REGISTRAR, Caller.ADMIN})
    @Extension(name = "x-scope", value = "member")
    @Operation(operationId = "receiveMemberRequest", summary = "Notes a request, and by when it is to be answered")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "Noted",
            content = @Content(schema = @Schema(implementation = MemberRequestView.class)))
    public Response receive(@RestPath String id, byte[] body) {
        Caller caller = callers.get();
        reading.requireKnown(caller, id);
        NewRequest asked = json.read(body, NewRequest.class);
        MemberRequestView request = sight.of(caller, () -> service.receive(id, asked, caller));
        return Response.created(URI.create("/v1/members/" + id + "/requests"))
                .entity(request)
                .build();
    }

    @POST
    @Path("/{request}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Caller.REGISTRAR, Caller.ADMIN})
    @Extension(name = "x-scope", value = "member")
    @Operation(operationId = "answerMemberRequest", summary = "Answers a request; one of erasure is carried out")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewAnswer.class)))
    @APIResponse(
            responseCode = "201",
            description = "Answered",
            content = @Content(schema = @Schema(implementation = MemberRequestView.class)))
    public Response answer(@RestPath String id, @RestPath String request, byte[] body) {
        Caller caller = callers.get();
        reading.requireKnown(caller, id);
        long number = request.matches("\\d{1,18}") ? Long.parseLong(request) : -1;
        NewAnswer answer = json.read(body, NewAnswer.class);
        MemberRequestView answered = sight.of(caller, () -> service.answer(id, number, answer, caller));
        return Response.created(URI.create("/v1/members/" + id + "/requests"))
                .entity(answered)
                .build();
    }
}
