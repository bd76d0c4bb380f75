package vn.partyregistry.model;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What no history may ever hold, asked of PostgreSQL itself and with no knowledge of the code: every query finds nothing. */
final class SqlInvariants {

    /** Versions of organizations {@code o} and members {@code m} of a corner, each a rectangle of days and positions. */
    private static final String ROWS = """
            WITH RECURSIVE o AS MATERIALIZED (
                SELECT row_number() OVER () AS n, organization AS id, parent, type, established_on AS begun_on,
                    valid_from, valid_to, ended_by,
                    daterange(valid_from, valid_to) AS valid, int8range(recorded_from, recorded_to) AS recorded
                FROM organization_history WHERE starts_with(organization, ?)),
            m AS MATERIALIZED (
                SELECT row_number() OVER () AS n, member AS id, organization, status, admitted_on AS begun_on,
                    valid_from, valid_to, ended_by,
                    daterange(valid_from, valid_to) AS valid, int8range(recorded_from, recorded_to) AS recorded
                FROM member_history WHERE starts_with(member, ?))
            """;

    private static final String OVERLAP = """
            SELECT a.id, a.valid * b.valid, a.recorded * b.recorded FROM %1$s a
            JOIN %1$s b ON b.id = a.id AND a.n < b.n AND a.valid && b.valid AND a.recorded && b.recorded""";

    /** What does not end is followed at once, at every position; what ends is not. */
    private static final String GAP = """
            SELECT v.id, v.valid, v.recorded FROM %1$s v
            WHERE v.valid_to IS NOT NULL AND v.ended_by IS NULL AND NOT coalesce((
                SELECT range_agg(w.recorded) @> v.recorded FROM %1$s w WHERE w.id = v.id AND w.valid_from = v.valid_to), false)
            UNION ALL
            SELECT v.id, v.valid, v.recorded FROM %1$s v
            JOIN %1$s w ON w.id = v.id AND w.valid_from = v.valid_to AND w.recorded && v.recorded
            WHERE v.ended_by IS NOT NULL""";

    /** What does not begin a life goes on from something earlier. */
    private static final String NOTHING_BEFORE = """
            SELECT v.id, v.valid, v.recorded FROM %1$s v WHERE v.valid_from <> v.begun_on AND NOT coalesce((
                SELECT range_agg(w.recorded) @> v.recorded FROM %1$s w
                WHERE w.id = v.id AND w.valid_to <= v.valid_from), false)""";

    /** What rests on another rests on it for its whole time, at every position at which either changes. */
    private static final String ORPHAN = """
            SELECT v.id, v.valid, at.position FROM %1$s v CROSS JOIN LATERAL (
                SELECT lower(v.recorded) AS position
                UNION SELECT unnest(ARRAY[lower(p.recorded), upper(p.recorded)]) FROM o p WHERE p.id = v.%2$s) at
            WHERE v.%2$s IS NOT NULL AND v.recorded @> at.position AND NOT coalesce((
                SELECT range_agg(p.valid) @> v.valid FROM o p
                WHERE p.id = v.%2$s AND p.recorded @> at.position AND %3$s), false)""";

    /** Every way up, with the days and positions at which it stands; none comes back to where it began. */
    private static final String CYCLE = """
            , above AS (
                SELECT id AS start, parent, valid, recorded, 1 AS steps FROM o WHERE parent IS NOT NULL
                UNION ALL
                SELECT a.start, p.parent, a.valid * p.valid, a.recorded * p.recorded, a.steps + 1
                FROM above a JOIN o p ON p.id = a.parent AND p.valid && a.valid AND p.recorded && a.recorded
                WHERE p.parent IS NOT NULL AND a.parent <> a.start AND a.steps < 20)
            SELECT start, valid, recorded FROM above WHERE parent = start""";

    private static final String LIVES = """
            SELECT id, versions, lives FROM (
                SELECT id, range_agg(valid) AS versions FROM o WHERE upper(recorded) > 9e18 GROUP BY id) v
            FULL JOIN (
                SELECT organization AS id, range_agg(valid) AS lives FROM organization_life
                WHERE starts_with(organization, ?) GROUP BY organization) l USING (id)
            WHERE versions IS DISTINCT FROM lives""";

