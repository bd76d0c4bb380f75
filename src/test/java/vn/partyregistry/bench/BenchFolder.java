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

    /** A connection of the application's own role, past the application. */
    Connection connect() throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postmaster(3) + "/registry", "registry_app", password());
    }

    /** Where another program finds the same database in the same role. */
    String address() throws IOException {
        return "postgres://registry_app:" + URLEncoder.encode(password(), StandardCharsets.UTF_8) + "@127.0.0.1:"
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

    private String password() throws IOException {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(path.resolve("passwords.properties"))) {
            passwords.load(reader);
        }
        return passwords.getProperty("app");
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
