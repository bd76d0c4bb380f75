package vn.partyregistry.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import vn.partyregistry.bench.RegistryProcess;
import vn.partyregistry.server.Server;
import vn.partyregistry.testing.TcpProxy;

/**
 * A registry on a PostgreSQL that a standby follows. What it has answered is asked again after further papers, a restart, the loss of the
 * primary, the return of the old one, and a restore to a point in time; and no acknowledged paper may be lost or be there twice.
 */
final class Failover {

    private static final long PATIENCE = Duration.ofMinutes(15).toNanos();
    private static final String RESTORE_POINT = "kept";
    private static final String HEAD = "SELECT position FROM journal_head";

    private final Path folder;
    private final int answers;
    private final int papers;
    private final Consumer<String> told;
    private final Ledger ledger = new Ledger();
    private final Caller caller = new Caller(() -> this.registry.port(), ledger);
    private final SavedAnswers saved;
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private volatile RegistryProcess registry;

    /** @param told hears how far it has come */
    Failover(Path folder, int answers, int papers, long seed, Consumer<String> told) {
        this.folder = folder;
        this.answers = answers;
        this.papers = papers;
        this.saved = new SavedAnswers(new Random(seed), java.time.LocalDate.of(2019, 12, 20), 120);
        this.told = told;
    }

    /**
     * What came of it.
     *
     * @param seconds how long some things took
     * @param faults a sentence for each paper that was lost or is there twice, and each answer that is another now
     */
    record Report(int answers, int acknowledged, Map<String, Double> seconds, List<String> faults) {}

    Report run() throws IOException, InterruptedException, SQLException {
        Path archive = Files.createDirectory(folder.resolve("archive"));
        Files.setPosixFilePermissions(archive, java.nio.file.attribute.PosixFilePermissions.fromString("rwxrwxrwx"));
        Server primary = Server.create("""
                archive_mode = on
                archive_command = 'test ! -f "%1$s/%%f" && cp "%%p" "%1$s/%%f"'""".formatted(archive));
        Server standby = primary.copy().follow(primary, "standby");
        Server former = null;
        Server restored = null;
        waitForTheStandby(primary);
        try (TcpProxy toPrimary = new TcpProxy(primary.port());
                TcpProxy toStandby = new TcpProxy(standby.port())) {
            start(primary, toPrimary.port(), standby.url(toStandby.port()));
            caller.record(Papers.root());
            write(papers);
            saved.save(caller, answers);
            told.accept("%,d answers saved".formatted(saved.size()));
            restored = primary.copy();
            write(papers);
            askAgain("after %,d further papers".formatted(papers));
            registry.kill();
            start(primary, toPrimary.port(), standby.url(toStandby.port()));
            askAgain("after a restart");
            String kept =
                    primary.ask("SELECT position FROM journal_head, pg_create_restore_point('" + RESTORE_POINT + "')");
            primary.ask("SELECT pg_switch_wal()");

            former = primary;
            primary = standby;
            lose(former, primary, toPrimary);
            askAgain("after a failover");
            theOldPrimaryIsNotBelieved(former, primary, toPrimary);
            former.close();
            standby = primary.copy().follow(primary, "standby");
            toStandby.turn(standby.port());
            write(papers / 10);
            standby.await(HEAD, primary.ask(HEAD));
            askAgain("with the standby set up anew");
            ledger.close(caller);

            registry.close();
            long began = System.nanoTime();
            restored.configure("""
                    restore_command = 'cp "%s/%%f" "%%p"'
                    recovery_target_name = '%s'
                    recovery_target_timeline = 'current'
                    recovery_target_action = 'promote'
                    archive_mode = off""".formatted(archive, RESTORE_POINT))
                    .signal("recovery.signal")
                    .start();
            restored.await("SELECT pg_is_in_recovery()", "f");
            waitForNobody(restored);
            seconds.put("restore to a point in time", since(began));
            if (!kept.equals(restored.ask(HEAD))) {
                ledger.fault("restored to position " + restored.ask(HEAD) + ", not to " + kept);
            }
            start(restored, restored.port(), "");
            askAgain("after a restore to a point in time");
            registry.close();
        } finally {
            if (registry != null) {
                registry.close();
            }
            for (Server server : new Server[] {primary, standby, former, restored}) {
                if (server != null) {
                    server.close();
                }
            }
        }
        return new Report(saved.size(), ledger.size(), seconds, ledger.faults());
    }

