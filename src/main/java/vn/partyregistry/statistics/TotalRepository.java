package vn.partyregistry.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.partyregistry.change.OrganizationType;
import vn.partyregistry.store.Database;
import vn.partyregistry.time.Snapshot;

/**
 * Counts from what recordings keep: the newest totals, by years and days, less the entries of what was recorded after the
 * asked position; a sum costs as many rows as there are years, days of one, and such entries.
 */
@ApplicationScoped
class TotalRepository {

    /**
     * One statement sees one state: what is recorded meanwhile is either in both the totals and the entries, or in neither.
     * Of a position that the entries do not reach back to, it answers nothing.
     */
    private static final String COUNTS = """
            WITH asked AS MATERIALIZED (
                SELECT a.id, a.day, a.position, extract(year FROM a.day)::int AS year,
                    make_date(extract(year FROM a.day)::int, 1, 1) AS new_year
                FROM (VALUES (?::text, ?::date, ?::bigint)) a (id, day, position)
                JOIN count_entry_since s ON s.position <= a.position)
            SELECT NULL AS type, c.official, c.probationary FROM asked a CROSS JOIN LATERAL (
                SELECT coalesce(sum(official), 0) AS official, coalesce(sum(probationary), 0) AS probationary FROM (
                    SELECT official, probationary FROM member_count_year
                    WHERE organization = a.id AND year < a.year
                    UNION ALL
                    SELECT official, probationary FROM member_count_change
                    WHERE organization = a.id AND day BETWEEN a.new_year AND a.day
                    UNION ALL
                    SELECT -official, -probationary FROM member_count_entry
                    WHERE organization = a.id AND position > a.position AND day <= a.day) each) c
            UNION ALL
            SELECT c.type, c.units, c.direct FROM asked a CROSS JOIN LATERAL (
                SELECT type, sum(units) AS units, sum(direct) AS direct FROM (
                    SELECT type, units, direct FROM organization_count_year
                    WHERE organization = a.id AND year < a.year
                    UNION ALL
                    SELECT type, units, direct FROM organization_count_change
                    WHERE organization = a.id AND day BETWEEN a.new_year AND a.day
                    UNION ALL
                    SELECT type, -units, -direct FROM organization_count_entry
                    WHERE organization = a.id AND position > a.position AND day <= a.day) each
                GROUP BY type) c""";

    /** The days before the first count as one; a first row without day tells that the entries reach back far enough. */
    private static final String STEPS = """
            WITH asked AS MATERIALIZED (
                SELECT a.* FROM (VALUES (?::text, ?::date, ?::date, ?::bigint)) a (id, first, last, position)
                JOIN count_entry_since s ON s.position <= a.position)
            SELECT NULL::date AS day, NULL AS type, 0 AS one, 0 AS two FROM asked
            UNION ALL
            SELECT greatest(c.day, a.first), c.type, sum(c.one), sum(c.two) FROM asked a CROSS JOIN LATERAL (
                SELECT day, NULL::text AS type, official AS one, probationary AS two FROM member_count_change
                WHERE organization = a.id AND day <= a.last
                UNION ALL
                SELECT day, NULL, -official, -probationary FROM member_count_entry
                WHERE organization = a.id AND position > a.position AND day <= a.last
                UNION ALL
                SELECT day, type, units, direct FROM organization_count_change
                WHERE organization = a.id AND day <= a.last
                UNION ALL
                SELECT day, type, -units, -direct FROM organization_count_entry
                WHERE organization = a.id AND position > a.position AND day <= a.last) c
            GROUP BY 1, 2""";

    private final Database database;

    TotalRepository(Database database) {
        this.database = database;
    }

    /** The counts at a snapshot, unless its position is before the first entries. */
    Optional<Tally> counts(String id, Snapshot at) {
        Tally tally = Tally.nothing();
        List<Tally> rows = database.list(
                COUNTS,
                row -> tally.with(row.getString(1), row.getInt(2), row.getInt(3)),
                id,
                at.asOf(),
                at.position());
        return rows.isEmpty() ? Optional.empty() : Optional.of(tally);
    }

    /** The counts of all days between two, the first with all that went before, likewise. */
    Optional<Steps> steps(String id, LocalDate first, LocalDate last, long position) {
        Steps steps = new Steps();
        List<Steps> rows = database.list(
                STEPS,
                row -> {
                    LocalDate day = row.getObject(1, LocalDate.class);
                    if (day != null && row.getString(2) == null) {
                        steps.add(day, Measure.OFFICIAL, row.getInt(3));
                        steps.add(day, Measure.PROBATIONARY, row.getInt(4));
                    } else if (day != null) {
                        OrganizationType type = OrganizationType.valueOf(row.getString(2));
                        steps.add(day, Measure.units(type), row.getInt(3));
                        steps.add(day, Measure.direct(type), row.getInt(4));
                    }
                    return steps;
                },
                id,
                first,
                last,
                position);
        return rows.isEmpty() ? Optional.empty() : Optional.of(steps);
    }
}
