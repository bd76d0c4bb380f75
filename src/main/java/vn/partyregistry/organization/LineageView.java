package vn.partyregistry.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.partyregistry.change.OrganizationType;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.http.Snapshotted;
import vn.partyregistry.organization.OrganizationView.DecisionReference;

/**
 * All predecessors and successors of an organization, through every merger and split.
 *
 * @param isFunction whether each old organization has exactly one heir, so that figures can be carried over one to one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Lineage", description = "All predecessors and successors")
public record LineageView(
        @Schema(required = true) List<Node> nodes,
        @Schema(required = true) List<Edge> edges,
        @Schema(required = true) boolean isFunction,
        @Schema(required = true) SnapshotView snapshot)
        implements Snapshotted {

    /** One organization, by its newest name. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "LineageNode")
    public record Node(
            @Schema(required = true) String id,
            String name,
            OrganizationType type,
            LocalDate establishedOn,
            LocalDate endedOn,
            String endReason) {}

    /** One continuing in another; {@code membersMoved} counts those who came along with it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "LineageEdge")
    public record Edge(
            @Schema(required = true) String from,
            @Schema(required = true) String to,
            @Schema(required = true, examples = "ABSORB") String kind,
            @Schema(required = true) LocalDate effectiveOn,
            @Schema(required = true) DecisionReference decision,
            @Schema(required = true) long membersMoved) {}
}
