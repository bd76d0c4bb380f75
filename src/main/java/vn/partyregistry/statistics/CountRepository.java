package vn.partyregistry.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import vn.partyregistry.change.MemberStatus;
import vn.partyregistry.change.OrganizationType;
import vn.partyregistry.security.Sight;
import vn.partyregistry.store.Database;
import vn.partyregistry.time.Snapshot;

/**
 * Counts at a snapshot: from the rolled-up totals, or, of a position that their entries do not reach back to, from the rows
 * themselves by one walk down the hierarchy, whose cost grows with what stands below. Both come to the same.
 */
@ApplicationScoped
public class CountRepository {

    /** How a count was found. */
    enum Path {
        TOTALS,
        ROWS
    }

    /** A count, and how it was found. */
    record Counted(Tally tally, Path path) {}

    private static final String ROWS = """
            WITH RECURSIVE below (id, type, depth) AS (
                SELECT ?::text, NULL::text, 0
                UNION ALL
                SELECT c.organization, c.type, b.depth + 1 FROM below b JOIN organization_history c ON c.parent = b.id
                WHERE c.valid_from <= ? AND (c.valid_to IS NULL OR c.valid_to > ?)
                    AND c.recorded_from <= ? AND c.recorded_to > ?)
            SELECT NULL AS type, count(*) FILTER (WHERE m.status = 'OFFICIAL'), count(*) FILTER (WHERE m.status = 'PROBATIONARY')
            FROM below b JOIN everyone_history m ON m.organization = b.id
            WHERE m.valid_from <= ? AND (m.valid_to IS NULL OR m.valid_to > ?)
                AND m.recorded_from <= ? AND m.recorded_to > ?
            UNION ALL
            SELECT type, count(*), count(*) FILTER (WHERE depth = 1) FROM below WHERE depth > 0 GROUP BY type""";

    private static final String ROWS_OVER_TIME = Inside.INSIDE + """
            SELECT day, measure, type, sum(sign) FROM (
                SELECT m.valid * i.valid AS held, m.status AS measure, NULL::text AS type
            """ + Inside.MEMBERS + """
                UNION ALL
                SELECT i.valid, CASE i.depth WHEN 1 THEN 'DIRECT' ELSE 'BELOW' END, i.type FROM inside i WHERE i.depth > 0) c
            CROSS JOIN LATERAL (VALUES (lower(held), 1), (upper(held), -1)) e (day, sign)
            GROUP BY day, measure, type""";

    private final Database database;
    private final TotalRepository totals;
    private final Sight sight;

    CountRepository(Database database, TotalRepository totals, Sight sight) {
        this.database = database;
        this.totals = totals;
        this.sight = sight;
    }

    Counted counts(String id, Snapshot at) {
        return totals.counts(id, at)
                .map(tally -> new Counted(tally, Path.TOTALS))
                .orElseGet(() -> new Counted(rows(id, at), Path.ROWS));
    }

    /** The same by counting rows. */
    Tally rows(String id, Snapshot at) {
        Tally tally = Tally.nothing();
        sight.everything(() -> database.list(
                ROWS,
                row -> tally.with(row.getString(1), row.getInt(2), row.getInt(3)),
                id,
                at.asOf(),
                at.asOf(),
                at.position(),
                at.position(),
                at.asOf(),
                at.asOf(),
                at.position(),
                at.position()));
        return tally;
    }

    /** The counts of all days between two, the first with all that went before. */
    Steps steps(String id, LocalDate first, LocalDate last, long position) {
        return totals.steps(id, first, last, position).orElseGet(() -> rowsOverTime(id, first, last, position));
    }

    /** The same by counting rows. */
    Steps rowsOverTime(String id, LocalDate first, LocalDate last, long position) {
        Steps steps = new Steps();
        sight.everything(() -> database.list(
                ROWS_OVER_TIME,
                row -> {
                    LocalDate day = row.getObject(1, LocalDate.class);
                    String measure = row.getString(2);
                    int change = row.getInt(4);
                    if (row.getString(3) == null) {
                        if (!measure.equals(MemberStatus.LEFT.name())) {
                            steps.add(day, Measure.of(MemberStatus.valueOf(measure)), change);
                        }
                        return day;
                    }
                    OrganizationType type = OrganizationType.valueOf(row.getString(3));
                    steps.add(day, Measure.units(type), change);
                    if (measure.equals("DIRECT")) {
                        steps.add(day, Measure.direct(type), change);
                    }
                    return day;
                },
                Inside.arguments(id, first, last, position)));
        return steps;
    }
}
