package vn.partyregistry.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.partyregistry.journal.Journal;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.Violation;
import vn.partyregistry.store.Database;
import vn.partyregistry.time.Snapshot;

/** One organization and its surroundings, read at a snapshot. */
@ApplicationScoped
public class OrganizationRepository {

    private static final String ONE = "SELECT " + OrganizationSql.COLUMNS + " FROM organization_history v "
            + OrganizationSql.JOINS + " WHERE v.organization = ? AND " + OrganizationSql.HOLDS;

    private static final String VERSIONS = "SELECT " + OrganizationSql.COLUMNS + " FROM organization_history v "
            + OrganizationSql.JOINS + " WHERE v.organization = ? AND " + Database.believedAt("v")
            + " ORDER BY v.valid_from";

    private static final String ANCESTORS = """
            WITH RECURSIVE above (id, steps) AS (
                SELECT parent, 1 FROM organization_history v WHERE v.organization = ? AND %s
                UNION ALL
                SELECT v.parent, a.steps + 1 FROM above a JOIN organization_history v ON v.organization = a.id
                WHERE %s AND a.steps < 64)
            """.formatted(OrganizationSql.HOLDS, OrganizationSql.HOLDS);

    private final Database database;
    private final Journal journal;

    OrganizationRepository(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    public Optional<OrganizationView> find(String id, Snapshot at) {
        return database.first(ONE, row -> OrganizationSql.view(row, at.asOf(), null), arguments(id, at));
    }

    /** What {@link #ONE} binds. */
    private static Object[] arguments(String id, Snapshot at) {
        return new Object[] {
            at.asOf(),
            at.asOf(),
            at.position(),
            at.position(),
            at.position(),
            id,
            at.asOf(),
            at.asOf(),
            at.position(),
            at.position()
        };
    }

    /** The newest state, and the organization in it if there is one on the day. */
    record Newest(Snapshot at, Optional<OrganizationView> organization) {}

    /** What {@link #find} says of the newest position, without asking for the position first. */
    Newest newest(String id, LocalDate day) {
        return journal.telling(() -> askedNewest(id, day), Newest::at);
    }

    private Newest askedNewest(String id, LocalDate day) {
        return database.first(
                        OrganizationSql.NEWEST,
                        row -> new Newest(
                                new Snapshot(day, Database.instant(row, "recorded_at"), row.getLong("position")),
                                row.getString("organization") == null
                                        ? Optional.empty()
                                        : Optional.of(OrganizationSql.view(row, day, null))),
                        id,
                        day,
                        day,
                        day,
                        day)
                .orElseThrow();
    }

    /**
     * The organization on the day.
     *
     * @throws Refusal {@code organization-unknown}, {@code organization-not-yet-established}, {@code organization-ended}
     */
    public OrganizationView require(String id, Snapshot at) {
        return find(id, at).orElseThrow(() -> absent(id, at));
    }

    /** All versions over legal time, oldest first; the parent of each as on its last day. */
    public List<OrganizationView> versions(String id, Snapshot at) {
        LocalDate late = LocalDate.of(9999, 12, 30);
        return database.list(
                VERSIONS,
                row -> OrganizationSql.view(row, late, null),
                late,
                late,
                at.position(),
                at.position(),
                at.position(),
                id,
                at.position(),
                at.position());
    }

    /** The versions of an organization that ever was; refuses an id that never was. */
    public List<OrganizationView> requireVersions(String id, Snapshot at) {
        List<OrganizationView> versions = versions(id, at);
        if (versions.isEmpty()) {
            throw unknown(id);
        }
        return versions;
    }

    /** The superiors on the day, the nearest first. */
    public List<OrganizationView> ancestors(String id, Snapshot at) {
        return database.list(
                ANCESTORS + "SELECT " + OrganizationSql.COLUMNS
                        + " FROM above a JOIN organization_history v ON v.organization = a.id "
                        + OrganizationSql.JOINS + " WHERE " + OrganizationSql.HOLDS + " ORDER BY a.steps",
                row -> OrganizationSql.view(row, at.asOf(), null),
                id,
                at.asOf(),
                at.asOf(),
                at.position(),
                at.position(),
                at.asOf(),
                at.asOf(),
                at.position(),
                at.position(),
                at.asOf(),
                at.asOf(),
                at.position(),
                at.position(),
                at.position(),
                at.asOf(),
                at.asOf(),
                at.position(),
                at.position());
    }

    /** The decisions that opened or ended a version of it, in effective order. */
    public List<String> decisions(String id, Snapshot at) {
        return database.list(
                """
                SELECT decision FROM (
                    SELECT unnest(v.opened_with) AS decision, v.valid_from AS day FROM organization_history v
                    WHERE v.organization = ? AND v.recorded_from <= ? AND v.recorded_to > ?
                    UNION SELECT v.ended_by, v.valid_to FROM organization_history v
                    WHERE v.organization = ? AND v.recorded_from <= ? AND v.recorded_to > ? AND v.ended_by IS NOT NULL) s
                JOIN decision d ON d.id = s.decision
                GROUP BY decision, d.place ORDER BY min(day), d.place""", row -> row.getString(1), id, at.position(), at.position(), id, at.position(), at.position());
    }

    /** Why there is no such organization on the day. */
    Refusal absent(String id, Snapshot at) {
        List<OrganizationView> versions = versions(id, at);
        if (versions.isEmpty()) {
            return unknown(id);
        }
        OrganizationView last = null;
        for (OrganizationView version : versions) {
            if (!version.validFrom().isAfter(at.asOf())) {
                last = version;
            }
        }
        if (last == null) {
            return new Refusal(
                            Problem.ORGANIZATION_NOT_YET_ESTABLISHED,
                            Violation.ofParameter(
                                    "asOf",
                                    "organization.notYet",
                                    id,
                                    versions.get(0).establishedOn(),
                                    at.asOf()))
                    .with("establishedOn", versions.get(0).establishedOn());
        }
        return new Refusal(
                        Problem.ORGANIZATION_ENDED, Violation.ofParameter("asOf", "organization.ended", id, at.asOf()))
                .with("endedOn", last.validTo())
                .with("endReason", last.endReason())
                .with("successors", successors(id, last, at));
    }

    /** Where it continued when it ended, by the names borne on that day. */
    private List<OrganizationView.SuccessorView> successors(String id, OrganizationView last, Snapshot at) {
        return database.list(
                """
                SELECT DISTINCT s.to_organization, v.name FROM succession_history s
                LEFT JOIN organization_history v ON v.organization = s.to_organization AND v.valid_from <= s.effective_on
                    AND (v.valid_to IS NULL OR v.valid_to > s.effective_on) AND v.recorded_from <= ? AND v.recorded_to > ?
                WHERE s.from_organization = ? AND s.effective_on = ? AND s.recorded_from <= ? AND s.recorded_to > ?
                ORDER BY 1""",
                row -> new OrganizationView.SuccessorView(row.getString(1), row.getString(2)),
                at.position(),
                at.position(),
                id,
                last.validTo(),
                at.position(),
                at.position());
    }

    private static Refusal unknown(String id) {
        return new Refusal(Problem.ORGANIZATION_UNKNOWN, Violation.ofParameter("id", "organization.unknown", id));
    }
}
