package vn.partyregistry.organization;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import vn.partyregistry.http.ParameterReader;
import vn.partyregistry.http.SnapshotParameters;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.journal.ReadsHistory;
import vn.partyregistry.journal.Snapshots;
import vn.partyregistry.organization.LineageView.Edge;
import vn.partyregistry.time.Snapshot;

/** Following an organization through mergers and splits, over HTTP; an ended id works without a date. */
@ReadsHistory
@Path("/v1/organizations/{id}")
@Tag(name = "organizations")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class LineageResource {

    private final Snapshots snapshots;
    private final OrganizationRepository organizations;
    private final LineageRepository lineage;

    LineageResource(Snapshots snapshots, OrganizationRepository organizations, LineageRepository lineage) {
        this.snapshots = snapshots;
        this.organizations = organizations;
        this.lineage = lineage;
    }

    @GET
    @Path("/lineage")
    @Operation(operationId = "getLineage", summary = "All predecessors and successors")
    public LineageView lineage(@RestPath String id, @BeanParam SnapshotParameters clocks) {
        Snapshot at = snapshots.of(clocks, new ParameterReader());
        organizations.requireVersions(id, at);
        List<Edge> edges = lineage.all(id, at);
        Set<String> ids = new TreeSet<>(Set.of(id));
        edges.forEach(edge -> ids.addAll(List.of(edge.from(), edge.to())));
        return new LineageView(lineage.nodes(ids, at), edges, isFunction(edges), SnapshotView.of(at));
    }

    @GET
    @Path("/successors")
    @Operation(operationId = "listSuccessors", summary = "The id carried forward to a date; those in force then")
    public OrganizationList successors(
            @RestPath String id,
            @BeanParam SnapshotParameters clocks,
            @RestQuery
                    @Parameter(
                            description = "The other date; asOf when missing",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    String on) {
        Snapshot at = on(id, clocks, on);
        return inForce(lineage.successors(id, at.asOf(), at), at);
    }

    @GET
    @Path("/predecessors")
    @Operation(operationId = "listPredecessors", summary = "The id carried back to a date; those in force then")
    public OrganizationList predecessors(
            @RestPath String id,
            @BeanParam SnapshotParameters clocks,
            @RestQuery
                    @Parameter(
                            description = "The other date; asOf when missing",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    String on) {
        Snapshot at = on(id, clocks, on);
        return inForce(lineage.predecessors(id, at.asOf(), at), at);
    }

    private Snapshot on(String id, SnapshotParameters clocks, String on) {
        ParameterReader reader = new ParameterReader();
        LocalDate day = reader.date("on", on);
        Snapshot at = snapshots.of(clocks, reader);
        organizations.requireVersions(id, at);
        return day == null ? at : at.on(day);
    }

    private OrganizationList inForce(Set<String> ids, Snapshot at) {
        List<OrganizationView> items = ids.stream()
                .flatMap(each -> organizations.find(each, at).stream())
                .toList();
        return new OrganizationList(items, null, null, SnapshotView.of(at));
    }

    /** One that separates from stays its own heir, so it has two. */
    private static boolean isFunction(List<Edge> edges) {
        Map<String, Set<String>> heirs = edges.stream()
                .collect(Collectors.groupingBy(Edge::from, Collectors.mapping(Edge::to, Collectors.toSet())));
        return edges.stream().noneMatch(edge -> edge.kind().equals("SEPARATE"))
                && heirs.values().stream().allMatch(heirsOfOne -> heirsOfOne.size() == 1);
    }
}
