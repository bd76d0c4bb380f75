package vn.partyregistry.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import vn.partyregistry.change.DecisionContent;
import vn.partyregistry.http.ParameterReader;
import vn.partyregistry.http.StrictJson;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.Violation;
import vn.partyregistry.security.Caller;
import vn.partyregistry.security.CurrentCaller;

/** Corrections of what the registry recorded wrongly, and annulments of papers, over HTTP. */
@Path("/v1/decisions/{id}")
@Tag(name = "decisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Caller.REGISTRAR, Caller.ADMIN})
class RevisionResource {

    private static final String START = "START";

    private final StrictJson json;
    private final CorrectionService corrections;
    private final AnnulmentService annulments;
    private final WriteScope scope;
    private final CurrentCaller callers;

    RevisionResource(
            StrictJson json,
            CorrectionService corrections,
            AnnulmentService annulments,
            WriteScope scope,
            CurrentCaller callers) {
        this.json = json;
        this.corrections = corrections;
        this.annulments = annulments;
        this.scope = scope;
        this.callers = callers;
    }

    /** The whole right content, and why it was wrong. */
    @Schema(name = "Correction")
    record CorrectionRequest(
            @NotNull @Size(max = 2000) String reason,
            @NotNull @Valid DecisionContent decision) {}

    /** The annulling paper, and from when the annulled one no longer counts. */
    @Schema(name = "Annulment")
    record AnnulmentRequest(
            @NotNull @Size(max = 2000) String reason,
            @NotNull @Valid DecisionContent by,

            @NotNull @Schema(description = "START or a date", examples = "START")
            String from) {}

    @POST
    @Path("/corrections")
    @Extension(name = "x-scope", value = "decision")
    @Operation(operationId = "correctDecision", summary = "The registry recorded it wrongly: the whole right content")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CorrectionRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "Corrected",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Corrected so already, or a dry run",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    public Response correct(
            @RestPath String id,
            byte[] body,
            @RestQuery @Parameter(schema = @Schema(type = SchemaType.BOOLEAN)) String dryRun,
            @HeaderParam("Expect-Position") @Parameter(schema = @Schema(type = SchemaType.INTEGER, format = "int64"))
                    String expectPosition,
            @Context HttpHeaders headers) {
        Caller caller = callers.get();
        scope.requireDecision(caller, id);
        ParameterReader reader = new ParameterReader();
        boolean dry = reader.flag("dryRun", dryRun);
        Long expected = reader.number("Expect-Position", expectPosition, 0, Long.MAX_VALUE);
        reader.done();
        CorrectionRequest request = json.read(body, CorrectionRequest.class);
        scope.require(caller, request.decision());
        Order order = new Order(request.decision(), caller.name(), caller.role(), dry, expected, null);
        return RecordedAnswer.of(
                prefixed("/decision", () -> corrections.correct(id, request.reason(), order)), dry, headers);
    }

    @POST
    @Path("/annulments")
    @Extension(name = "x-scope", value = "decision")
    @Operation(operationId = "annulDecision", summary = "The paper was cancelled, from the start or from a day on")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AnnulmentRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "Annulled",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Annulled so already, or a dry run",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    public Response annul(
            @RestPath String id,
            byte[] body,
            @RestQuery @Parameter(schema = @Schema(type = SchemaType.BOOLEAN)) String dryRun,
            @HeaderParam("Expect-Position") @Parameter(schema = @Schema(type = SchemaType.INTEGER, format = "int64"))
                    String expectPosition,
            @Context HttpHeaders headers) {
        Caller caller = callers.get();
        scope.requireDecision(caller, id);
        ParameterReader reader = new ParameterReader();
        boolean dry = reader.flag("dryRun", dryRun);
        Long expected = reader.number("Expect-Position", expectPosition, 0, Long.MAX_VALUE);
        reader.done();
        AnnulmentRequest request = json.read(body, AnnulmentRequest.class);
        scope.require(caller, request.by());
        LocalDate from = from(request.from());
        Order by = new Order(request.by(), caller.name(), caller.role(), dry, expected, null);
        return RecordedAnswer.of(prefixed("/by", () -> annulments.annul(id, request.reason(), from, by)), dry, headers);
    }

    private static LocalDate from(String from) {
        if (from.equals(START)) {
            return null;
        }
        ParameterReader reader = new ParameterReader();
        LocalDate day = reader.date("from", from);
        if (day == null) {
            throw new Refusal(Problem.INVALID_REQUEST, Violation.at("/from", "annulment.from", from));
        }
        return day;
    }

    /** Faults of the paper inside the body point into the body. */
    private static Recorded prefixed(String prefix, Supplier<Recorded> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            List<Violation> moved = refusal.violations().stream()
                    .map(violation -> violation.decision() == null ? violation.under(prefix) : violation)
                    .toList();
            Refusal again = new Refusal(refusal.problem(), moved);
            refusal.facts().forEach(again::with);
            throw again;
        }
    }
}
