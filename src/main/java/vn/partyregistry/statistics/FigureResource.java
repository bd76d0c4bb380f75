package vn.partyregistry.statistics;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import vn.partyregistry.http.ParameterReader;
import vn.partyregistry.http.SnapshotParameters;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.http.StrictJson;
import vn.partyregistry.journal.ReadsHistory;
import vn.partyregistry.journal.Snapshots;
import vn.partyregistry.organization.OrganizationRepository;
import vn.partyregistry.security.Caller;
import vn.partyregistry.security.CurrentCaller;
import vn.partyregistry.statistics.FigureViews.FigureList;
import vn.partyregistry.statistics.FigureViews.FigureView;
import vn.partyregistry.statistics.FigureViews.ReconciliationView;
import vn.partyregistry.time.Snapshot;

/** Reported figures over HTTP, alone and beside what is computed. */
@ReadsHistory
@Path("/v1/organizations/{id}")
@Tag(name = "statistics")
@Produces(MediaType.APPLICATION_JSON)
class FigureResource {

    private final Snapshots snapshots;
    private final OrganizationRepository organizations;
    private final FigureRepository figures;
    private final FigureService service;
    private final Reconciliation reconciliation;
    private final StrictJson json;
    private final FigurePaths paths;
    private final CurrentCaller callers;

    FigureResource(
            Snapshots snapshots,
            OrganizationRepository organizations,
            FigureRepository figures,
            FigureService service,
            Reconciliation reconciliation,
            StrictJson json,
            FigurePaths paths,
            CurrentCaller callers) {
        this.snapshots = snapshots;
        this.organizations = organizations;
        this.figures = figures;
        this.service = service;
        this.reconciliation = reconciliation;
        this.json = json;
        this.paths = paths;
        this.callers = callers;
    }

    @GET
    @Path("/figures")
    @PermitAll
    @Operation(operationId = "listFigures", summary = "Figures as sources report them")
    public FigureList figures(@RestPath String id, @BeanParam SnapshotParameters clocks) {
        Snapshot at = snapshots.of(clocks, new ParameterReader());
        organizations.requireVersions(id, at);
        List<FigureView> items = figures.known(id, at).stream()
                .map(known -> FigureView.of(known.position(), known.figure()))
                .toList();
        return new FigureList(items, SnapshotView.of(at));
    }

    @POST
    @Path("/figures")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Caller.REGISTRAR, Caller.ADMIN})
    @Extension(name = "x-scope", value = "organization")
    @Operation(operationId = "addFigure", summary = "Adds a figure that a source reports")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Figure.class)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = FigureView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded already",
            content = @Content(schema = @Schema(implementation = FigureView.class)))
    public Response addFigure(@RestPath String id, byte[] body) {
        Caller caller = callers.get();
        paths.require(caller, id);
        Figure figure = json.read(body, Figure.class);
        figure.requireSource();
        FigureService.Result result = service.record(id, figure, caller.name(), caller.role());
        FigureView view = FigureView.of(result.position(), result.figure());
        URI location = URI.create("/v1/organizations/" + id + "/figures?position=" + result.position());
        return result.fresh()
                ? Response.created(location).entity(view).build()
                : Response.ok(view).build();
    }

    @GET
    @Path("/reconciliation")
    @PermitAll
    @Operation(operationId = "reconcile", summary = "Each reported figure beside the computed one")
    public ReconciliationView reconcile(@RestPath String id, @BeanParam SnapshotParameters clocks) {
        Snapshot at = snapshots.of(clocks, new ParameterReader());
        organizations.requireVersions(id, at);
        return new ReconciliationView(reconciliation.of(id, at), SnapshotView.of(at));
    }
}
