package vn.partyregistry.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.partyregistry.change.OrganizationType;
import vn.partyregistry.organization.LineageView.Edge;
import vn.partyregistry.organization.LineageView.Node;
import vn.partyregistry.organization.OrganizationView.DecisionReference;
import vn.partyregistry.security.Sight;
import vn.partyregistry.store.Database;
import vn.partyregistry.store.Rows;
import vn.partyregistry.time.Cause;
import vn.partyregistry.time.Snapshot;

/** Who continues in whom: the edges that mergers and splits leave, followed in the order of time. */
@ApplicationScoped
public class LineageRepository {

    private static final String EDGES = """
            SELECT s.from_organization, s.to_organization, s.kind, s.effective_on, s.decision, s.change_index, p.place,
                d.number, d.signed_on, d.effective_on AS decision_effective_on
            FROM succession_history s JOIN decision p ON p.id = s.decision
            LEFT JOIN LATERAL (SELECT c.number, c.signed_on, c.effective_on FROM decision_content c
                WHERE c.decision = s.decision AND c.recorded_from <= ? ORDER BY c.recorded_from DESC LIMIT 1) d ON true
            WHERE s.%s = ANY (?) AND s.recorded_from <= ? AND s.recorded_to > ?
            ORDER BY s.effective_on, p.place, s.change_index, s.from_organization, s.to_organization""";

    /** Members who came along: those in what moved from the one directly under or into the other that day. */
    private static final String MOVED = """
            WITH RECURSIVE edge AS (
                SELECT * FROM unnest(?::text[], ?::text[], ?::date[]) WITH ORDINALITY AS e (old, new, day, n)),
            moved (n, id, day) AS (
                SELECT e.n, a.organization, e.day FROM edge e
                JOIN organization_history a ON a.parent = e.new AND a.valid_from = e.day
                JOIN organization_history b ON b.organization = a.organization AND b.parent = e.old AND b.valid_to = e.day
                WHERE a.recorded_from <= ? AND a.recorded_to > ? AND b.recorded_from <= ? AND b.recorded_to > ?
                UNION ALL
                SELECT m.n, c.organization, m.day FROM moved m JOIN organization_history c ON c.parent = m.id
                WHERE c.valid_from < m.day AND (c.valid_to IS NULL OR c.valid_to > m.day)
                    AND c.recorded_from <= ? AND c.recorded_to > ?)
            SELECT n, sum(members) FROM (
                SELECT m.n, count(*) AS members FROM moved m JOIN everyone_history v ON v.organization = m.id
                WHERE v.valid_from < m.day AND (v.valid_to IS NULL OR v.valid_to > m.day)
                    AND v.recorded_from <= ? AND v.recorded_to > ? GROUP BY m.n
                UNION ALL
                SELECT e.n, count(*) FROM edge e
                JOIN everyone_history a ON a.organization = e.new AND a.valid_from = e.day
                JOIN everyone_history b ON b.member = a.member AND b.organization = e.old AND b.valid_to = e.day
                WHERE a.recorded_from <= ? AND a.recorded_to > ? AND b.recorded_from <= ? AND b.recorded_to > ?
                GROUP BY e.n) s GROUP BY n""";

    /** An edge and its place in legal order. */
    private record Step(Edge edge, Cause at) {}

    private final Database database;
    private final Sight sight;

    LineageRepository(Database database, Sight sight) {
        this.database = database;
        this.sight = sight;
    }

    /** Every edge that leads away from an organization, or to it, however far. */
    List<Edge> all(String id, Snapshot at) {
        Set<Edge> edges = new LinkedHashSet<>();
        for (boolean forward : new boolean[] {true, false}) {
            Set<String> seen = new LinkedHashSet<>(Set.of(id));
            Set<String> frontier = new LinkedHashSet<>(seen);
            while (!frontier.isEmpty()) {
                List<Edge> found = edges(frontier, forward, at);
                edges.addAll(found);
                frontier = new LinkedHashSet<>();
                for (Edge edge : found) {
                    String next = forward ? edge.to() : edge.from();
                    if (seen.add(next)) {
                        frontier.add(next);
                    }
                }
            }
        }
        return withMembers(List.copyOf(edges), at);
    }

    /** The ids that one is carried to between its own time and a day: forward through what happened until then. */
    Set<String> successors(String id, LocalDate on, Snapshot at) {
        return carried(id, true, on, at);
    }

