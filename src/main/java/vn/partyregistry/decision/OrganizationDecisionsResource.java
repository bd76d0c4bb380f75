package vn.partyregistry.decision;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.partyregistry.http.ParameterReader;
import vn.partyregistry.http.SnapshotParameters;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.journal.ReadsHistory;
import vn.partyregistry.journal.Snapshots;
import vn.partyregistry.organization.OrganizationRepository;
import vn.partyregistry.time.Snapshot;

/** The papers that made an organization what it is, over HTTP. */
@ReadsHistory
@Path("/v1/organizations/{id}/decisions")
@Tag(name = "organizations")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class OrganizationDecisionsResource {

    private final Snapshots snapshots;
    private final OrganizationRepository organizations;
    private final DecisionRepository decisions;

    OrganizationDecisionsResource(
            Snapshots snapshots, OrganizationRepository organizations, DecisionRepository decisions) {
        this.snapshots = snapshots;
        this.organizations = organizations;
        this.decisions = decisions;
    }

    @GET
    @Operation(
            operationId = "listDecisionsOfOrganization",
            summary = "The papers that opened or ended a version of it, in effective order")
    public DecisionList decisions(@RestPath String id, @BeanParam SnapshotParameters clocks) {
        Snapshot at = snapshots.of(clocks, new ParameterReader());
        organizations.requireVersions(id, at);
        List<String> ids = organizations.decisions(id, at);
        Map<String, Integer> counts = decisions.changeCounts(ids, at.position());
        List<DecisionView> items = ids.stream()
                .map(decision -> decisions.findHead(decision, at.position()))
                .flatMap(Optional::stream)
                .map(decision -> DecisionView.item(decision, counts.getOrDefault(decision.id(), 0), at))
                .toList();
        return new DecisionList(items, null, null, SnapshotView.of(at));
    }
}
