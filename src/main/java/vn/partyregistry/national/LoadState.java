package vn.partyregistry.national;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import vn.partyregistry.server.CannotStart;

/**
 * How far a load has come, kept in the database that it fills, and gone with its end.
 *
 * @param papers of each province that is loaded, by its number
 */
record LoadState(Map<Integer, Long> papers) {

    /** Begins a load of an empty registry, or finds the one that was broken off; refuses everything else. */
    static LoadState of(Connection connection, Plan plan) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!asked(statement, "SELECT to_regclass('national_load') IS NOT NULL")
                    .equals("t")) {
                requireEmpty(statement);
                begin(connection, statement, plan);
            }
            BigDecimal percent = new BigDecimal(asked(statement, "SELECT percent FROM national_load"));
            if (percent.compareTo(plan.percent()) != 0) {
                throw new CannotStart("A load of " + percent.toPlainString() + " % was broken off here: go on with it"
                        + " (registry national " + percent.toPlainString()
                        + "), or choose another folder with REGISTRY_DATA_DIR.");
            }
            Map<Integer, Long> papers = new TreeMap<>();
            try (ResultSet rows = statement.executeQuery("SELECT province, papers FROM national_load_province")) {
                while (rows.next()) {
                    papers.put(rows.getInt(1), rows.getLong(2));
                }
            }
            return new LoadState(papers);
        }
    }

    private static void requireEmpty(Statement statement) throws SQLException {
        String recordings = asked(statement, "SELECT position FROM journal_head");
        if (!recordings.equals("0")) {
            throw new CannotStart(
                    "There is a registry with " + recordings + " recordings already, and only an empty one is"
                            + " filled: choose another folder with REGISTRY_DATA_DIR.");
        }
    }

    private static void begin(Connection connection, Statement statement, Plan plan) throws SQLException {
        connection.setAutoCommit(false);
        try {
            statement.execute(
                    "CREATE TABLE national_load AS SELECT " + plan.percent().toPlainString() + "::numeric AS percent");
            statement.execute("CREATE TABLE national_load_province (province int PRIMARY KEY, papers bigint NOT NULL)");
            Catalog.takeAway(connection);
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** What a province's load ends with, in the same transaction as its rows. */
    static String loaded(int province, long papers) {
        return "INSERT INTO national_load_province VALUES (" + province + ", " + papers + ")";
    }

    static void end(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE national_load, national_load_province, national_load_task");
        }
    }

    static String asked(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
