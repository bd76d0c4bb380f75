package vn.partyregistry.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.partyregistry.change.OrganizationType;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.http.Snapshotted;

/**
 * An organization and those below it.
 *
 * @param children left out where the asked depth ends
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Tree", description = "An organization and those below it on a day")
public record TreeView(
        @Schema(required = true) String id,
        @Schema(required = true) OrganizationType type,
        @Schema(required = true) String name,
        List<TreeView> children,
        SnapshotView snapshot)
        implements Snapshotted {

    /** The tree for a terminal: two spaces a level, name and id. */
    String text() {
        StringBuilder text = new StringBuilder();
        write(text, "");
        return text.toString();
    }

    private void write(StringBuilder text, String indent) {
        text.append(indent).append(name).append("  [").append(id).append("]\n");
        if (children != null) {
            children.forEach(child -> child.write(text, indent + "  "));
        }
    }
}
