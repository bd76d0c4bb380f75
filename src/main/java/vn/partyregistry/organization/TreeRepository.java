package vn.partyregistry.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.partyregistry.change.OrganizationType;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.store.Database;
import vn.partyregistry.time.Snapshot;

/** The hierarchy below one organization, read at a snapshot with one statement. */
@ApplicationScoped
public class TreeRepository {

    private final Database database;

    TreeRepository(Database database) {
        this.database = database;
    }

    private record Node(String id, String parent, int depth, OrganizationType type, String name) {}

    TreeView tree(OrganizationView root, Snapshot at, int depth) {
        List<Node> nodes = database.list(
                "WITH RECURSIVE " + OrganizationSql.BELOW
                        + " SELECT b.id, b.parent, b.depth, v.type, v.name FROM below b"
                        + " JOIN organization_history v ON v.organization = b.id WHERE b.depth > 0 AND b.depth <= ? AND "
                        + OrganizationSql.HOLDS + " ORDER BY b.id",
                row -> new Node(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        OrganizationType.valueOf(row.getString(4)),
                        row.getString(5)),
                root.id(),
                at.asOf(),
                at.asOf(),
                at.position(),
                at.position(),
                depth,
                at.asOf(),
                at.asOf(),
                at.position(),
                at.position());
        Map<String, List<Node>> byParent = new HashMap<>();
        nodes.forEach(node -> byParent.computeIfAbsent(node.parent(), key -> new ArrayList<>())
                .add(node));
        return new TreeView(
                root.id(), root.type(), root.name(), below(root.id(), byParent, depth), SnapshotView.of(at));
    }

    private static List<TreeView> below(String id, Map<String, List<Node>> byParent, int depth) {
        if (depth == 0) {
            return null;
        }
        return byParent.getOrDefault(id, List.of()).stream()
                .map(node ->
                        new TreeView(node.id(), node.type(), node.name(), below(node.id(), byParent, depth - 1), null))
                .toList();
    }
}
