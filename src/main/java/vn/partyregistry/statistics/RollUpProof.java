package vn.partyregistry.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import vn.partyregistry.decision.Proving;
import vn.partyregistry.store.Database;

/** Compares the rolled-up counts of every organization with the rows, on some days of the recorded past, other ones each day. */
@ApplicationScoped
class RollUpProof {

    private static final int DAYS = 6;
    private static final int SHOWN = 20;

    private static final String DIFFERENCES = """
            WITH RECURSIVE asked (day) AS (SELECT ?::date),
            place AS MATERIALIZED (
                SELECT v.organization, v.parent, v.type FROM organization_version v, asked
                WHERE v.valid_from <= day AND (v.valid_to IS NULL OR v.valid_to > day)),
            own AS MATERIALIZED (
                SELECT m.organization, count(*) FILTER (WHERE m.status = 'OFFICIAL') AS official,
                    count(*) FILTER (WHERE m.status = 'PROBATIONARY') AS probationary
                FROM member_version m, asked
                WHERE m.valid_from <= day AND (m.valid_to IS NULL OR m.valid_to > day) AND m.organization IS NOT NULL
                GROUP BY m.organization),
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
                SELECT organization, 'members' AS what, sum(official) AS one, sum(probationary) AS two
                FROM member_count_change, asked WHERE member_count_change.day <= asked.day GROUP BY organization
                HAVING sum(official) <> 0 OR sum(probationary) <> 0
                UNION ALL
                SELECT organization, type, sum(units), sum(direct)
                FROM organization_count_change, asked WHERE organization_count_change.day <= asked.day
                GROUP BY organization, type HAVING sum(units) <> 0 OR sum(direct) <> 0)
            SELECT organization, what, kept.one, kept.two, counted.one, counted.two
            FROM counted FULL JOIN kept USING (organization, what)
            WHERE (counted.one, counted.two) IS DISTINCT FROM (kept.one, kept.two) ORDER BY 1, 2 LIMIT ?""";

    private final Database database;

    RollUpProof(Database database) {
        this.database = database;
    }

    void prove(@Observes Proving proving) {
        for (LocalDate day : days(proving.today())) {
            proving.countDays().add(day);
            proving.differences()
                    .addAll(database.list(
                            DIFFERENCES,
                            row -> "counts of %s on %s: %s kept as %s and %s, counted as %s and %s"
                                    .formatted(
                                            row.getString(1),
                                            day,
                                            row.getString(2),
                                            row.getString(3),
                                            row.getString(4),
                                            row.getString(5),
                                            row.getString(6)),
                            day,
                            SHOWN));
        }
    }

    /** Today, the last day of which anything is told, and some in between that change from day to day. */
    private Set<LocalDate> days(LocalDate today) {
        Set<LocalDate> days = new TreeSet<>();
        days.add(today);
        database.list("""
                SELECT least(m.first, o.first), greatest(m.last, o.last)
                FROM (SELECT min(day) AS first, max(day) AS last FROM member_count_change) m,
                    (SELECT min(day) AS first, max(day) AS last FROM organization_count_change) o""", row -> {
            LocalDate first = row.getObject(1, LocalDate.class);
            LocalDate last = row.getObject(2, LocalDate.class);
            if (first != null) {
                days.add(last);
                Random random = new Random(today.toEpochDay());
                long stretch = last.toEpochDay() - first.toEpochDay() + 1;
                while (days.size() < Math.min(DAYS, stretch)) {
                    days.add(first.plusDays(random.nextLong(stretch)));
                }
            }
            return null;
        });
        return days;
    }
}
