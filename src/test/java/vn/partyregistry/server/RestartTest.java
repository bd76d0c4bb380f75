package vn.partyregistry.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Given a data folder as a clean or a violent end left it, the next start finds what was committed. */
class RestartTest {

    private TestFolder folder;

    @BeforeEach
    void create() {
        folder = TestFolder.create();
    }

    @AfterEach
    void delete() {
        folder.close();
    }

    @Test
    void keepsDataAndPasswords() throws Exception {
        Map<String, String> first = firstStartWithOneRow();
        try (EmbeddedPostgres postgres = start()) {
            assertOneRow(postgres);
            assertThat(postgres.settings())
                    .containsEntry("quarkus.datasource.password", first.get("quarkus.datasource.password"));
        }
    }

    @Test
    void startsAServerThatWasKilledAgainWhereItWas() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder.path(), Durability.KEPT, Duration.ZERO)) {
            writeOneRow(postgres);
            for (int i = 0; i < 2; i++) {
                ProcessHandle server = ProcessHandle.of(
                                Long.parseLong(Files.readAllLines(cluster().resolve("postmaster.pid"))
                                        .get(0)))
                        .orElseThrow();
                server.destroyForcibly();
                server.onExit().join();
                assertOneRowSoon(postgres);
            }
        }
        assertThat(new LeftOver(cluster()).isServing()).isFalse();
    }

    @Test
    void takesOverAServerThatOutlivedItsRegistry() throws Exception {
        firstStartWithOneRow();
        int port = leftOver(Durability.THROWAWAY);
        try (EmbeddedPostgres postgres = start()) {
            assertThat(postgres.port()).isEqualTo(port);
            assertOneRow(postgres);
        }
        assertThat(new LeftOver(cluster()).isServing()).isFalse();
    }

    @Test
    void endsWhatTheKilledRegistryWasAtWorkOn() throws Exception {
        Map<String, String> settings = firstStartWithOneRow();
        int port = leftOver(Durability.THROWAWAY);
        Map<String, String> there = new HashMap<>(settings);
        there.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:" + port + "/registry");
        Database owner = new Database(there, "flyway");
        try (Connection abandoned = owner.connect(settings.get("quarkus.flyway.password"));
                Statement statement = abandoned.createStatement()) {
            statement.execute("BEGIN; LOCK TABLE kept");
            try (EmbeddedPostgres postgres = start()) {
                assertThat(postgres.port()).isEqualTo(port);
                assertOneRow(postgres);
            }
        }
    }

    @Test
    void replacesALeftOverServerThatRunsOtherwise() throws Exception {
        firstStartWithOneRow();
        int port = leftOver(Durability.KEPT);
        try (EmbeddedPostgres postgres = start()) {
            assertOneRow(postgres);
            assertNobodyListens(port);
        }
        int second = leftOver(Durability.THROWAWAY);
        Files.writeString(cluster().resolve("local.conf"), "work_mem = '17MB'\n");
        try (EmbeddedPostgres postgres = start()) {
            assertThat(Database.asOwner(postgres).ask("SHOW work_mem")).isEqualTo("17MB");
            assertNobodyListens(second);
        }
        assertThat(new LeftOver(cluster()).isServing()).isFalse();
    }

    /** A server at work without its registry. */
    private int leftOver(Durability durability) throws Exception {
        PostgresAccount account = PostgresAccount.of(folder.path(), cluster());
        PostgresBinaries binaries = PostgresBinaries.in(Folders.programs(folder.path(), account));
        int port = new PostgresCluster(cluster(), binaries, account, durability).start();
        assertThat(new LeftOver(cluster()).isServing()).isTrue();
        return port;
    }

    private static void assertNobodyListens(int port) {
        assertThatThrownBy(() -> new java.net.Socket("127.0.0.1", port).close())
                .isInstanceOf(java.net.ConnectException.class);
    }

    @Test
    void isNotConfusedByAStaleNumberThatNowIsAnotherProcess() throws Exception {
        firstStartWithOneRow();
        Files.writeString(
                cluster().resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + cluster() + "\n1\n5432\n\n127.0.0.1\n\nready\n");
        try (EmbeddedPostgres postgres = start()) {
            assertOneRow(postgres);
        }
    }

    @Test
    void redoesAHalfFinishedFirstStart() throws Exception {
        Files.createDirectories(cluster().resolve("base"));
        Files.writeString(cluster().resolve("PG_VERSION"), "18\n");
        try (EmbeddedPostgres postgres = start()) {
            writeOneRow(postgres);
            assertOneRow(postgres);
        }
    }

    @Test
    void saysWhoseFolderItIsWhenItIsInUse() {
        DataFolder holder = DataFolder.open(folder.path(), Duration.ZERO);
        try (holder) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(folder.path().toString())
                    .hasMessageContaining("is in use by another registry (process "
                            + ProcessHandle.current().pid() + ")");
        }
    }

    private Map<String, String> firstStartWithOneRow() throws Exception {
        try (EmbeddedPostgres postgres = start()) {
            writeOneRow(postgres);
            return postgres.settings();
        }
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(folder.path(), Durability.THROWAWAY, Duration.ofMillis(200));
    }

    private Path cluster() {
        return folder.path().resolve("postgresql-18");
    }

    private static void writeOneRow(EmbeddedPostgres postgres) throws Exception {
        Database.asOwner(postgres).ask("CREATE TABLE kept AS SELECT 'Đảng bộ' AS name");
    }

    private static void assertOneRowSoon(EmbeddedPostgres postgres) throws Exception {
        long began = System.nanoTime();
        while (true) {
            try {
                assertOneRow(postgres);
                return;
            } catch (SQLException notYet) {
                assertThat(System.nanoTime() - began)
                        .isLessThan(Duration.ofSeconds(10).toNanos());
                Thread.sleep(50);
            }
        }
    }

    private static void assertOneRow(EmbeddedPostgres postgres) throws Exception {
        assertThat(Database.asOwner(postgres).ask("SELECT name FROM kept")).isEqualTo("Đảng bộ");
    }
}