    private static void waitForTheStandby(Server primary) throws SQLException, InterruptedException {
        primary.ask("ALTER SYSTEM SET synchronous_standby_names = 'standby'");
        primary.ask("SELECT pg_reload_conf()");
        primary.await("SELECT sync_state FROM pg_stat_replication", "sync");
    }

    private static void waitForNobody(Server server) throws SQLException {
        server.ask("ALTER SYSTEM RESET synchronous_standby_names");
        server.ask("SELECT pg_reload_conf()");
    }

    private void start(Server server, int through, String reading) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>();
        server.settings(through)
                .forEach((name, value) ->
                        environment.put(name.toUpperCase(java.util.Locale.ROOT).replace('.', '_'), value));
        environment.put("REGISTRY_DEMO", "empty");
        environment.put("REGISTRY_DATA_DIR", folder.toString());
        environment.put("REGISTRY_DATABASE_PATIENCE", "3");
        if (!reading.isEmpty()) {
            environment.put("REGISTRY_READ_URL", reading);
        }
        registry = RegistryProcess.start(folder, environment);
    }

    private void write(int number) throws InterruptedException {
        int wanted = ledger.size() + number;
        try (Writers writers = new Writers(caller)) {
            Writers.await(() -> ledger.size() >= wanted, PATIENCE, "writers do not get on");
        }
        told.accept("%,d papers acknowledged".formatted(ledger.size()));
    }

    private void askAgain(String when) throws IOException, InterruptedException {
        List<String> different = saved.askAgain(caller);
        different.stream().limit(5).forEach(question -> ledger.fault(when + ": " + question));
        told.accept("%s: %,d of %,d answers are others".formatted(when, different.size(), saved.size()));
    }

    /** The primary is killed in the midst of writing, and the standby takes its place. */
    private void lose(Server primary, Server standby, TcpProxy toPrimary)
            throws IOException, InterruptedException, SQLException {
        try (Writers writers = new Writers(caller)) {
            int wanted = ledger.size() + Math.min(100, papers);
            Writers.await(() -> ledger.size() >= wanted, PATIENCE, "writers do not get on");
            long killed = System.nanoTime();
            primary.kill();
            standby.ask("SELECT pg_promote()");
            toPrimary.turn(standby.port());
            Writers.await(() -> ledger.hasOneSentAfter(killed), PATIENCE, "nothing is acknowledged after the failover");
            seconds.put("failover to the next acknowledgment", since(killed));
            int further = ledger.size() + Math.min(100, papers);
            Writers.await(() -> ledger.size() >= further, PATIENCE, "writers do not get on");
        }
        ledger.check(caller);
        told.accept("the primary was killed and the standby promoted: acknowledged again after %.1f s"
                .formatted(seconds.get("failover to the next acknowledgment")));
    }

    /** The old primary comes back, waits for nobody, and a node meets it: it could record there what would then be lost. */
    private void theOldPrimaryIsNotBelieved(Server former, Server primary, TcpProxy toPrimary)
            throws SQLException, InterruptedException, IOException {
        former.start();
        waitForNobody(former);
        String before = former.ask(HEAD);
        String head = primary.ask(HEAD);
        toPrimary.turn(former.port());
        Papers stray = new Papers("STRAY");
        for (int i = 0; i < 20; i++) {
            int status = caller.attempt(stray.next());
            if (status != 503 && status != 0) {
                ledger.fault("a paper sent to the old primary was answered with " + status);
            }
            String newest = caller.text("/v1/organizations/T?asOf=2020-01-01");
            // For a moment the replica, which is the new primary by now, still answers; with all that was recorded.
            if (!newest.startsWith("503") && !newest.contains("\"position\":" + head + "}")) {
                ledger.fault("the newest state was read from the old primary: " + newest);
            }
        }
        if (!before.equals(former.ask(HEAD))) {
            ledger.fault("something was recorded on the old primary");
        }
        long turned = System.nanoTime();
        toPrimary.turn(primary.port());
        caller.record(new Papers("BACK").next());
        seconds.put("from the old primary back to the new one", since(turned));
        told.accept("the old primary was neither written to nor believed");
    }

    private static double since(long moment) {
        return (System.nanoTime() - moment) / 1e9;
    }
}
