package vn.partyregistry.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;

/**
 * The database of a registry for the owner of its tables: a given one, the registry's own that is at work, or the same started for the
 * time of this.
 */
public final class OwnerAccess implements AutoCloseable {

    private static final int PORT_LINE = 3;

    private final String url;
    private final String user;
    private final String password;
    private final EmbeddedPostgres started;

    private OwnerAccess(String url, String user, String password, EmbeddedPostgres started) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.started = started;
    }

    /**
     * By the settings that the registry itself is given.
     *
     * @throws CannotStart with a sentence for the user
     */
    public static OwnerAccess by(Config config) {
        String given = setting(config, "quarkus.datasource.jdbc.url");
        if (!given.isEmpty()) {
            String role = setting(config, "quarkus.flyway.username").isEmpty() ? "datasource" : "flyway";
            String user = setting(config, "quarkus." + role + ".username");
            String password = setting(config, "quarkus." + role + ".password");
            new GivenDatabase(given).check(user, password, "QUARKUS_" + role.toUpperCase(java.util.Locale.ROOT));
            return new OwnerAccess(given, user, password, null);
        }
        Path folder = dataFolder(config);
        Path cluster = folder.resolve("postgresql-" + PostgresBinaries.majorVersion());
        if (!Files.isDirectory(cluster)) {
            throw new CannotStart("There is no registry in " + folder.toAbsolutePath()
                    + ": choose its folder with REGISTRY_DATA_DIR.");
        }
        try {
            return atWork(folder, cluster).orElseGet(() -> start(folder));
        } catch (IOException unreadable) {
            throw new CannotStart(
                    "The data folder " + folder.toAbsolutePath() + " cannot be read (" + unreadable + ").");
        }
    }

    /** Where a registry that is not given a database keeps its files. */
    public static Path dataFolder(Config config) {
        String folder = setting(config, "registry.data-dir");
        return folder.isEmpty() ? Folders.data() : Path.of(folder);
    }

    public Connection connect() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("ApplicationName", "party-registry-owner");
        return new org.postgresql.Driver().connect(url, login);
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }

    private static Optional<OwnerAccess> atWork(Path folder, Path cluster) throws IOException {
        Path server = cluster.resolve("postmaster.pid");
        if (!Files.exists(server)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(server);
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        OwnerAccess access = new OwnerAccess(
                "jdbc:postgresql://127.0.0.1:" + lines.get(PORT_LINE).strip() + "/registry",
                EmbeddedPostgres.OWNER,
                PostgresPasswords.read(folder).owner(),
                null);
        try (Connection connection = access.connect()) {
            return Optional.of(access);
        } catch (SQLException gone) {
            return Optional.empty();
        }
    }

    private static OwnerAccess start(Path folder) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, Durability.KEPT, Duration.ZERO);
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "Stops PostgreSQL"));
        var settings = postgres.settings();
        return new OwnerAccess(
                settings.get("quarkus.datasource.jdbc.url"),
                settings.get("quarkus.flyway.username"),
                settings.get("quarkus.flyway.password"),
                postgres);
    }

    private static String setting(Config config, String name) {
        return config.getOptionalValue(name, String.class).orElse("").strip();
    }
}
