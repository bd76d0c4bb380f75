package vn.partyregistry.bench;

import java.util.List;

/**
 * The questions as one statement each, as a careful programmer would ask PostgreSQL past the registry.
 *
 * <p>Written out here and not taken from the registry: what it is compared with must not become slower along with it.
 */
final class BareSql {

    private static final String HEAD = "(SELECT position FROM journal_head)";
    private static final String KNOWN =
            "(SELECT position FROM journal WHERE recorded_at <= :known ORDER BY recorded_at DESC LIMIT 1)";

    private static final String HOLDS = """
            v.valid_from <= :day AND (v.valid_to IS NULL OR v.valid_to > :day)
                AND v.recorded_from <= {position} AND v.recorded_to > {position}""";

    private static final String STATE =
            "{position} AS position, (SELECT recorded_at FROM journal WHERE position = {position}) AS recorded_at";

    private static final String VERSION = """
            SELECT v.organization, v.type, v.level, v.name, v.short_name, v.locality, v.parent, v.valid_from, v.valid_to,
                v.delegated_upper_authority, v.continuity, v.established_on, v.opened_by, v.ended_by, v.end_reason,
                p.name AS parent_name, p.type AS parent_type, d.number, d.signed_on, d.effective_on, d.date_precision,
            """ + STATE + """
             FROM organization_history v
            LEFT JOIN LATERAL (SELECT p.name, p.type FROM organization_history p WHERE p.organization = v.parent
                AND p.valid_from <= :day AND (p.valid_to IS NULL OR p.valid_to > :day)
                AND p.recorded_from <= {position} AND p.recorded_to > {position} LIMIT 1) p ON true
            LEFT JOIN LATERAL (SELECT c.number, c.signed_on, c.effective_on, c.date_precision FROM decision_content c
                WHERE c.decision = v.opened_by AND c.recorded_from <= {position}
                ORDER BY c.recorded_from DESC LIMIT 1) d ON true
            """;

    /** What is believed now lies in tables of its own. */
    static final List<NamedSql> ONE = newest("""
            SELECT v.organization, v.type, v.level, v.name, v.short_name, v.locality, v.parent, v.valid_from, v.valid_to,
                v.delegated_upper_authority, v.continuity, v.established_on, v.opened_by, v.ended_by, v.end_reason,
                p.name AS parent_name, p.type AS parent_type, d.number, d.signed_on, d.effective_on, d.date_precision,
                h.position, h.recorded_at
            FROM journal_head h
            JOIN organization_version v ON v.organization = :id
                AND v.valid_from <= :day AND (v.valid_to IS NULL OR v.valid_to > :day)
            LEFT JOIN organization_version p ON p.organization = v.parent
                AND p.valid_from <= :day AND (p.valid_to IS NULL OR p.valid_to > :day)
            LEFT JOIN LATERAL (SELECT c.number, c.signed_on, c.effective_on, c.date_precision FROM decision_content c
                WHERE c.decision = v.opened_by ORDER BY c.recorded_from DESC LIMIT 1) d ON true""");

    static final List<NamedSql> CHILDREN =
            newest(VERSION + "WHERE v.parent = :id AND " + HOLDS + " ORDER BY v.organization LIMIT 101");

    static final List<NamedSql> SEARCH = newest(VERSION + """
            JOIN LATERAL (SELECT m.name, m.valid_from, m.valid_to FROM organization_history m
                WHERE m.organization = v.organization AND m.name_folded LIKE :text AND m.valid_from <= :day
                AND m.recorded_from <= {position} AND m.recorded_to > {position}
                ORDER BY m.valid_from DESC LIMIT 1) m ON true
            WHERE v.organization IN (SELECT organization FROM organization_history WHERE name_folded LIKE :text) AND
            """ + HOLDS + " ORDER BY v.organization LIMIT 21");

    static final List<NamedSql> FEED = newest("""
            SELECT position, recorded_at, kind, decision, annulled_by, effective_on, organizations, restated
            FROM journal WHERE position > :after AND position <= {position} ORDER BY position LIMIT 100""");

