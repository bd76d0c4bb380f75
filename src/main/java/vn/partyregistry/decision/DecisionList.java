package vn.partyregistry.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.http.Snapshotted;

/** A page of papers, without their changes. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DecisionList")
public record DecisionList(
        @Schema(required = true) List<DecisionView> items,
        Long total,
        String next,
        @Schema(required = true) SnapshotView snapshot)
        implements Snapshotted {

    @Override
    public Moving moving() {
        return new Moving("next", next);
    }
}
