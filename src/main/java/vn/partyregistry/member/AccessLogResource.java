package vn.partyregistry.member;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.partyregistry.http.Cursor;
import vn.partyregistry.http.ParameterReader;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.journal.Journal;
import vn.partyregistry.member.AccessLogRepository.Filter;
import vn.partyregistry.member.AccessView.AccessList;
import vn.partyregistry.security.AccessLog;
import vn.partyregistry.security.Caller;
import vn.partyregistry.security.CurrentCaller;
import vn.partyregistry.time.RegistryClock;
import vn.partyregistry.time.Snapshot;

/** Who looked at whom, for those who watch over it; looking is noted here too. */
@Path("/v1/access-log")
@Tag(name = "access log")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Caller.AUDITOR, Caller.ADMIN})
class AccessLogResource {

    private final AccessLogRepository repository;
    private final AccessLog log;
    private final CurrentCaller callers;
    private final Journal journal;

    AccessLogResource(AccessLogRepository repository, AccessLog log, CurrentCaller callers, Journal journal) {
        this.repository = repository;
        this.log = log;
        this.callers = callers;
        this.journal = journal;
    }

    @GET
    @Extension(name = "x-scope", value = "none")
    @Operation(operationId = "listAccess", summary = "Looks at members, writings and refusals, the newest first")
    public AccessList list(
            @RestQuery @Parameter(description = "Who saw this member: its id") String member,
            @RestQuery @Parameter(description = "Whom this reader saw: the subject of its token") String reader,
            @RestQuery
                    @Parameter(
                            description = "Since this day in Việt Nam",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    String from,
            @RestQuery
                    @Parameter(
                            description = "Up to and including this day in Việt Nam",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    String to,
            @RestQuery
                    @Parameter(
                            description = "How many items at most",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "1000",
                                            defaultValue = "100"))
                    String limit,
            @RestQuery @Parameter(description = "From `next` of the page before") String cursor,
            @Context UriInfo uri) {
        ParameterReader parameters = new ParameterReader();
        Long most = parameters.number("limit", limit, 1, 1000);
        LocalDate first = parameters.date("from", from);
        LocalDate last = parameters.date("to", to);
        Filter filter = new Filter(
                parameters.text("member", member),
                parameters.text("reader", reader),
                first == null ? null : begin(first),
                last == null ? null : begin(last.plusDays(1)));
        parameters.done();
        Snapshot at;
        long before = Long.MAX_VALUE;
        if (cursor == null) {
            at = journal.head(RegistryClock.today());
        } else {
            Cursor place = Cursor.read(cursor, uri);
            at = journal.at(place.asOf(), place.position()).orElseThrow(Cursor::notOurs);
            before = number(place);
        }
        int size = most == null ? 100 : most.intValue();
        List<AccessView> found = repository.list(filter, before, size + 1);
        List<AccessView> items = found.size() > size ? found.subList(0, size) : found;
        log.seen(callers.get(), null, "access log", filter.member() == null ? List.of() : List.of(filter.member()));
        return new AccessList(
                items,
                found.size() > size
                        ? Cursor.next(
                                uri, at, String.valueOf(items.get(size - 1).id()))
                        : null,
                SnapshotView.of(at));
    }

    private static long number(Cursor place) {
        try {
            return Long.parseLong(place.after());
        } catch (NumberFormatException forged) {
            throw Cursor.notOurs();
        }
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(RegistryClock.ZONE).toInstant();
    }
}
