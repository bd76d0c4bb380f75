package vn.partyregistry.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.http.Snapshotted;

/** A page of organizations. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OrganizationList")
public record OrganizationList(
        @Schema(required = true) List<OrganizationView> items,
        Long total,
        @Schema(description = "Link to the next page") String next,
        @Schema(required = true) SnapshotView snapshot)
        implements Snapshotted {

    @Override
    public Moving moving() {
        return new Moving("next", next);
    }
}
