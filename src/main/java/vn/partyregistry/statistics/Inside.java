package vn.partyregistry.statistics;

import java.time.LocalDate;

/** The SQL of who stood inside a subtree when, over a stretch of legal time, as known at a position. */
final class Inside {

    /**
     * {@code inside}: each version of everyone below (and the asked one itself, without type, at depth 0) with the days on
     * which it stood there, and what brought it in ({@code in_by}) and out ({@code out_by}): its own paper where it began,
     * ended or changed its superior, else that of a superior. Binds: id, first day, day after the last, position.
     *
     * <p>Spans are made of their ends: on the stored ones PostgreSQL would combine the temporal key with the index by
     * parent or cell, and read all that overlaps once for each organization.
     */
    static final String INSIDE = """
            WITH RECURSIVE asked (id, first, after, position) AS (SELECT ?::text, ?::date, ?::date, ?::bigint),
            inside (organization, type, depth, valid, opened_by, closed_by, begins, ends, in_by, out_by) AS (
                SELECT id, NULL::text, 0, daterange(first, after), NULL::text, NULL::text, false, false, NULL::text, NULL::text
                FROM asked
                UNION ALL
                SELECT c.organization, c.type, i.depth + 1, i.valid * c.valid, c.opened_by,
                    coalesce(n.opened_by, c.ended_by), p.organization IS NULL, n.organization IS NULL,
                    CASE WHEN c.valid_from > lower(i.valid)
                            OR c.valid_from = lower(i.valid) AND p.parent IS DISTINCT FROM c.parent
                        THEN c.opened_by ELSE i.in_by END,
                    CASE WHEN c.valid_to < upper(i.valid)
                            OR c.valid_to = upper(i.valid) AND n.parent IS DISTINCT FROM c.parent
                        THEN coalesce(n.opened_by, c.ended_by) ELSE i.out_by END
                FROM inside i CROSS JOIN asked a
                JOIN organization_history c ON c.parent = i.organization AND daterange(c.valid_from, c.valid_to) && i.valid
                    AND c.recorded_from <= a.position AND c.recorded_to > a.position
                LEFT JOIN LATERAL (SELECT v.organization, v.parent FROM organization_history v
                    WHERE v.organization = c.organization AND v.valid_to = c.valid_from AND c.valid_from > a.first
                        AND v.recorded_from <= a.position AND v.recorded_to > a.position LIMIT 1) p ON true
                LEFT JOIN LATERAL (SELECT v.organization, v.parent, v.opened_by FROM organization_history v
                    WHERE v.organization = c.organization AND v.valid_from = c.valid_to AND c.valid_to < a.after
                        AND v.recorded_from <= a.position AND v.recorded_to > a.position LIMIT 1) n ON true
                WHERE i.depth < 64)
            """;

    /** The days on which members stood inside, of rows {@code m} of {@code inside i}. */
    static final String MEMBERS = """
            FROM inside i CROSS JOIN asked a
            JOIN everyone_history m ON m.organization = i.organization AND daterange(m.valid_from, m.valid_to) && i.valid
                AND m.recorded_from <= a.position AND m.recorded_to > a.position
            """;

    private Inside() {}

    static Object[] arguments(String id, LocalDate first, LocalDate last, long position) {
        return new Object[] {id, first, last.plusDays(1), position};
    }
}
