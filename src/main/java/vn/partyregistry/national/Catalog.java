package vn.partyregistry.national;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Keys and indexes that are quicker built at once than row by row: taken away before the load, with the statements that
 * bring them back kept in a table. Keys that others refer to stay, because the references stay.
 */
final class Catalog {

    private static final String FILLED = """
            'decision', 'decision_key', 'decision_content', 'decision_change', 'change_touch', 'succession', 'journal',
            'organization', 'organization_life', 'organization_version', 'organization_version_past', 'member',
            'member_version', 'member_version_past', 'member_person', 'member_count_change', 'organization_count_change',
            'member_count_entry', 'organization_count_entry', 'member_count_year', 'organization_count_year'""";

    /**
     * The one key that is too slow to bring back: PostgreSQL sorts it within seconds, but then looks each row up in it, for
     * more than ten minutes. It stays, is passed over while rows are loaded, and is made anew with the whole table, which
     * looks nothing up; a single question afterwards finds what overlaps.
     */
    private static final String WHOLE = "member_version_once";

    private static final String TAKEN_AWAY = """
            WITH filled AS (SELECT oid, relname FROM pg_class
                WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname IN (%s))
            SELECT format('ALTER TABLE %%I DROP CONSTRAINT %%I', f.relname, k.conname),
                format('ALTER TABLE %%I ADD CONSTRAINT %%I %%s', f.relname, k.conname, pg_get_constraintdef(k.oid)),
                f.relname, true
            FROM pg_constraint k JOIN filled f ON f.oid = k.conrelid
            WHERE k.contype IN ('p', 'u', 'x') AND k.conname <> '%s'
                AND NOT EXISTS (SELECT FROM pg_constraint r WHERE r.contype = 'f' AND r.conindid = k.conindid)
            UNION ALL
            SELECT format('DROP INDEX %%I', c.relname), pg_get_indexdef(i.indexrelid), f.relname, false
            FROM pg_index i JOIN filled f ON f.oid = i.indrelid JOIN pg_class c ON c.oid = i.indexrelid
            WHERE NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid)""".formatted(FILLED, WHOLE);

    private Catalog() {}

    /** A statement that is still to be run, on one table. */
    record Task(int number, String table, String sql) {}

    static void takeAway(Connection connection) throws SQLException {
        List<String> gone = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE national_load_task (number int GENERATED ALWAYS AS IDENTITY, relation text,"
                    + " key boolean, sql text)");
            try (ResultSet rows = statement.executeQuery(TAKEN_AWAY)) {
                while (rows.next()) {
                    gone.add(rows.getString(1));
                }
            }
            statement.execute("INSERT INTO national_load_task (sql, relation, key) SELECT b, c, d FROM (" + TAKEN_AWAY
                    + ") AS t (a, b, c, d)");
            statement.execute(passedOver(true));
            for (String sql : gone) {
                statement.execute(sql);
            }
        }
    }

    private static String passedOver(boolean yes) {
        return "UPDATE pg_index SET indisready = " + !yes + ", indisvalid = " + !yes + " WHERE indexrelid = '" + WHOLE
                + "'::regclass";
    }

    /** Makes the table anew whose key was passed over, unless that is done. */
    static void makeWhole(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String ready = "SELECT indisready FROM pg_index WHERE indexrelid = '" + WHOLE + "'::regclass";
            if (LoadState.asked(statement, ready).equals("f")) {
                statement.execute("VACUUM (FULL, FREEZE) member_version");
                statement.execute(passedOver(false));
            }
        }
    }

    /** What is still to be brought back: large tables first, of each its keys first. */
    static List<Task> missing(Connection connection) throws SQLException {
        List<Task> tasks = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT number, relation, sql FROM national_load_task"
                        + " ORDER BY pg_relation_size(relation::regclass) DESC, key DESC, number")) {
            while (rows.next()) {
                tasks.add(new Task(rows.getInt(1), rows.getString(2), rows.getString(3)));
            }
        }
        return tasks;
    }

    /** Brings one back and strikes it off the list, both or neither. */
    static void bringBack(Connection connection, Task task) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(task.sql());
            statement.execute("DELETE FROM national_load_task WHERE number = " + task.number());
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** The tables that are filled, as far as they exist. */
    static List<String> filled(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT relname FROM pg_class"
                        + " WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname IN (" + FILLED
                        + ") ORDER BY pg_relation_size(oid) DESC")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