    /** The ids that were carried into one since a day. */
    Set<String> predecessors(String id, LocalDate on, Snapshot at) {
        return carried(id, false, on, at);
    }

    /** Follows edges in legal order: a later step never rests on an earlier event, nor on an earlier one of that day. */
    private Set<String> carried(String id, boolean forward, LocalDate on, Snapshot at) {
        Map<String, Cause> reached = new HashMap<>();
        reached.put(id, null);
        Set<String> frontier = new LinkedHashSet<>(Set.of(id));
        while (!frontier.isEmpty()) {
            List<Step> found = steps(frontier, forward, at);
            frontier = new LinkedHashSet<>();
            for (Step step : found) {
                Cause since =
                        reached.get(forward ? step.edge().from() : step.edge().to());
                boolean until = forward != step.edge().effectiveOn().isAfter(on);
                boolean inTime = until && (since == null || isBefore(since, step.at(), forward));
                String next = forward ? step.edge().to() : step.edge().from();
                boolean better = !reached.containsKey(next)
                        || reached.get(next) != null && isBefore(step.at(), reached.get(next), forward);
                if (inTime && better) {
                    reached.put(next, step.at());
                    frontier.add(next);
                }
            }
        }
        return new TreeSet<>(reached.keySet());
    }

    private static boolean isBefore(Cause one, Cause other, boolean forward) {
        return forward ? one.compareTo(other) < 0 : one.compareTo(other) > 0;
    }

    List<Node> nodes(Collection<String> ids, Snapshot at) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        database.list("""
                SELECT DISTINCT ON (v.organization) v.organization, v.name, v.type, v.established_on, v.valid_to, v.ended_by,
                    v.end_reason
                FROM organization_history v WHERE v.organization = ANY (?) AND v.recorded_from <= ? AND v.recorded_to > ?
                ORDER BY v.organization, v.valid_from DESC""", row -> nodes.put(row.getString(1), node(row)), ids, at.position(), at.position());
        return new ArrayList<>(nodes.values());
    }

    private List<Edge> edges(Collection<String> ids, boolean forward, Snapshot at) {
        return steps(ids, forward, at).stream().map(Step::edge).toList();
    }

    private List<Step> steps(Collection<String> ids, boolean forward, Snapshot at) {
        return database.list(
                EDGES.formatted(forward ? "from_organization" : "to_organization"),
                LineageRepository::step,
                at.position(),
                ids,
                at.position(),
                at.position());
    }

    private static Step step(ResultSet row) throws SQLException {
        String decision = row.getString("decision");
        LocalDate day = Database.date(row, "effective_on");
        return new Step(
                new Edge(
                        row.getString("from_organization"),
                        row.getString("to_organization"),
                        row.getString("kind"),
                        day,
                        new DecisionReference(
                                decision,
                                row.getString("number"),
                                Database.date(row, "signed_on"),
                                Database.date(row, "decision_effective_on")),
                        0),
                new Cause(day, row.getLong("place"), row.getInt("change_index"), decision));
    }

    private List<Edge> withMembers(List<Edge> edges, Snapshot at) {
        Rows asked = new Rows("text", "text", "date");
        edges.forEach(edge -> asked.add(edge.from(), edge.to(), edge.effectiveOn()));
        List<Object> arguments = new ArrayList<>(List.of(asked.after()));
        for (int i = 0; i < 12; i++) {
            arguments.add(at.position());
        }
        Map<Integer, Long> moved = new HashMap<>();
        if (!edges.isEmpty()) {
            sight.everything(
                    () -> database.list(MOVED, row -> moved.put(row.getInt(1), row.getLong(2)), arguments.toArray()));
        }
        List<Edge> counted = new ArrayList<>();
        for (Edge edge : edges) {
            counted.add(new Edge(
                    edge.from(),
                    edge.to(),
                    edge.kind(),
                    edge.effectiveOn(),
                    edge.decision(),
                    moved.getOrDefault(counted.size() + 1, 0L)));
        }
        return counted;
    }

    private static Node node(ResultSet row) throws SQLException {
        boolean ended = row.getString("ended_by") != null;
        return new Node(
                row.getString("organization"),
                row.getString("name"),
                OrganizationType.valueOf(row.getString("type")),
                Database.date(row, "established_on"),
                ended ? Database.date(row, "valid_to") : null,
                row.getString("end_reason"));
    }
}
