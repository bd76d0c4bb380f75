package vn.partyregistry.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A PostgreSQL as an office runs it, that others can follow: it can be copied, killed, promoted and set back. */
public final class Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What a copy begins without: it belongs to the running server alone, or comes by the log. */
    private static final List<String> NOT_COPIED = List.of("pg_wal", "pg_replslot", "pg_dynshmem", "pg_stat_tmp");

    private final TestFolder folder;
    private final PostgresCluster cluster;
    private final PostgresPasswords passwords;
    private int port;

    private Server(TestFolder folder) {
        this.folder = folder;
        try {
            Path path = path(folder);
            PostgresAccount account = PostgresAccount.of(folder.path(), path);
            this.cluster = new PostgresCluster(
                    path, PostgresBinaries.in(Folders.programs(folder.path(), account)), account, Durability.KEPT);
            this.passwords = PostgresPasswords.kept(folder.path(), account);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Path path(TestFolder folder) {
        return folder.path().resolve("postgresql-18");
    }

    /** @param settings lines of PostgreSQL's configuration */
    public static Server create(String settings) {
        TestFolder folder = TestFolder.create();
        EmbeddedPostgres.start(folder.path(), Durability.KEPT, Duration.ZERO).close();
        Server server = new Server(folder);
        server.configure(settings + """

                hba_file = 'access.conf'
                wal_keep_size = '512MB'
                hot_standby_feedback = on
                """);
        server.start();
        return server;
    }

    /** Adds to the configuration that outlives a start. */
    public Server configure(String settings) {
        try {
            Path path = path(folder);
            Files.writeString(path.resolve("access.conf"), """
                    host all all 127.0.0.1/32 scram-sha-256
                    host replication all 127.0.0.1/32 scram-sha-256
                    """);
            Files.writeString(
                    path.resolve("local.conf"), settings + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public Server start() {
        try {
            port = cluster.start();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Ends all of its processes at once. */
    public void kill() {
        new LeftOver(path(folder)).kill();
        try {
            Files.deleteIfExists(path(folder).resolve("postmaster.pid"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A copy of what it holds, taken while it is at work, as PostgreSQL's manual tells; it is not started yet. */
    public Server copy() throws SQLException, IOException {
        TestFolder target = TestFolder.create();
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_backup_start('copy', true)");
            copyTo(target.path());
            try (ResultSet row = statement.executeQuery("SELECT labelfile FROM pg_backup_stop()")) {
                row.next();
                Files.writeString(path(target).resolve("backup_label"), row.getString(1));
            }
        }
        return new Server(target);
    }

    private void copyTo(Path target) throws IOException {
        Files.walkFileTree(folder.path(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) throws IOException {
                Path copy = target.resolve(folder.path().relativize(each));
                Files.createDirectories(copy);
                Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(each));
                return NOT_COPIED.contains(each.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) throws IOException {
                if (!each.getFileName().toString().startsWith("postmaster.")) {
                    try {
                        Files.copy(each, target.resolve(folder.path().relativize(each)));
                    } catch (NoSuchFileException gone) {
                        // Deleted meanwhile; the log tells so as well.
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path gone, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Starts a copy as one that follows another server. */
    public Server follow(Server primary, String name) {
        configure("primary_conninfo = 'host=127.0.0.1 port=%d user=postgres password=%s application_name=%s'"
                .formatted(primary.port, primary.passwords.superuser(), name));
        return signal("standby.signal").start();
    }

    /** Tells the next start what it is. */
    public Server signal(String name) {
        try {
            Files.createFile(path(folder).resolve(name));
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public int port() {
        return port;
    }

    public String url(int through) {
        return "jdbc:postgresql://127.0.0.1:" + through + "/registry";
    }

    /** By which a registry finds it, behind a port of somebody who passes on. */
    public Map<String, String> settings(int through) {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                url(through),
                "quarkus.datasource.username",
                EmbeddedPostgres.APP,
                "quarkus.datasource.password",
                passwords.app(),
                "quarkus.flyway.username",
                EmbeddedPostgres.OWNER,
                "quarkus.flyway.password",
                passwords.owner());
    }

    Connection connect(String database) throws SQLException {
        Properties superuser = new Properties();
        superuser.setProperty("user", "postgres");
        superuser.setProperty("password", passwords.superuser());
        return new org.postgresql.Driver().connect("jdbc:postgresql://127.0.0.1:" + port + "/" + database, superuser);
    }

    /** The first column of the first row; null where there is none. */
    public String ask(String sql) throws SQLException {
        try (Connection connection = connect("registry");
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return null;
            }
            ResultSet rows = statement.getResultSet();
            return rows.next() ? rows.getString(1) : null;
        }
    }

    /** Waits until a question is answered so. */
    public void await(String sql, String answer) throws SQLException, InterruptedException {
        long began = System.nanoTime();
        String last = ask(sql);
        while (!answer.equals(last)) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new AssertionError(sql + " is answered " + last + ", not " + answer);
            }
            Thread.sleep(20);
            last = ask(sql);
        }
    }

    /** The newest position that it has. */
    public long position() throws SQLException {
        return Long.parseLong(ask("SELECT position FROM journal_head"));
    }

    @Override
    public void close() {
        kill();
        folder.close();
    }
}
