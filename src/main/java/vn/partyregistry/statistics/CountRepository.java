package vn.partyregistry.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.partyregistry.change.MemberStatus;
import vn.partyregistry.change.OrganizationType;
import vn.partyregistry.store.Database;
import vn.partyregistry.time.Snapshot;

/**
 * Counts at a snapshot: from the rolled-up totals where the snapshot is of the newest position, otherwise from the rows
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

    /** One statement sees one state: where the newest position is another by now, it answers nothing. */
    private static final String TOTALS = """
            SELECT NULL AS type, c.official, c.probationary FROM journal_head h CROSS JOIN LATERAL (
                SELECT coalesce(sum(official), 0) AS official, coalesce(sum(probationary), 0) AS probationary
                FROM member_count_change WHERE organization = ? AND day <= ?) c WHERE h.position = ?
            UNION ALL
            SELECT c.type, c.units, c.direct FROM journal_head h CROSS JOIN LATERAL (
                SELECT type, sum(units) AS units, sum(direct) AS direct
                FROM organization_count_change WHERE organization = ? AND day <= ? GROUP BY type) c WHERE h.position = ?""";

    private static final String ROWS = """
            WITH RECURSIVE below (id, type, depth) AS (
                SELECT ?::text, NULL::text, 0
                UNION ALL
                SELECT c.organization, c.type, b.depth + 1 FROM below b JOIN organization_history c ON c.parent = b.id
                WHERE c.valid_from <= ? AND (c.valid_to IS NULL OR c.valid_to > ?)
                    AND c.recorded_from <= ? AND c.recorded_to > ?)
            SELECT NULL AS type, count(*) FILTER (WHERE m.status = 'OFFICIAL'), count(*) FILTER (WHERE m.status = 'PROBATIONARY')
            FROM below b JOIN member_history m ON m.organization = b.id
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
    private final RollUpRepository rollUps;

    CountRepository(Database database, RollUpRepository rollUps) {
        this.database = database;
        this.rollUps = rollUps;
    }

    Counted counts(String id, Snapshot at) {
        Optional<Tally> totals = totals(id, at);
        return totals.isPresent() ? new Counted(totals.get(), Path.TOTALS) : new Counted(rows(id, at), Path.ROWS);
    }

    /** The totals, if they are those of the asked position. */
    private Optional<Tally> totals(String id, Snapshot at) {
        Tally tally = Tally.nothing();
        List<Tally> rows = database.list(
                TOTALS,
                row -> add(tally, row.getString(1), row.getInt(2), row.getInt(3)),
                id,
                at.asOf(),
                at.position(),
                id,
                at.asOf(),
                at.position());
        return rows.isEmpty() ? Optional.empty() : Optional.of(tally);
    }

    /** The same by counting rows. */
    Tally rows(String id, Snapshot at) {
        Tally tally = Tally.nothing();
        database.list(
                ROWS,
                row -> add(tally, row.getString(1), row.getInt(2), row.getInt(3)),
                id,
                at.asOf(),
                at.asOf(),
                at.position(),
                at.position(),
                at.asOf(),
                at.asOf(),
                at.position(),
                at.position());
        return tally;
    }

    private static Tally add(Tally tally, String type, int first, int second) {
        if (type == null) {
            tally.numbers()[Measure.OFFICIAL] = first;
            tally.numbers()[Measure.PROBATIONARY] = second;
        } else {
            tally.numbers()[Measure.units(OrganizationType.valueOf(type))] = first;
            tally.numbers()[Measure.direct(OrganizationType.valueOf(type))] = second;
        }
        return tally;
    }

    /** The counts of all days between two, the first with all that went before. */
    Steps steps(String id, LocalDate first, LocalDate last, long position) {
        Steps totals = rollUps.held(List.of(id)).getOrDefault(id, new Steps());
        // Whoever still finds the asked position newest afterwards has read nothing newer.
        boolean newest = database.first("SELECT position FROM journal_head", row -> row.getLong(1))
                        .orElseThrow()
                == position;
        return newest ? totals : rowsOverTime(id, first, last, position);
    }

    private Steps rowsOverTime(String id, LocalDate first, LocalDate last, long position) {
        Steps steps = new Steps();
        database.list(
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
                Inside.arguments(id, first, last, position));
        return steps;
    }
}
