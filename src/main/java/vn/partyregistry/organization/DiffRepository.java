package vn.partyregistry.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.partyregistry.change.OrganizationType;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.organization.DiffView.Changed;
import vn.partyregistry.organization.DiffView.Side;
import vn.partyregistry.organization.OrganizationView.DecisionReference;
import vn.partyregistry.store.Column;
import vn.partyregistry.store.Database;
import vn.partyregistry.time.Snapshot;

/** Compares two states of the registry with one statement; cost grows with the registry's size, not with its history. */
@ApplicationScoped
public class DiffRepository {

    private static final String SIDE = """
            %1$s AS (SELECT v.organization, v.name, v.type, v.parent, v.opened_by FROM organization_history v
                WHERE v.valid_from <= ? AND (v.valid_to IS NULL OR v.valid_to > ?)
                    AND v.recorded_from <= ? AND v.recorded_to > ?),
            below_%1$s (id) AS (SELECT ?::text UNION ALL
                SELECT s.organization FROM below_%1$s b JOIN %1$s s ON s.parent = b.id)""";

    /**
     * Which decision made a difference: the one that gave the newer side its name, its parent, its type; that last brought
     * it into force; or that last ended it. What acted between without making that difference is not blamed for it.
     */
    private static final String COMPARE = "WITH RECURSIVE " + SIDE.formatted("a") + ", " + SIDE.formatted("b") + """

            SELECT coalesce(a.organization, b.organization) AS id, a.name AS a_name, a.type AS a_type, a.parent AS a_parent,
                b.name AS b_name, b.type AS b_type, b.parent AS b_parent, a.opened_by, e.*
            FROM a FULL JOIN b USING (organization)
            CROSS JOIN LATERAL (SELECT
                (array_agg(x.opened_by ORDER BY x.valid_from DESC) FILTER (WHERE x.starts))[1] AS established,
                (array_agg(x.opened_by ORDER BY x.valid_from DESC) FILTER (WHERE x.named))[1] AS renamed,
                (array_agg(x.opened_by ORDER BY x.valid_from DESC) FILTER (WHERE x.moved))[1] AS moved,
                (array_agg(x.opened_by ORDER BY x.valid_from DESC) FILTER (WHERE x.typed))[1] AS reclassified,
                (array_agg(x.ended_by ORDER BY x.valid_from DESC) FILTER (WHERE x.ended_by IS NOT NULL))[1] AS ended
                FROM (SELECT v.opened_by, v.valid_from, CASE WHEN v.valid_to <= ? THEN v.ended_by END AS ended_by,
                        lag(v.valid_to) OVER w IS DISTINCT FROM v.valid_from AS starts,
                        lag(v.name) OVER w IS DISTINCT FROM v.name AS named,
                        lag(v.type) OVER w IS DISTINCT FROM v.type AS typed,
                        lag(v.organization) OVER w IS NULL OR lag(v.parent) OVER w IS DISTINCT FROM v.parent AS moved
                    FROM organization_history v
                    WHERE v.organization = coalesce(a.organization, b.organization)
                        AND v.valid_from <= ? AND v.recorded_from <= ? AND v.recorded_to > ?
                    WINDOW w AS (ORDER BY v.valid_from)) x) e
            WHERE (a.organization IS NULL OR b.organization IS NULL OR a.name <> b.name OR a.type <> b.type
                    OR a.parent IS DISTINCT FROM b.parent)
                AND (?::text IS NULL OR coalesce(a.organization, b.organization) <> ?
                    AND (coalesce(a.organization, b.organization) IN (SELECT id FROM below_a)
                        OR coalesce(a.organization, b.organization) IN (SELECT id FROM below_b)))
            ORDER BY 1""";

    private static final String REFERENCES = """
            SELECT DISTINCT ON (c.decision) c.decision, c.number, c.signed_on, c.effective_on
            FROM unnest(?::text[]) AS asked (id) JOIN decision_content c ON c.decision = asked.id AND c.recorded_from <= ?
            ORDER BY c.decision, c.recorded_from DESC""";

    /** What differs in one organization, and who made it so. */
    private record Difference(String id, Side before, Side after, Makers makers) {}

    private record Makers(String established, String renamed, String moved, String reclassified, String ended) {

        List<String> all() {
            return Stream.of(established, renamed, moved, reclassified, ended)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    private final Database database;

    DiffRepository(Database database) {
        this.database = database;
    }

    DiffView compare(Snapshot from, Snapshot to, String under) {
        List<Object> arguments = new ArrayList<>();
        for (Snapshot side : List.of(from, to)) {
            arguments.addAll(List.of(side.asOf(), side.asOf(), side.position(), side.position()));
            arguments.add(under);
        }
        arguments.addAll(List.of(to.asOf(), to.asOf(), to.position(), to.position()));
        arguments.add(under);
        arguments.add(under);
        List<Difference> differences = database.list(COMPARE, DiffRepository::difference, arguments.toArray());
        Map<String, DecisionReference> papers = papers(differences, Math.max(from.position(), to.position()));
        DiffView diff = new DiffView(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                SnapshotView.of(from),
                SnapshotView.of(to));
        differences.forEach(each -> sort(diff, each, papers));
        return diff;
    }

    private Map<String, DecisionReference> papers(List<Difference> differences, long position) {
        List<String> ids = differences.stream()
                .flatMap(each -> each.makers().all().stream())
                .distinct()
                .toList();
        Map<String, DecisionReference> papers = new HashMap<>();
        database.list(
                REFERENCES,
                row -> papers.put(
                        row.getString(1),
                        new DecisionReference(
                                row.getString(1),
                                row.getString(2),
                                Database.date(row, "signed_on"),
                                Database.date(row, "effective_on"))),
                Column.texts(ids),
                position);
        return papers;
    }

    private static void sort(DiffView diff, Difference found, Map<String, DecisionReference> papers) {
        Side before = found.before();
        Side after = found.after();
        Makers makers = found.makers();
        if (before == null) {
            diff.established().add(new Changed(found.id(), before, after, papers.get(makers.established())));
        } else if (after == null) {
            diff.ended().add(new Changed(found.id(), before, after, papers.get(makers.ended())));
        } else {
            if (!before.name().equals(after.name())) {
                diff.renamed().add(new Changed(found.id(), before, after, papers.get(makers.renamed())));
            }
            if (!Objects.equals(before.parent(), after.parent())) {
                diff.moved().add(new Changed(found.id(), before, after, papers.get(makers.moved())));
            }
            if (before.type() != after.type()) {
                diff.reclassified().add(new Changed(found.id(), before, after, papers.get(makers.reclassified())));
            }
        }
    }

    private static Difference difference(ResultSet row) throws SQLException {
        String ended = row.getString("ended");
        return new Difference(
                row.getString("id"),
                side(row, "a"),
                side(row, "b"),
                new Makers(
                        row.getString("established"),
                        row.getString("renamed"),
                        row.getString("moved"),
                        row.getString("reclassified"),
                        ended == null ? row.getString("opened_by") : ended));
    }

    private static Side side(ResultSet row, String side) throws SQLException {
        String name = row.getString(side + "_name");
        return name == null
                ? null
                : new Side(
                        name, OrganizationType.valueOf(row.getString(side + "_type")), row.getString(side + "_parent"));
    }
}
