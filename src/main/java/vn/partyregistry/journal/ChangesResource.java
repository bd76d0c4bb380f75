package vn.partyregistry.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.partyregistry.http.ParameterReader;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.http.Snapshotted;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.Violation;
import vn.partyregistry.time.RegistryClock;
import vn.partyregistry.time.Snapshot;

/** The ordered feed of recordings, over HTTP: nothing personal, without gaps, from the first position on. */
@Path("/v1/changes")
@Tag(name = "feed")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class ChangesResource {

    private final Journal journal;

    ChangesResource(Journal journal) {
        this.journal = journal;
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

            @Schema(description = "Where the feed goes on; missing at the head")
            String next,

            @Schema(required = true) SnapshotView snapshot)
            implements Snapshotted {

        @Override
        public Moving moving() {
            return new Moving("next", next);
        }
    }

    @GET
    @Operation(operationId = "listChanges", summary = "Recordings after a position, in order")
    public Feed changes(
            @RestQuery @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
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
        if (start > head.position()) {
            throw new Refusal(
                    Problem.INVALID_PARAMETER,
                    Violation.ofParameter("after", "parameter.positionAhead", start, head.position()));
        }
        List<FeedEntry> items = journal.entries(start, head.position(), length);
        long last = items.isEmpty() ? start : items.get(items.size() - 1).position();
        return new Feed(
                items,
                last < head.position() ? "/v1/changes?after=" + last + "&limit=" + length : null,
                SnapshotView.of(head));
    }
}
