package vn.partyregistry.house;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import vn.partyregistry.server.PostgresTestResource;

/** A PostgreSQL of its own with the tables of the registry, spoken to as the application's role with all members in sight. */
final class Migrated implements AutoCloseable {

    private final PostgresTestResource postgres = new PostgresTestResource();
    private final Map<String, String> settings = postgres.start();

    Migrated() {
        Flyway.configure()
                .dataSource(url(), settings.get("quarkus.flyway.username"), settings.get("quarkus.flyway.password"))
                .placeholders(Map.of("app_role", settings.get("quarkus.datasource.username")))
                .load()
                .migrate();
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                url() + "?options=-c%20registry.sight=everything",
                settings.get("quarkus.datasource.username"),
                settings.get("quarkus.datasource.password"));
    }

    /** Runs the statements in one transaction. */
    void run(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        }
    }

    String ask(String sql) throws SQLException {
        return asked(sql);
    }

    /** The first column of the first row of the last statement; nothing of what the others did is kept. */
    String asked(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            ResultSet rows = statement.getResultSet();
            String first = rows.next() ? rows.getString(1) : null;
            connection.rollback();
            return first;
        }
    }

    private String url() {
        return settings.get("quarkus.datasource.jdbc.url");
    }

    @Override
    public void close() {
        postgres.stop();
    }
}
