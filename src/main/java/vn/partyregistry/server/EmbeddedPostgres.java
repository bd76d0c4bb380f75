package vn.partyregistry.server;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;

/** The PostgreSQL a registry brings along: reachable from this machine only, its data kept in the data folder. */
public final class EmbeddedPostgres implements AutoCloseable {

    static final String OWNER = "registry_owner";
    static final String APP = "registry_app";

    private final DataFolder folder;
    private final PostgresCluster cluster;
    private final PostgresPasswords passwords;
    private final int port;
    private final PostgresWatch watch;
    private boolean closed;

    private EmbeddedPostgres(DataFolder folder, PostgresCluster cluster, PostgresPasswords passwords, int port) {
        this.folder = folder;
        this.cluster = cluster;
        this.passwords = passwords;
        this.port = port;
        this.watch = new PostgresWatch(cluster, port);
    }

    /**
     * Starts PostgreSQL on the data folder, making both when they are missing.
     *
     * @param patience how long to wait for another process that uses the folder
     * @throws CannotStart with a sentence for the user
     */
    public static EmbeddedPostgres start(Path dataFolder, Durability durability, Duration patience) {
        DataFolder folder = DataFolder.open(dataFolder, patience);
        try {
            return start(folder, durability);
        } catch (IOException | SQLException e) {
            folder.close();
            throw new CannotStart("PostgreSQL could not be started in " + folder.path() + ": " + e + ".", e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static EmbeddedPostgres start(DataFolder folder, Durability durability) throws IOException, SQLException {
        Path path = folder.path().resolve("postgresql-" + PostgresBinaries.majorVersion());
        PostgresAccount account = PostgresAccount.of(folder.path(), path);
        PostgresBinaries binaries = PostgresBinaries.in(Folders.programs(folder.path(), account));
        PostgresCluster cluster = new PostgresCluster(path, binaries, account, durability);
        PostgresPasswords passwords = PostgresPasswords.kept(folder.path(), account);
        OptionalInt running = cluster.takeOver();
        if (running.isPresent()) {
            EmbeddedPostgres postgres = new EmbeddedPostgres(folder, cluster, passwords, running.getAsInt());
            if (postgres.endedOtherSessions()) {
                postgres.watch.begin();
                return postgres;
            }
        }
        cluster.stopLeftOver();
        boolean complete = cluster.isComplete();
        if (!complete) {
            cluster.create(passwords.superuser());
        }
        EmbeddedPostgres postgres = new EmbeddedPostgres(folder, cluster, passwords, cluster.start());
        if (!complete) {
            try {
                postgres.createRolesAndDatabase();
                cluster.markComplete();
            } catch (IOException | SQLException e) {
                cluster.stop();
                throw e;
            }
        }
        postgres.watch.begin();
        return postgres;
    }

    /**
     * The settings by which Quarkus finds the database: the app role for requests, the owner for migrations; nobody else
     * writes to it.
     */
    public Map<String, String> settings() {
        return Map.of(
                "registry.sole-writer",
                "true",
                "quarkus.datasource.jdbc.url",
                url("registry"),
                "quarkus.datasource.username",
                APP,
                "quarkus.datasource.password",
                passwords.app(),
                "quarkus.flyway.username",
                OWNER,
                "quarkus.flyway.password",
                passwords.owner());
    }

    /** A session that may do anything, for what neither role may: loading past the triggers. */
    public Connection superuser() throws SQLException {
        return superuser("registry");
    }

    /** Stops PostgreSQL and releases the data folder; returns only when both are done. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        watch.close();
        try {
            cluster.stop();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            folder.close();
        }
    }

    int port() {
        return port;
    }

    /** Whether a server that was taken over answers, and works for nobody else any more: a killed registry leaves sessions at work. */
    private boolean endedOtherSessions() {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
                    + " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()");
            return true;
        } catch (SQLException unwell) {
            return false;
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private Connection superuser(String database) throws SQLException {
        Properties superuser = new Properties();
        superuser.setProperty("user", "postgres");
        superuser.setProperty("password", passwords.superuser());
        return new org.postgresql.Driver().connect(url(database), superuser);
    }

    private void createRolesAndDatabase() throws SQLException {
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + OWNER + " LOGIN PASSWORD '" + passwords.owner() + "'");
            statement.execute("CREATE ROLE " + APP + " LOGIN PASSWORD '" + passwords.app() + "'");
            statement.execute("CREATE DATABASE registry OWNER " + OWNER);
        }
    }
}
