package vn.partyregistry.bench;

import java.io.IOException;
import java.io.Reader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Properties;
import java.util.stream.Stream;

/** A data folder of its own, deleted at the end, and the PostgreSQL that a running registry serves from it. */
record BenchFolder(Path path) implements AutoCloseable {

    static BenchFolder create(Path parent) throws IOException {
        BenchFolder folder =
                new BenchFolder(Files.createTempDirectory(parent, "bench.").toRealPath());
        Runtime.getRuntime().addShutdownHook(new Thread(folder::delete));
        return folder;
    }

    /** A folder beside this one, for a registry with other records. */
    BenchFolder another() throws IOException {
        return create(path.getParent());
    }

    /** A connection of the application's own role, past the application, with all members in sight. */
    Connection connect() throws IOException, SQLException {
        return connect("registry_app", "app", "?options=-c%20registry.sight=everything");
    }

    /** A connection of the role that owns the tables. */
    Connection connectAsOwner() throws IOException, SQLException {
        return connect("registry_owner", "owner", "");
    }

    private Connection connect(String role, String password, String options) throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postmaster(3) + "/registry" + options, role, password(password));
    }

    /** Where another program finds the same database in the same role. */
    String address() throws IOException {
        return "postgres://registry_app:" + URLEncoder.encode(password("app"), StandardCharsets.UTF_8) + "@127.0.0.1:"
                + postmaster(3) + "/registry";
    }

    /** The process of PostgreSQL that all its others descend from. */
    long postgresPid() throws IOException {
        return Long.parseLong(postmaster(0));
    }

    private String postmaster(int line) throws IOException {
        return Files.readAllLines(path.resolve("postgresql-18").resolve("postmaster.pid"))
                .get(line)
                .strip();
    }

    private String password(String role) throws IOException {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(path.resolve("passwords.properties"))) {
            passwords.load(reader);
        }
        return passwords.getProperty(role);
    }

    @Override
    public void close() {
        delete();
    }

    private void delete() {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            Progress.say("%s could not be deleted: %s", path, left);
        }
    }
}
