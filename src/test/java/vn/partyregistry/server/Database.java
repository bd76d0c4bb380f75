package vn.partyregistry.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;

/** Plain SQL against an embedded PostgreSQL, as one of its two roles. */
record Database(Map<String, String> settings, String role) {

    static Database asOwner(EmbeddedPostgres postgres) {
        return new Database(postgres.settings(), "flyway");
    }

    static Database asApp(EmbeddedPostgres postgres) {
        return new Database(postgres.settings(), "datasource");
    }

    /** The first column of the first row, or null when there is none. */
    String ask(String sql) throws SQLException {
        try (Connection connection = connect(settings.get("quarkus." + role + ".password"));
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return null;
            }
            ResultSet rows = statement.getResultSet();
            return rows.next() ? rows.getString(1) : null;
        }
    }

    Connection connect(String password) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", settings.get("quarkus." + role + ".username"));
        login.setProperty("password", password);
        return new org.postgresql.Driver().connect(settings.get("quarkus.datasource.jdbc.url"), login);
    }
}
