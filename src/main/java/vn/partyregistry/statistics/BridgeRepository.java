package vn.partyregistry.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.partyregistry.security.Sight;
import vn.partyregistry.statistics.BridgeView.Line;
import vn.partyregistry.store.Database;

/**
 * Who came into a subtree and who left it between two days, and by which papers: gross flows, read off the versions that
 * begin or end inside it; whoever only moves within it is neither. Its cost grows with what stands below.
 */
@ApplicationScoped
class BridgeRepository {

    /** Papers shown of a line; more are counted. */
    static final int SHOWN = 1000;

    private static final String EDGES = """
            , neighbours AS (
                SELECT i.*, lag(upper(i.valid)) OVER own = lower(i.valid) AS was_here,
                    lead(lower(i.valid)) OVER own = upper(i.valid) AS is_here
                FROM inside i WHERE i.depth > 0 WINDOW own AS (PARTITION BY i.organization ORDER BY lower(i.valid))),
            units AS (SELECT * FROM neighbours WHERE type IN ('GRASSROOTS_COMMITTEE', 'GRASSROOTS_CELL')),
            unit_edges AS (
                SELECT u.organization AS id, lower(u.valid) AS day, 1 AS sign,
                    CASE WHEN u.begins THEN 'ESTABLISHED' WHEN u.was_here THEN 'RECLASSIFIED'
                        ELSE 'ORGANIZATION_MOVED_IN' END AS cause,
                    CASE WHEN u.begins OR u.was_here THEN u.opened_by ELSE u.in_by END AS by
                FROM units u CROSS JOIN asked a WHERE lower(u.valid) > a.first
                UNION ALL
                SELECT u.organization, upper(u.valid), -1,
                    CASE WHEN u.ends THEN 'ENDED' WHEN u.is_here THEN 'RECLASSIFIED' ELSE 'ORGANIZATION_MOVED_OUT' END,
                    CASE WHEN u.ends OR u.is_here THEN u.closed_by ELSE u.out_by END
                FROM units u CROSS JOIN asked a WHERE upper(u.valid) < a.after),
            stays AS (
                SELECT m.member AS id, m.organization, m.valid_from, m.valid_to, m.admitted_on, m.readmitted_on, m.opened_by,
                    m.ended_by, i.in_by, i.out_by, m.valid * i.valid AS valid
            """ + Inside.MEMBERS + """
                WHERE m.valid_from > a.first OR lower(i.valid) > a.first OR m.valid_to < a.after OR upper(i.valid) < a.after),
            member_edges AS (
                SELECT s.id, lower(s.valid) AS day, 1 AS sign,
                    CASE WHEN s.valid_from < lower(s.valid) OR p.organization = s.organization THEN 'ORGANIZATION_MOVED_IN'
                        WHEN p.organization IS NOT NULL THEN 'MOVED_IN'
                        WHEN s.readmitted_on = s.valid_from THEN 'READMITTED' ELSE 'ADMITTED' END AS cause,
                    CASE WHEN s.valid_from < lower(s.valid) OR p.organization = s.organization
                        THEN s.in_by ELSE s.opened_by END AS by
                FROM stays s CROSS JOIN asked a
                LEFT JOIN LATERAL (SELECT v.organization FROM everyone_history v
                    WHERE v.member = s.id AND v.valid_to = s.valid_from
                        AND v.recorded_from <= a.position AND v.recorded_to > a.position LIMIT 1) p ON true
                WHERE lower(s.valid) > a.first
                UNION ALL
                SELECT s.id, upper(s.valid), -1,
                    CASE WHEN s.valid_to IS NULL OR s.valid_to > upper(s.valid) OR n.organization = s.organization
                            THEN 'ORGANIZATION_MOVED_OUT'
                        WHEN n.status = 'LEFT' THEN 'LEFT_' || n.leave_reason
                        WHEN n.organization IS NOT NULL THEN 'MOVED_OUT' ELSE 'ENDED' END,
                    CASE WHEN s.valid_to IS NULL OR s.valid_to > upper(s.valid) OR n.organization = s.organization
                        THEN s.out_by ELSE coalesce(n.opened_by, s.ended_by) END
                FROM stays s CROSS JOIN asked a
                LEFT JOIN LATERAL (SELECT v.organization, v.status, v.leave_reason, v.opened_by FROM everyone_history v
                    WHERE v.member = s.id AND v.valid_from = s.valid_to
                        AND v.recorded_from <= a.position AND v.recorded_to > a.position LIMIT 1) n ON true
                WHERE upper(s.valid) < a.after),
            edges AS (
                SELECT id, day, sum(sign) AS organizations, 0 AS members, min(cause) AS cause, min(by) AS by
                FROM unit_edges GROUP BY id, day HAVING sum(sign) <> 0
                UNION ALL
                SELECT id, day, 0, sum(sign), min(cause), min(by)
                FROM member_edges GROUP BY id, day HAVING sum(sign) <> 0)
            SELECT e.cause, e.by, sum(e.organizations), sum(e.members)
            FROM edges e LEFT JOIN decision d ON d.id = e.by
            GROUP BY e.cause, e.by, d.place ORDER BY e.cause, min(e.day), d.place""";

    private final Database database;
    private final Sight sight;

    BridgeRepository(Database database, Sight sight) {
        this.database = database;
        this.sight = sight;
    }

    /** The lines between the end of one day and the end of another, as known at a position. */
    List<Line> lines(String id, LocalDate from, LocalDate to, long position) {
        Map<String, Flow> flows = new LinkedHashMap<>();
        sight.everything(() -> database.list(
                Inside.INSIDE + EDGES,
                row -> flows.computeIfAbsent(row.getString(1), key -> new Flow())
                        .add(row.getString(2), row.getLong(3), row.getLong(4)),
                Inside.arguments(id, from, to, position)));
        return flows.entrySet().stream()
                .map(flow -> flow.getValue().line(flow.getKey()))
                .toList();
    }

    /** What one cause adds and takes away, with its papers in the order of their days. */
    private static final class Flow {

        private final List<String> decisions = new ArrayList<>();
        private long organizations;
        private long members;

        Flow add(String decision, long moreOrganizations, long moreMembers) {
            decisions.add(decision);
            organizations += moreOrganizations;
            members += moreMembers;
            return this;
        }

        Line line(String cause) {
            int shown = Math.min(SHOWN, decisions.size());
            return new Line(cause, organizations, members, decisions.subList(0, shown), decisions.size());
        }
    }
}
