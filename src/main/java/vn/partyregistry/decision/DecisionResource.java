package vn.partyregistry.decision;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import vn.partyregistry.change.DecisionContent;
import vn.partyregistry.decision.EffectView.EffectList;
import vn.partyregistry.http.Cursor;
import vn.partyregistry.http.Format;
import vn.partyregistry.http.PageParameters;
import vn.partyregistry.http.ParameterReader;
import vn.partyregistry.http.PlainText;
import vn.partyregistry.http.SnapshotParameters;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.http.StrictJson;
import vn.partyregistry.journal.ReadsHistory;
import vn.partyregistry.journal.Snapshots;
import vn.partyregistry.journal.Snapshots.PageRequest;
import vn.partyregistry.problem.Messages;
import vn.partyregistry.security.Caller;
import vn.partyregistry.security.CurrentCaller;
import vn.partyregistry.time.Snapshot;

/** Papers over HTTP: recording one, looking for some, reading one and what it made of history. */
@ReadsHistory
@Path("/v1/decisions")
@Tag(name = "decisions")
@Produces(MediaType.APPLICATION_JSON)
class DecisionResource {

    private static final int LONGEST_KEY = 255;

    /** A calendar shows no more days. */
    private static final int MOST_DAYS = 5000;

    private final StrictJson json;
    private final Snapshots snapshots;
    private final DecisionService service;
    private final DecisionRepository decisions;
    private final DecisionSearch search;
    private final EffectPages effects;
    private final WriteScope scope;
    private final CurrentCaller callers;

    DecisionResource(
            StrictJson json,
            Snapshots snapshots,
            DecisionService service,
            DecisionRepository decisions,
            DecisionSearch search,
            EffectPages effects,
            WriteScope scope,
            CurrentCaller callers) {
        this.json = json;
        this.snapshots = snapshots;
        this.service = service;
        this.decisions = decisions;
        this.search = search;
        this.effects = effects;
        this.scope = scope;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Caller.REGISTRAR, Caller.ADMIN})
    @Extension(name = "x-scope", value = "body")
    @Operation(operationId = "recordDecision", summary = "Records one paper and all its changes, or none")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DecisionContent.class)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded already with the same content, or a dry run",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    public Response record(
            byte[] body,
            @RestQuery @Parameter(schema = @Schema(type = SchemaType.BOOLEAN)) String dryRun,
            @HeaderParam("Idempotency-Key")
                    @Parameter(schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST_KEY))
                    String idempotencyKey,
            @HeaderParam("Expect-Position") @Parameter(schema = @Schema(type = SchemaType.INTEGER, format = "int64"))
                    String expectPosition,
            @Context HttpHeaders headers) {
        Caller caller = callers.get();
        ParameterReader reader = new ParameterReader();
        boolean dry = reader.flag("dryRun", dryRun);
        Long expected = reader.number("Expect-Position", expectPosition, 0, Long.MAX_VALUE);
        if (idempotencyKey != null && idempotencyKey.length() > LONGEST_KEY) {
            reader.fault("Idempotency-Key", "field.Size", LONGEST_KEY);
        }
        DecisionContent content = scope.read(caller, json, body);
        reader.done();
        Recorded result =
                service.record(new Order(content, caller.name(), caller.role(), dry, expected, idempotencyKey));
        return RecordedAnswer.of(result, dry, headers);
    }

    @GET
    @PermitAll
    @Operation(operationId = "listDecisions", summary = "Papers in order of effective day")
    @APIResponse(
            responseCode = "200",
            description = "A page; as a calendar all that are not yet effective, or those between two given days",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DecisionList.class)),
                @Content(mediaType = Format.OF_ICS, schema = @Schema(type = SchemaType.STRING))
            })
    public DecisionList list(
            @BeanParam DecisionQuestion question,
            @RestQuery
                    @Parameter(
                            description = "Instead of the header Accept; ics gives all of them, as days of a calendar",
                            schema = @Schema(enumeration = {"json", "ics"}))
                    String format,
            @Context UriInfo uri) {
        ParameterReader reader = new ParameterReader();
        Format.check(reader, format, Format.JSON, Format.ICS);
        DecisionSearch.Filter filter = question.filter(reader);
        PageRequest request = snapshots.page(question, reader, uri);
        Snapshot at = request.snapshot();
        List<DecisionRecord> found = search.list(filter, at, request.after(), request.limit() + 1);
        boolean more = found.size() > request.limit();
        List<DecisionRecord> shown = more ? found.subList(0, request.limit()) : found;
        DecisionRecord last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
        return new DecisionList(
                items(shown, at),
                request.total()
                        ? (long) search.list(filter, at, "", Integer.MAX_VALUE).size()
                        : null,
                more ? Cursor.next(uri, at, last.content().effectiveOn() + " " + last.place()) : null,
                SnapshotView.of(at));
    }

    @GET
    @PermitAll
    @Produces(Format.OF_ICS + ";charset=UTF-8" + Format.LATER)
    @Operation(hidden = true)
    public PlainText calendar(@BeanParam DecisionQuestion question, @RestQuery String format) {
        ParameterReader reader = new ParameterReader();
        Format.check(reader, format, Format.JSON, Format.ICS);
        question.refusePages(reader);
        DecisionSearch.Filter filter = question.filter(reader);
        Snapshot at = snapshots.of(question, reader);
        List<DecisionRecord> found = search.list(filter.upcomingOn(at.asOf()), at, "", MOST_DAYS + 1);
        if (found.size() > MOST_DAYS) {
            reader.fault("effectiveTo", "decision.tooManyDays", MOST_DAYS);
            reader.done();
        }
        return new PlainText(DecisionCalendar.of(found));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getDecision", summary = "One paper with its changes")
    public DecisionView one(@RestPath String id, @BeanParam SnapshotParameters clocks, @Context HttpHeaders headers) {
        Snapshot at = snapshots.of(clocks, new ParameterReader());
        return DecisionView.whole(
                decisions.require(id, at.position()), at, Messages.of(headers.getAcceptableLanguages()));
    }

    @GET
    @Path("/{id}/effects")
    @PermitAll
    @Operation(operationId = "listEffects", summary = "Every version that it opened, ended or moved, before and after")
    public EffectList effects(@RestPath String id, @BeanParam PageParameters page, @Context UriInfo uri) {
        PageRequest request = snapshots.page(page, new ParameterReader(), uri);
        decisions.require(id, request.snapshot().position());
        return effects.page(id, request, uri);
    }

    private List<DecisionView> items(List<DecisionRecord> shown, Snapshot at) {
        Map<String, Integer> counts =
                decisions.changeCounts(shown.stream().map(DecisionRecord::id).toList(), at.position());
        List<DecisionView> items = new ArrayList<>();
        shown.forEach(decision -> items.add(DecisionView.item(decision, counts.getOrDefault(decision.id(), 0), at)));
        return items;
    }
}
