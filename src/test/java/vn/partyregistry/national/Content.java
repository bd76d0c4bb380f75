package vn.partyregistry.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Every row of every table, and what guards the tables, in a form that can be compared. */
final class Content {

    /** Who wrote is noted with the request, of which a load in bulk has none; what is being erased, only its owner may see. */
    private static final String TABLES = """
            SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
                AND relname NOT LIKE 'flyway%' AND relname NOT IN ('access_log', 'person_erasure_running') ORDER BY relname""";

    /** When it was recorded and the salt of a person are nobody's to foresee; findings come in any order. */
    private static final String ROWS = """
            SELECT (to_jsonb(t) - '{recorded_at,salt,digest,findings,taken_by,since}'::text[] || jsonb_build_object('findings',
                (SELECT jsonb_agg(f ORDER BY f::text) FROM jsonb_array_elements(to_jsonb(t) -> 'findings') f)))::text
            FROM %s t""";

    /** A day on which what came and what went are equal tells nothing, whether a row says so or none does. */
    private static final Map<String, String> TELLING = Map.of(
            "member_count_change", " WHERE official <> 0 OR probationary <> 0",
            "organization_count_change", " WHERE units <> 0 OR direct <> 0",
            "member_count_year", " WHERE official <> 0 OR probationary <> 0",
            "organization_count_year", " WHERE units <> 0 OR direct <> 0");

    private static final String GUARDS = """
            SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated
                || conenforced || condeferrable || condeferred
            FROM pg_constraint WHERE connamespace = 'public'::regnamespace
            UNION ALL SELECT 'index ' || pg_get_indexdef(indexrelid) || indisvalid || indisready
            FROM pg_index i JOIN pg_class c ON c.oid = indexrelid WHERE relnamespace = 'public'::regnamespace
            UNION ALL SELECT 'trigger ' || tgrelid::regclass || ' ' || pg_get_triggerdef(t.oid) || tgenabled::text
            FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid
            WHERE relnamespace = 'public'::regnamespace AND NOT tgisinternal
            UNION ALL SELECT 'trigger of reference ' || tgrelid::regclass || tgfoid::regproc || tgenabled::text || count(*)
            FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid
            WHERE relnamespace = 'public'::regnamespace AND tgisinternal GROUP BY tgrelid, tgfoid, tgenabled
            UNION ALL SELECT 'column ' || attrelid::regclass || ' ' || attname || ' ' || atttypid::regtype || attnotnull
            FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid
            WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v') AND attnum > 0
            UNION ALL SELECT 'policy ' || polrelid::regclass || ' ' || polname || polcmd::text || polpermissive || polroles::text
                || coalesce(pg_get_expr(polqual, polrelid), '') || coalesce(pg_get_expr(polwithcheck, polrelid), '')
            FROM pg_policy
            UNION ALL SELECT 'table ' || relname || relkind::text || relpersistence::text || relowner::regrole
                || coalesce(relacl::text, '') || coalesce(reloptions::text, '') || relrowsecurity || relforcerowsecurity
            FROM pg_class WHERE relnamespace = 'public'::regnamespace""";

    private Content() {}

    static Map<String, List<String>> rows(Connection connection) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : list(connection, TABLES)) {
            rows.put(table, list(connection, ROWS.formatted(table) + TELLING.getOrDefault(table, "")));
        }
        return rows;
    }

    static List<String> guards(Connection connection) throws SQLException {
        return list(connection, GUARDS);
    }

    /** Tells the first rows that only one of the two has. */
    static void assertEqual(Map<String, List<String>> actual, Map<String, List<String>> expected) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach((table, rows) -> {
            if (!rows.equals(actual.get(table))) {
                assertThat(without(actual.get(table), rows)).as(table).isEqualTo(without(rows, actual.get(table)));
            }
        });
    }

    private static List<String> without(List<String> rows, List<String> others) {
        Set<String> known = new HashSet<>(others);
        return rows.stream().filter(row -> !known.contains(row)).limit(3).toList();
    }

    private static List<String> list(Connection connection, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        Collections.sort(rows);
        return rows;
    }
}
