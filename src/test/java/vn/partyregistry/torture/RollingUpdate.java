package vn.partyregistry.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import vn.partyregistry.server.Server;

/**
 * Two registries on one PostgreSQL, written to all the while, of which first one and then the other is replaced by a version to come. That
 * is the same program with further migrations, and what only it can read is put into the tables by hand.
 */
final class RollingUpdate {

    private static final long PATIENCE = Duration.ofMinutes(5).toNanos();
    private static final int LONG_READING_SECONDS = 3;
    private static final String TOO_OLD = "this node is no longer ready, and is to be updated";

    private final Path folder;
    private final int papers;
    private final Path tomorrow;
    private final Consumer<String> told;
    private final Ledger ledger = new Ledger();
    private final SavedAnswers saved;
    private final Map<String, Double> seconds = new LinkedHashMap<>();

    /** Longest time between two acknowledgments, in seconds. */
    private final Map<String, Double> gaps = new ConcurrentHashMap<>();

    /**
     * @param papers acknowledged between any two steps
     * @param tomorrow the further migrations
     */
    RollingUpdate(Path folder, int papers, Path tomorrow, long seed, Consumer<String> told) {
        this.folder = folder;
        this.papers = papers;
        this.tomorrow = tomorrow;
        this.told = told;
        this.saved = new SavedAnswers(new Random(seed), LocalDate.of(2019, 12, 20), 120);
    }

    /**
     * What came of it.
     *
     * @param seconds how long each step took
     * @param gaps the longest time in which none of the node's writers was acknowledged anything, by step
     */
    record Report(
            int acknowledged,
            Map<String, Double> seconds,
            Map<String, Double> gaps,
            Map<String, Integer> answers,
            java.util.List<String> faults) {}

    Report run() throws IOException, InterruptedException, SQLException {
        Map<String, Integer> answers = new TreeMap<>();
        try (Server server = Server.create("max_connections = 120");
                Node first = node("first", server);
                Node second = node("second", server)) {
            first.start(Map.of());
            second.start(Map.of());
            first.caller().record(Papers.root());
            try (Writers toFirst = new Writers(first.caller());
                    Writers toSecond = new Writers(second.caller())) {
                goOn("both are old");
                saved.save(second.caller(), 40);
                theFirstMigratesBehindALongReading(server, first);
                goOn("old and new beside each other");
                step("the old one starts again on the newer tables", () -> second.replace(Map.of()));
                goOn("the old one on the newer tables");
                whatIsUnknownIsLeftToTheNewOne(server, first, second);
                step("the second is replaced", () -> second.replace(further()));
                goOn("both are new");
            }
            ledger.close(first.caller());
            saved.askAgain(second.caller()).forEach(question -> ledger.fault("after the update: " + question));
            for (Node node : new Node[] {first, second}) {
                node.caller().answers().forEach((answer, times) -> answers.merge(answer, times, Integer::sum));
            }
        }
        return new Report(ledger.size(), seconds, gaps, answers, ledger.faults());
    }

    private Node node(String name, Server server) throws IOException {
        return new Node(Files.createDirectory(folder.resolve(name)), Path.of(""), server, ledger);
    }

    private Map<String, String> further() {
        return Map.of("REGISTRY_MIGRATIONS_FURTHER", tomorrow.toAbsolutePath().toString());
    }

    private interface Step {
        void take() throws IOException, InterruptedException, SQLException;
    }

    private void step(String name, Step step) throws IOException, InterruptedException, SQLException {
        long began = System.nanoTime();
        try (Gaps watched = new Gaps(ledger)) {
            step.take();
            gaps.put(name, watched.longest());
        }
        seconds.put(name, (System.nanoTime() - began) / 1e9);
        told.accept("%s: %.1f s; %,d acknowledged, at least every %.1f s; %d faults"
                .formatted(
                        name,
                        seconds.get(name),
                        ledger.size(),
                        gaps.get(name),
                        ledger.faults().size()));
    }

    private void goOn(String name) throws IOException, InterruptedException, SQLException {
        int wanted = ledger.size() + papers;
        step(name, () -> Writers.await(() -> ledger.size() >= wanted, PATIENCE, "writers do not get on"));
    }

    /** The migration must not make everybody wait behind itself while it waits for who reads. */
    private void theFirstMigratesBehindALongReading(Server server, Node first)
            throws IOException, InterruptedException, SQLException {
        step("the first migrates while somebody reads for long", () -> {
            first.leave();
            CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> readForLong(server));
            first.start(further());
            reading.join();
        });
        if (!first.log().contains("A migration gave way")) {
            told.accept("the migration did not meet the reading");
        }
        if (!"9003".equals(server.ask("SELECT max(version::int) FROM flyway_schema_history"))) {
            ledger.fault("the tables are not those of tomorrow");
        }
    }

    /** Until after the first has started, as long as that takes on this machine. */
    private static void readForLong(Server server) {
        try {
            server.ask("BEGIN; SELECT count(*) FROM decision_content, journal_head; DO $$ BEGIN"
                    + " FOR i IN 1..600 LOOP PERFORM pg_sleep(0.1);"
                    + " EXIT WHEN EXISTS (SELECT FROM pg_locks WHERE NOT granted AND mode = 'AccessExclusiveLock'); END LOOP;"
                    + " PERFORM pg_sleep(" + LONG_READING_SECONDS + "); END $$; COMMIT");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A change of a kind that the old one does not know. */
    private void whatIsUnknownIsLeftToTheNewOne(Server server, Node first, Node second)
            throws IOException, InterruptedException, SQLException {
        Papers.Paper paper = new Papers("UNKNOWN").next();
        first.caller().record(paper);
        String id = first.caller()
                .read("/v1/decisions?number=" + paper.number() + "-Q%C4%90/TU")
                .at("/items/0/id")
                .asText();
        String set = "SET session_replication_role = replica; UPDATE decision_change SET kind = '%1$s',"
                + " body = jsonb_set(body, '{change}', '\"%1$s\"') WHERE change_index = 0 AND decision = '" + id + "'";
        server.ask(set.formatted("TOMORROW"));
        String path = "/v1/decisions/" + id;
        expect(second.caller().text(path).startsWith("503"), "the old one answered what it does not know");
        expect(second.caller().attempt(paper) == 503, "the old one took a paper that it cannot read for another");
        long began = System.nanoTime();
        while (second.ready() == 200
                && System.nanoTime() - began < Duration.ofSeconds(20).toNanos()) {
            second.caller().text(path);
            Thread.sleep(100);
        }
        expect(second.ready() == 503, "the old one is still ready");
        expect(second.log().contains(TOO_OLD), "the old one does not say why it is not ready");
        expect(first.ready() == 200, "the new one is not ready, although nobody can read more than it can");
        server.ask(set.formatted("ESTABLISH"));
        expect(first.caller().text(path).startsWith("200"), "the new one does not answer");
    }

    private void expect(boolean so, String otherwise) {
        if (!so) {
            ledger.fault(otherwise);
        }
    }
}