    /** Admitted minus left is present, for each member at each change day; an annulment from a day on takes back unseen. */
    private static final String CONSERVED = """
            , acts AS (
                SELECT coalesce(body #>> '{member,id}', body ->> 'member') AS id, effective_on AS day,
                    CASE kind WHEN 'LEAVE' THEN -1 ELSE 1 END AS sign
                FROM decision_change WHERE kind IN ('ADMIT', 'READMIT', 'LEAVE')),
            asked AS (
                SELECT id, day FROM (SELECT DISTINCT id FROM member WHERE starts_with(id, ?)) s
                CROSS JOIN (SELECT DISTINCT day FROM acts WHERE starts_with(id, ?)
                    UNION SELECT valid_from FROM m UNION SELECT valid_to FROM m WHERE valid_to IS NOT NULL) d
                WHERE id NOT IN (SELECT t.subject FROM change_touch t JOIN decision_change c USING (decision, change_index)
                    WHERE c.kind = 'ANNUL' AND t.kind = 'M'))
            SELECT id, day, balance, present FROM asked CROSS JOIN LATERAL (
                SELECT coalesce(sum(sign), 0) AS balance FROM acts WHERE acts.id = asked.id AND acts.day <= asked.day) b
            CROSS JOIN LATERAL (
                SELECT count(*) AS present FROM m
                WHERE m.id = asked.id AND m.valid @> asked.day AND upper(m.recorded) > 9e18 AND m.status <> 'LEFT') p
            WHERE balance <> present""";

    private static final String STANDING =
            "SELECT id, status, organization, valid FROM m WHERE (status = 'LEFT') <> (organization IS NULL)";

    /** Kept counts are what the believed versions come to, on every day and for everyone above. */
    private static final String COUNTS = """
            , standing (id, ancestor, steps, valid) AS (
                SELECT organization.id, organization.id, 0, daterange(NULL, NULL) FROM organization WHERE starts_with(id, ?)
                UNION ALL
                SELECT s.id, p.parent, s.steps + 1, s.valid * p.valid FROM standing s
                JOIN o p ON p.id = s.ancestor AND p.valid && s.valid AND upper(p.recorded) > 9e18
                WHERE p.parent IS NOT NULL AND s.steps < 20),
            counted AS (
                SELECT s.ancestor AS id, m.status AS what, m.valid * s.valid AS valid, 0 AS near
                FROM standing s JOIN m ON m.organization = s.id AND m.valid && s.valid AND upper(m.recorded) > 9e18
                UNION ALL
                SELECT s.ancestor, v.type, v.valid * s.valid, (s.steps = 1)::int
                FROM standing s JOIN o v ON v.id = s.id AND v.valid && s.valid AND upper(v.recorded) > 9e18
                WHERE s.steps > 0),
            expected AS (
                SELECT id, what, day, sum(sign) AS one, sum(sign * near) AS two FROM counted
                CROSS JOIN LATERAL (VALUES (lower(valid), 1), (upper(valid), -1)) e (day, sign)
                WHERE day IS NOT NULL GROUP BY id, what, day HAVING sum(sign) <> 0 OR sum(sign * near) <> 0),
            kept AS (
                SELECT organization AS id, 'OFFICIAL' AS what, day, official AS one, 0 AS two FROM member_count_change
                UNION ALL SELECT organization, 'PROBATIONARY', day, probationary, 0 FROM member_count_change
                UNION ALL SELECT organization, type, day, units, direct FROM organization_count_change)
            SELECT id, what, day, e.one, e.two, k.one, k.two FROM expected e FULL JOIN (
                SELECT * FROM kept WHERE starts_with(id, ?) AND (one <> 0 OR two <> 0)) k USING (id, what, day)
            WHERE (e.one, e.two) IS DISTINCT FROM (k.one, k.two)""";

    /** Entries tell at which position which day's counts became other ones; versions do too, corner by corner of each. */
    private static final String ENTRIES = """
            , standing (id, ancestor, steps, valid, recorded) AS (
                SELECT organization.id, organization.id, 0, daterange(NULL, NULL), int8range(NULL, NULL)
                FROM organization WHERE starts_with(id, ?)
                UNION ALL
                SELECT s.id, p.parent, s.steps + 1, s.valid * p.valid, s.recorded * p.recorded FROM standing s
                JOIN o p ON p.id = s.ancestor AND p.valid && s.valid AND p.recorded && s.recorded
                WHERE p.parent IS NOT NULL AND s.steps < 20),
            counted AS (
                SELECT s.ancestor AS id, m.status AS what, m.valid * s.valid AS valid, m.recorded * s.recorded AS recorded,
                    0 AS near
                FROM standing s JOIN m ON m.organization = s.id AND m.valid && s.valid AND m.recorded && s.recorded
                UNION ALL
                SELECT s.ancestor, v.type, v.valid * s.valid, v.recorded * s.recorded, (s.steps = 1)::int
                FROM standing s JOIN o v ON v.id = s.id AND v.valid && s.valid AND v.recorded && s.recorded
                WHERE s.steps > 0),
            expected AS (
                SELECT id, what, day, position, sum(sign * turn) AS one, sum(sign * turn * near) AS two FROM counted
                CROSS JOIN LATERAL (VALUES (lower(valid), 1), (upper(valid), -1)) e (day, sign)
                CROSS JOIN LATERAL (VALUES (lower(recorded), 1), (upper(recorded), -1)) r (position, turn)
                WHERE day IS NOT NULL AND position < 9e18
                GROUP BY id, what, day, position HAVING sum(sign * turn) <> 0 OR sum(sign * turn * near) <> 0),
            entered AS (
                SELECT organization AS id, 'OFFICIAL' AS what, day, position, official AS one, 0 AS two FROM member_count_entry
                UNION ALL SELECT organization, 'PROBATIONARY', day, position, probationary, 0 FROM member_count_entry
                UNION ALL SELECT organization, type, day, position, units, direct FROM organization_count_entry)
            SELECT id, what, day, position, e.one, e.two, k.one, k.two FROM expected e FULL JOIN (
                SELECT * FROM entered WHERE starts_with(id, ?) AND (one <> 0 OR two <> 0)) k USING (id, what, day, position)
            WHERE (e.one, e.two) IS DISTINCT FROM (k.one, k.two)""";