    private static final String BELOW = """
            WITH RECURSIVE below (id, parent, depth, type, name) AS (
                SELECT :id::text, NULL::text, 0, NULL::text, NULL::text
                UNION ALL
                SELECT v.organization, v.parent, b.depth + 1, v.type, v.name
                FROM below b JOIN organization_history v ON v.parent = b.id WHERE
            """ + HOLDS + ") ";

    static final List<NamedSql> TREE =
            newest(BELOW + "SELECT id, parent, depth, type, name, " + STATE + " FROM below ORDER BY id");

    private static final String NAME = "(SELECT v.name FROM organization_history v WHERE v.organization = :id AND "
            + HOLDS + " LIMIT 1) AS name, " + STATE;

    /** Both counts by one walk. */
    private static final String ROWS =
            BELOW + """
            SELECT type, count(*), count(*) FILTER (WHERE depth = 1), NULL AS name, NULL AS position, NULL AS recorded_at
            FROM below WHERE depth > 0 GROUP BY type
            UNION ALL
            SELECT NULL, count(*) FILTER (WHERE v.status = 'OFFICIAL'), count(*) FILTER (WHERE v.status = 'PROBATIONARY'),
            """ + NAME + " FROM below b JOIN everyone_history v ON v.organization = b.id WHERE " + HOLDS;

    /** Both counts from the totals that each recording keeps, less what it entered after the position. */
    private static final String TOTALS = """
            SELECT type, sum(units), sum(direct), NULL AS name, NULL AS position, NULL AS recorded_at FROM (
                SELECT type, units, direct FROM organization_count_year
                WHERE organization = :id AND year < extract(year FROM :day::date)::int
                UNION ALL
                SELECT type, units, direct FROM organization_count_change
                WHERE organization = :id AND day BETWEEN make_date(extract(year FROM :day::date)::int, 1, 1) AND :day
                UNION ALL
                SELECT type, -units, -direct FROM organization_count_entry
                WHERE organization = :id AND position > {position} AND day <= :day) c
            GROUP BY type
            UNION ALL
            SELECT NULL, sum(official), sum(probationary),
            """ + NAME + " FROM (" + """
                SELECT official, probationary FROM member_count_year
                WHERE organization = :id AND year < extract(year FROM :day::date)::int
                UNION ALL
                SELECT official, probationary FROM member_count_change
                WHERE organization = :id AND day BETWEEN make_date(extract(year FROM :day::date)::int, 1, 1) AND :day
                UNION ALL
                SELECT -official, -probationary FROM member_count_entry
                WHERE organization = :id AND position > {position} AND day <= :day) c""";

    private BareSql() {}

    /** Counts as newly known; {@code totals} tells whether the database keeps any. */
    static List<NamedSql> counts(boolean totals) {
        return newest(totals ? TOTALS : ROWS);
    }

    /** Counts as known at some moment, likewise. */
    static List<NamedSql> countsKnownThen(boolean totals) {
        return List.of(at(totals ? TOTALS : ROWS, KNOWN));
    }

    /** Counts as two recursive walks, each over all versions. */
    static List<NamedSql> naiveCounts(boolean newest) {
        String position = newest ? HEAD : KNOWN;
        return List.of(
                at(BELOW + "SELECT type, count(*) FROM below WHERE depth > 0 GROUP BY type", position),
                at(
                        BELOW
                                + "SELECT v.status, count(*) FROM below b JOIN everyone_history v ON v.organization = b.id WHERE "
                                + HOLDS + " GROUP BY v.status",
                        position));
    }

    /** The tree as a walk that joins again what it has seen. */
    static List<NamedSql> naiveTree() {
        return newest(
                BELOW + "SELECT v.*, b.depth FROM below b JOIN organization_history v ON v.organization = b.id WHERE "
                        + HOLDS + " ORDER BY b.depth, v.organization");
    }

    private static List<NamedSql> newest(String text) {
        return List.of(at(text, HEAD));
    }

    private static NamedSql at(String text, String position) {
        return NamedSql.of(text.replace("{position}", position));
    }
}
