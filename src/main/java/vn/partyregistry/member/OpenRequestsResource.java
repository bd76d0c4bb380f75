package vn.partyregistry.member;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.journal.Journal;
import vn.partyregistry.member.MemberRequestView.RequestList;
import vn.partyregistry.security.AccessLog;
import vn.partyregistry.security.Caller;
import vn.partyregistry.security.CurrentCaller;
import vn.partyregistry.security.Sight;
import vn.partyregistry.time.RegistryClock;

/** Everything that members asked for and nobody has answered, for those who watch the deadlines. */
@Path("/v1/member-requests")
@Tag(name = "rights of members")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Caller.AUDITOR, Caller.ADMIN})
class OpenRequestsResource {

    private static final int MOST = 1000;

    private final MemberRequestRepository requests;
    private final CurrentCaller callers;
    private final AccessLog log;
    private final Sight sight;
    private final Journal journal;

    OpenRequestsResource(
            MemberRequestRepository requests, CurrentCaller callers, AccessLog log, Sight sight, Journal journal) {
        this.requests = requests;
        this.callers = callers;
        this.log = log;
        this.sight = sight;
        this.journal = journal;
    }

    @GET
    @Extension(name = "x-scope", value = "none")
    @Operation(
            operationId = "listOpenMemberRequests",
            summary = "Requests not answered yet, the most urgent first, a thousand at most")
    public RequestList open() {
        LocalDate today = RegistryClock.today();
        Caller caller = callers.get();
        List<MemberRequestView> items = sight.of(caller, () -> requests.open(today, MOST));
        log.seen(
                caller,
                null,
                "requests",
                items.stream().map(MemberRequestView::member).distinct().toList());
        return new RequestList(items, SnapshotView.of(journal.head(today)));
    }
}
