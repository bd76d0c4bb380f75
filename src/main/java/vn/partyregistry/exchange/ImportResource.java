package vn.partyregistry.exchange;

import jakarta.annotation.security.RolesAllowed;
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
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
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
import vn.partyregistry.decision.WriteScope;
import vn.partyregistry.exchange.ImportJob.Format;
import vn.partyregistry.exchange.ImportView.PublicOutcome;
import vn.partyregistry.http.ParameterReader;
import vn.partyregistry.problem.Messages;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.Violation;
import vn.partyregistry.security.Caller;
import vn.partyregistry.security.CurrentCaller;

/** Files handed in over HTTP: taking one in, and telling how far it has come. */
@Path("/v1/imports")
@Tag(name = "imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Caller.REGISTRAR, Caller.ADMIN})
class ImportResource {

    static final String DECISIONS = "application/x-ndjson";
    static final String SHEET = "text/csv";

    private final ImportReception reception;
    private final ImportRepository repository;
    private final WriteScope scope;
    private final CurrentCaller callers;

    ImportResource(ImportReception reception, ImportRepository repository, WriteScope scope, CurrentCaller callers) {
        this.reception = reception;
        this.repository = repository;
        this.scope = scope;
        this.callers = callers;
    }

    @POST
    @Consumes({DECISIONS, SHEET})
    @Extension(name = "x-scope", value = "lines")
    @Operation(
            operationId = "importFile",
            summary = "Takes a file in: decisions, one a line, or a sheet of organizations or members; all or nothing")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = DECISIONS, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = SHEET, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "202",
            description = "Taken in; it is run after those that came before",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response receive(
            InputStream body,
            @RestQuery
                    @Parameter(
                            description = "Only tells what would come of it",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    String dryRun,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String type,
            @Context HttpHeaders headers)
            throws IOException {
        Caller caller = callers.get();
        scope.requireSome(caller);
        ParameterReader reader = new ParameterReader();
        boolean dry = reader.flag("dryRun", dryRun);
        reader.done();
        if (type == null) {
            throw new Refusal(Problem.UNSUPPORTED_MEDIA_TYPE);
        }
        MediaType given = MediaType.valueOf(type);
        String charset = given.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw new Refusal(Problem.UNSUPPORTED_MEDIA_TYPE, Violation.ofParameter("Content-Type", "import.encoding"));
        }
        Format format = given.getSubtype().equals("csv") ? Format.SHEET : Format.DECISIONS;
        String id = reception.receive(body, format, dry, caller);
        return Response.accepted(view(id, 0, 1, null, headers))
                .location(URI.create("/v1/imports/" + id))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("/{id}")
    @Extension(name = "x-scope", value = "own")
    @Operation(operationId = "getImport", summary = "How far a file has come, and what came of its lines")
    @APIResponse(
            responseCode = "200",
            description = "As it now stands; as events, again and again until it has ended",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ImportView.class)),
                @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING))
            })
    public Response one(
            @RestPath String id,
            @RestQuery
                    @Parameter(
                            description = "Lines after this one",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
                    String after,
            @RestQuery
                    @Parameter(
                            description = "How many lines at most",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "1000",
                                            defaultValue = "100"))
                    String limit,
            @RestQuery
                    @Parameter(
                            description = "Lines of which this came only",
                            schema = @Schema(implementation = PublicOutcome.class))
                    String outcome,
            @Context HttpHeaders headers) {
        ParameterReader reader = new ParameterReader();
        Long from = reader.number("after", after, 0, Long.MAX_VALUE);
        Long most = reader.number("limit", limit, 1, 1000);
        PublicOutcome only = reader.oneOf("outcome", outcome, PublicOutcome.class);
        requireOwn(id);
        reader.done();
        return Response.ok(view(id, from == null ? 0 : from, most == null ? 100 : most.intValue(), only, headers))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.SERVER_SENT_EVENTS + ";qs=0.5")
    @Operation(hidden = true)
    public ImportEvents.Watched events(@RestPath String id, @Context HttpHeaders headers) {
        requireOwn(id);
        Messages messages = Messages.of(headers.getAcceptableLanguages());
        return new ImportEvents.Watched(() -> ImportView.of(found(id), List.of(), 0, 1, "", messages));
    }

    /** To others there is no such file. */
    private void requireOwn(String id) {
        Caller caller = callers.get();
        ImportJob job = found(id);
        if (!caller.is(Caller.ADMIN) && !job.submittedBy().equals(caller.name())) {
            throw unknown(id);
        }
    }

    private ImportJob found(String id) {
        return repository.find(id).orElseThrow(() -> unknown(id));
    }

    private static Refusal unknown(String id) {
        return new Refusal(Problem.NOT_FOUND, Violation.ofParameter("id", "import.unknown", id));
    }

    private ImportView view(String id, long after, int limit, PublicOutcome only, HttpHeaders headers) {
        ImportJob job = found(id);
        LineOutcome.Kind kind = only == null ? null : only.kind();
        boolean none =
                only == PublicOutcome.RECORDED && !job.isRecorded() || only == PublicOutcome.VALID && job.isRecorded();
        List<LineOutcome> outcomes = none ? List.of() : repository.lines(id, after, kind, limit + 1);
        String filter = only == null ? "" : "&outcome=" + only;
        return ImportView.of(job, outcomes, after, limit, filter, Messages.of(headers.getAcceptableLanguages()));
    }
}
