package vn.partyregistry.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.partyregistry.http.Format;
import vn.partyregistry.http.ParameterReader;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.http.Snapshotted;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.Violation;
import vn.partyregistry.security.CurrentCaller;
import vn.partyregistry.time.RegistryClock;
import vn.partyregistry.time.Snapshot;

/** The ordered feed of recordings, over HTTP: nothing personal, without gaps, from the first position on. */
@Path("/v1/changes")
@Tag(name = "feed")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class ChangesResource {

    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final Journal journal;
    private final CurrentCaller callers;
    private final OpenStreams streams;
    private final CurrentVertxRequest request;

    ChangesResource(Journal journal, CurrentCaller callers, OpenStreams streams, CurrentVertxRequest request) {
        this.journal = journal;
        this.callers = callers;
        this.streams = streams;
        this.request = request;
    }

    /** One recording. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FeedEntry")
    record FeedEntry(
            @Schema(required = true) long position,
            @Schema(required = true, format = "date-time") String recordedAt,
            @Schema(required = true) Entry.Kind kind,

            @Schema(description = "The decision recorded, corrected or annulled")
            String decision,

            @Schema(description = "The annulling paper") String annulledBy,
            LocalDate effectiveOn,
            @Schema(required = true) List<String> organizations,
            @Schema(required = true) List<Restatement> restated) {}

    /** Some recordings in order; none after the head. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Feed")
    record Feed(
            @Schema(required = true) List<FeedEntry> items,

            @Schema(description = "Where the feed goes on; missing where there was no more yet")
            String next,

            @Schema(
                    required = true,
                    description = "Of a full page the state after its last recording, on that day: it never changes")
            SnapshotView snapshot)
            implements Snapshotted {

        @Override
        public Moving moving() {
            return new Moving("next", next);
        }

        @Override
        public boolean closed() {
            return next != null;
        }
    }

    @GET
    @Operation(operationId = "listChanges", summary = "Recordings after a position, in order")
    @APIResponse(
            responseCode = "200",
            description =
                    "A page; as events what follows too, each as it is recorded: `recording` with its position as id,"
                            + " and `effective` when the day of an upcoming paper has come",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Feed.class)),
                @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING))
            })
    @Parameter(
            name = LAST_EVENT_ID,
            in = ParameterIn.HEADER,
            description = "With events: the last position received; goes before `after`",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"))
    public Feed changes(
            @RestQuery
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int64",
                                            minimum = "0",
                                            defaultValue = "0"))
                    String after,
            @RestQuery
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "1000",
                                            defaultValue = "100"))
                    String limit) {
        ParameterReader reader = new ParameterReader();
        Long from = reader.number("after", after, 0, Long.MAX_VALUE);
        Long most = reader.number("limit", limit, 1, 1000);
        reader.done();
        Snapshot head = journal.head(RegistryClock.today());
        long start = from == null ? 0 : from;
        int length = most == null ? 100 : most.intValue();
        requireReached("after", start, head);
        List<FeedEntry> items = journal.entries(start, head.position(), length);
        if (items.size() < length) {
            return new Feed(items, null, SnapshotView.of(head));
        }
        FeedEntry last = items.get(length - 1);
        LocalDate day = RegistryClock.dayOf(Instant.parse(last.recordedAt()));
        return new Feed(
                items,
                "/v1/changes?after=" + last.position() + "&limit=" + length,
                new SnapshotView(day, last.recordedAt(), last.position()));
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS + Format.LATER)
    @Operation(hidden = true)
    public FeedWriter.Following follow(@RestQuery String after, @HeaderParam(LAST_EVENT_ID) String lastEventId) {
        ParameterReader reader = new ParameterReader();
        Long from = reader.number("after", after, 0, Long.MAX_VALUE);
        Long last = reader.number(LAST_EVENT_ID, lastEventId, 0, Long.MAX_VALUE);
        reader.done();
        Snapshot head = journal.head(RegistryClock.today());
        long start = last == null ? (from == null ? 0 : from) : last;
        requireReached(last == null ? "after" : LAST_EVENT_ID, start, head);
        // Once the answer is being written, a refusal could not be told any more.
        streams.keepPlace(request.getCurrent());
        return new FeedWriter.Following(start, head.position(), callers.lasts());
    }

    private static void requireReached(String parameter, long position, Snapshot head) {
        if (position > head.position()) {
            throw new Refusal(
                    Problem.INVALID_PARAMETER,
                    Violation.ofParameter(parameter, "parameter.positionAhead", position, head.position()));
        }
    }
}
