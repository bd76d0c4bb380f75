package vn.partyregistry.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/** A PostgreSQL that somebody else runs and whose address was given. */
record GivenDatabase(String url) {

    private static final String SECONDS = "5";

    /** Logs in once, so that a wrong setting is told in a sentence instead of a stack trace. */
    void check(String user, String password, String userSetting) {
        Properties login = new Properties();
        if (!user.isBlank()) {
            login.setProperty("user", user);
            login.setProperty("password", password);
        }
        login.setProperty("loginTimeout", SECONDS);
        login.setProperty("connectTimeout", SECONDS);
        try (Connection connection = new org.postgresql.Driver().connect(url, login)) {
            if (connection == null) {
                throw new CannotStart("The address of the database is not one of PostgreSQL: write it as"
                        + " jdbc:postgresql://host:5432/database in QUARKUS_DATASOURCE_JDBC_URL.");
            }
        } catch (SQLException e) {
            throw new CannotStart(sentence(e, user, userSetting), e);
        }
    }

    private String sentence(SQLException e, String user, String userSetting) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.startsWith("28")) {
            return "PostgreSQL at " + place() + " does not let user \"" + user + "\" in (" + OneLine.of(e) + "): check "
                    + userSetting + "_USERNAME and " + userSetting + "_PASSWORD.";
        }
        if (state.equals("3D000")) {
            return "PostgreSQL at " + place()
                    + " has no database of that name: create it, or correct QUARKUS_DATASOURCE_JDBC_URL.";
        }
        return "PostgreSQL at " + place() + " cannot be reached (" + OneLine.of(e)
                + "): start it or correct QUARKUS_DATASOURCE_JDBC_URL; without that setting the registry runs its own.";
    }

    private String place() {
        Properties parts = org.postgresql.Driver.parseURL(url, null);
        return parts == null
                ? "the given address"
                : parts.getProperty("PGHOST") + ":" + parts.getProperty("PGPORT") + "/" + parts.getProperty("PGDBNAME");
    }
}
