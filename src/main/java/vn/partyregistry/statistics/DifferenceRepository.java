package vn.partyregistry.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.partyregistry.security.Sight;
import vn.partyregistry.store.Database;

/** Where kept counts are not what the rows come to, or do not agree with each other; cost grows with the whole registry. */
@ApplicationScoped
class DifferenceRepository {

    private static final int SHOWN = 20;

    /** By the rows of two tables under a condition, and by the totals with something added to them. */
    private static final String COUNTED = """
            WITH RECURSIVE asked (day, position) AS (SELECT ?::date, ?::bigint),
            place AS MATERIALIZED (
                SELECT v.organization, v.parent, v.type FROM %1$s v, asked
                WHERE v.valid_from <= day AND (v.valid_to IS NULL OR v.valid_to > day) %3$s),
            own AS MATERIALIZED (
                SELECT v.organization, count(*) FILTER (WHERE v.status = 'OFFICIAL') AS official,
                    count(*) FILTER (WHERE v.status = 'PROBATIONARY') AS probationary
                FROM %2$s v, asked
                WHERE v.valid_from <= day AND (v.valid_to IS NULL OR v.valid_to > day) AND v.organization IS NOT NULL %3$s
                GROUP BY v.organization),
            above (organization, ancestor, steps) AS (
                SELECT organization, organization, 0 FROM place
                UNION ALL
                SELECT a.organization, p.parent, a.steps + 1 FROM above a JOIN place p ON p.organization = a.ancestor
                WHERE p.parent IS NOT NULL AND a.steps < 64),
            counted AS (
                SELECT ancestor AS organization, 'members' AS what, sum(official) AS one, sum(probationary) AS two
                FROM above JOIN own USING (organization) GROUP BY ancestor
                UNION ALL
                SELECT ancestor, p.type, count(*), count(*) FILTER (WHERE steps = 1)
                FROM above JOIN place p USING (organization) WHERE steps > 0 GROUP BY ancestor, p.type),
            kept AS (
                SELECT organization, what, sum(one) AS one, sum(two) AS two FROM (
                    SELECT organization, 'members' AS what, official AS one, probationary AS two
                    FROM member_count_change c, asked WHERE c.day <= asked.day
                    UNION ALL
                    SELECT organization, type, units, direct
                    FROM organization_count_change c, asked WHERE c.day <= asked.day %4$s) each
                GROUP BY organization, what HAVING sum(one) <> 0 OR sum(two) <> 0)
            SELECT organization, what, kept.one, kept.two, counted.one, counted.two
            FROM counted FULL JOIN kept USING (organization, what)
            WHERE (counted.one, counted.two) IS DISTINCT FROM (kept.one, kept.two) ORDER BY 1, 2 LIMIT ?""";

    private static final String NOW = COUNTED.formatted("organization_version", "everyone", "", "");

    private static final String THEN = COUNTED.formatted(
            "organization_history",
            "everyone_history",
            "AND v.recorded_from <= position AND v.recorded_to > position",
            """
            UNION ALL
            SELECT organization, 'members', -official, -probationary
            FROM member_count_entry c, asked WHERE c.day <= asked.day AND c.position > asked.position
            UNION ALL
            SELECT organization, type, -units, -direct
            FROM organization_count_entry c, asked WHERE c.day <= asked.day AND c.position > asked.position""");

    private static final String YEARS = """
            WITH kept AS (
                SELECT organization, year, 'members' AS what, official AS one, probationary AS two FROM member_count_year
                WHERE official <> 0 OR probationary <> 0
                UNION ALL
                SELECT organization, year, type, units, direct FROM organization_count_year WHERE units <> 0 OR direct <> 0),
            counted AS (
                SELECT organization, extract(year FROM day)::int AS year, 'members' AS what,
                    sum(official) AS one, sum(probationary) AS two
                FROM member_count_change GROUP BY 1, 2 HAVING sum(official) <> 0 OR sum(probationary) <> 0
                UNION ALL
                SELECT organization, extract(year FROM day)::int, type, sum(units), sum(direct)
                FROM organization_count_change GROUP BY 1, 2, 3 HAVING sum(units) <> 0 OR sum(direct) <> 0)
            SELECT organization, year, what, kept.one, kept.two, counted.one, counted.two
            FROM counted FULL JOIN kept USING (organization, year, what)
            WHERE (counted.one, counted.two) IS DISTINCT FROM (kept.one, kept.two) ORDER BY 1, 2, 3 LIMIT ?""";

    /** Where there are entries of every recording, together they are the totals. */
    private static final String ENTRIES = """
            WITH entered AS (
                SELECT organization, day, 'members' AS what, sum(official) AS one, sum(probationary) AS two
                FROM member_count_entry GROUP BY 1, 2 HAVING sum(official) <> 0 OR sum(probationary) <> 0
                UNION ALL
                SELECT organization, day, type, sum(units), sum(direct)
                FROM organization_count_entry GROUP BY 1, 2, 3 HAVING sum(units) <> 0 OR sum(direct) <> 0),
            kept AS (
                SELECT organization, day, 'members' AS what, official AS one, probationary AS two
                FROM member_count_change WHERE official <> 0 OR probationary <> 0
                UNION ALL
                SELECT organization, day, type, units, direct
                FROM organization_count_change WHERE units <> 0 OR direct <> 0)
            SELECT organization, day, what, kept.one, kept.two, entered.one, entered.two
            FROM entered FULL JOIN kept USING (organization, day, what)
            WHERE (entered.one, entered.two) IS DISTINCT FROM (kept.one, kept.two) ORDER BY 1, 2, 3 LIMIT ?""";

    private final Database database;
    private final Sight sight;

    DifferenceRepository(Database database, Sight sight) {
        this.database = database;
        this.sight = sight;
    }

    /** Totals of a day and the rows, as now believed. */
    List<String> on(LocalDate day) {
        String form = "counts of %%s on %s: %%s kept as %%s and %%s, counted as %%s and %%s".formatted(day);
        return sight.everything(() -> told(form, NOW, day, null));
    }

    /** Totals of a day less what was recorded after a position, and the rows as known at it. */
    List<String> on(LocalDate day, long position) {
        String form = "counts of %%s on %s as known at position %d: %%s kept as %%s and %%s, counted as %%s and %%s"
                .formatted(day, position);
        return sight.everything(() -> told(form, THEN, day, position));
    }

    /** Totals of years and of days. */
    List<String> ofYears() {
        return told("counts of %s in %s: %s kept as %s and %s, counted by days as %s and %s", YEARS);
    }

    /** Totals, and all that was ever entered. */
    List<String> ofEntries() {
        return told("counts of %s from %s on: %s kept as %s and %s, entered as %s and %s", ENTRIES);
    }

    private List<String> told(String form, String sql, Object... asked) {
        Object[] arguments = Arrays.copyOf(asked, asked.length + 1);
        arguments[asked.length] = SHOWN;
        return database.list(
                sql,
                row -> {
                    Object[] columns = new Object[row.getMetaData().getColumnCount()];
                    for (int i = 0; i < columns.length; i++) {
                        columns[i] = row.getString(i + 1);
                    }
                    return form.formatted(columns);
                },
                arguments);
    }
}