    private static final String YEARS = """
            , days AS (
                SELECT organization AS id, 'MEMBERS' AS what, day, official AS one, probationary AS two FROM member_count_change
                UNION ALL SELECT organization, type, day, units, direct FROM organization_count_change),
            years AS (
                SELECT organization AS id, 'MEMBERS' AS what, year, official AS one, probationary AS two FROM member_count_year
                UNION ALL SELECT organization, type, year, units, direct FROM organization_count_year)
            SELECT id, what, year, d.one, d.two, y.one, y.two FROM (
                SELECT id, what, extract(year FROM day) AS year, sum(one) AS one, sum(two) AS two FROM days
                WHERE starts_with(id, ?) GROUP BY 1, 2, 3 HAVING sum(one) <> 0 OR sum(two) <> 0) d
            FULL JOIN (SELECT * FROM years WHERE starts_with(id, ?) AND (one <> 0 OR two <> 0)) y USING (id, what, year)
            WHERE (d.one, d.two) IS DISTINCT FROM (y.one, y.two)""";

    private static final String POSITIONS = """
            SELECT position, recorded_at FROM (
                SELECT position, recorded_at, lag(position, 1, 0::bigint) OVER (ORDER BY position) AS before,
                    lag(recorded_at) OVER (ORDER BY position) AS earlier FROM journal) j
            WHERE position <> before + 1 OR recorded_at <= earlier
            UNION ALL
            SELECT position, recorded_at FROM journal_head
            WHERE position <> (SELECT coalesce(max(position), 0) FROM journal)
            UNION ALL
            SELECT position, NULL FROM (SELECT lower(recorded) AS position FROM o UNION SELECT lower(recorded) FROM m) r
            WHERE NOT EXISTS (SELECT FROM journal j WHERE j.position = r.position)""";

    private static final Map<String, String> QUERIES = new TreeMap<>(Map.ofEntries(
            Map.entry("organization twice on a day", OVERLAP.formatted("o")),
            Map.entry("member twice on a day", OVERLAP.formatted("m")),
            Map.entry("gap in an organization's life", GAP.formatted("o")),
            Map.entry("gap in a member's life", GAP.formatted("m")),
            Map.entry("organization out of nothing", NOTHING_BEFORE.formatted("o")),
            Map.entry("member out of nothing", NOTHING_BEFORE.formatted("m")),
            Map.entry("organization under none in force", ORPHAN.formatted("o", "parent", "true")),
            Map.entry(
                    "member in no cell in force",
                    ORPHAN.formatted("m", "organization", "p.type IN ('GRASSROOTS_CELL', 'CELL')")),
            Map.entry("organization below itself", CYCLE),
            Map.entry("lives other than the versions", LIVES),
            Map.entry("members not conserved", CONSERVED),
            Map.entry("member neither in a cell nor gone", STANDING),
            Map.entry("counts other than the rows", COUNTS),
            Map.entry("entries of counts other than the rows", ENTRIES),
            Map.entry("counts of years other than of days", YEARS),
            Map.entry("positions not one by one", POSITIONS)));

    private SqlInvariants() {}

    /** Everything that is broken among the ids that begin so; the journal is always looked at as a whole. */
    static List<String> broken(Connection connection, String prefix) throws SQLException {
        List<String> broken = new ArrayList<>();
        for (Map.Entry<String, String> each : QUERIES.entrySet()) {
            String sql = ROWS + each.getValue();
            try (PreparedStatement statement = connection.prepareStatement(sql + " LIMIT 5")) {
                for (int i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
                    statement.setString(i, prefix);
                }
                ResultSet rows = statement.executeQuery();
                while (rows.next()) {
                    StringBuilder row = new StringBuilder(each.getKey()).append(':');
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        row.append(' ').append(rows.getString(i));
                    }
                    broken.add(row.toString());
                }
            }
        }
        return broken;
    }
}
