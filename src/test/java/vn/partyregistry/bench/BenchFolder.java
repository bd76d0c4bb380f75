package vn.partyregistry.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
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
        List<String> pid = Files.readAllLines(path.resolve("postgresql-18").resolve("postmaster.pid"));
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(path.resolve("passwords.properties"))) {
            passwords.load(reader);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + pid.get(3) + "/registry",
                "registry_app",
                passwords.getProperty("app"));
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
