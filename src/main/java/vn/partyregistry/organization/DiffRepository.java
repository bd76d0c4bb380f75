package vn.partyregistry.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.partyregistry.change.OrganizationType;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.organization.DiffView.Changed;
import vn.partyregistry.organization.DiffView.Side;
import vn.partyregistry.organization.OrganizationView.DecisionReference;
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

    /** Which decision made the difference: the newest that acted between the days, else the one behind the newer side. */
    private static final String COMPARE = "WITH RECURSIVE " + SIDE.formatted("a") + ", " + SIDE.formatted("b") + """

            SELECT coalesce(a.organization, b.organization) AS id, a.name AS a_name, a.type AS a_type, a.parent AS a_parent,
                b.name AS b_name, b.type AS b_type, b.parent AS b_parent, e.decision, d.number, d.signed_on, d.effective_on
            FROM a FULL JOIN b USING (organization)
            LEFT JOIN LATERAL (SELECT coalesce(
                (SELECT acts.by FROM (
                    SELECT v.valid_from AS day, v.opened_by AS by FROM organization_history v
                    WHERE v.organization = coalesce(a.organization, b.organization)
                        AND v.valid_from > ? AND v.valid_from <= ? AND v.recorded_from <= ? AND v.recorded_to > ?
                    UNION ALL SELECT v.valid_to, v.ended_by FROM organization_history v
                    WHERE v.organization = coalesce(a.organization, b.organization) AND v.ended_by IS NOT NULL
                        AND v.valid_to > ? AND v.valid_to <= ? AND v.recorded_from <= ? AND v.recorded_to > ?) acts
                    ORDER BY acts.day DESC LIMIT 1),
                b.opened_by, a.opened_by) AS decision) e ON true
            LEFT JOIN LATERAL (SELECT c.number, c.signed_on, c.effective_on FROM decision_content c
                WHERE c.decision = e.decision AND c.recorded_from <= ? ORDER BY c.recorded_from DESC LIMIT 1) d ON true
            WHERE (a.organization IS NULL OR b.organization IS NULL OR a.name <> b.name OR a.type <> b.type
                    OR a.parent IS DISTINCT FROM b.parent)
                AND (?::text IS NULL OR coalesce(a.organization, b.organization) <> ?
                    AND (coalesce(a.organization, b.organization) IN (SELECT id FROM below_a)
                        OR coalesce(a.organization, b.organization) IN (SELECT id FROM below_b)))
            ORDER BY 1""";

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
        for (int i = 0; i < 2; i++) {
            arguments.addAll(List.of(from.asOf(), to.asOf(), to.position(), to.position()));
        }
        arguments.add(Math.max(from.position(), to.position()));
        arguments.add(under);
        arguments.add(under);
        DiffView diff = new DiffView(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                SnapshotView.of(from),
                SnapshotView.of(to));
        database.list(COMPARE, DiffRepository::changed, arguments.toArray()).forEach(changed -> sort(diff, changed));
        return diff;
    }

    private static void sort(DiffView diff, Changed changed) {
        if (changed.before() == null) {
            diff.established().add(changed);
        } else if (changed.after() == null) {
            diff.ended().add(changed);
        } else {
            if (!changed.before().name().equals(changed.after().name())) {
                diff.renamed().add(changed);
            }
            if (!Objects.equals(changed.before().parent(), changed.after().parent())) {
                diff.moved().add(changed);
            }
            if (changed.before().type() != changed.after().type()) {
                diff.reclassified().add(changed);
            }
        }
    }

    private static Changed changed(ResultSet row) throws SQLException {
        String decision = row.getString("decision");
        return new Changed(
                row.getString("id"),
                side(row, "a"),
                side(row, "b"),
                decision == null
                        ? null
                        : new DecisionReference(
                                decision,
                                row.getString("number"),
                                Database.date(row, "signed_on"),
                                Database.date(row, "effective_on")));
    }

    private static Side side(ResultSet row, String side) throws SQLException {
        String name = row.getString(side + "_name");
        return name == null
                ? null
                : new Side(
                        name, OrganizationType.valueOf(row.getString(side + "_type")), row.getString(side + "_parent"));
    }
}
