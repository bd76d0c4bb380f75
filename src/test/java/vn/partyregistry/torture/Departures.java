package vn.partyregistry.torture;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.function.Consumer;
import vn.partyregistry.bench.RegistryProcess;

/**
 * A registry that is told to end, round after round, while all kinds of callers are there: whoever was taken in is answered, whoever comes
 * later is sent away or finds nobody, and what was handed in goes on after the next start.
 */
final class Departures {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MOST_DELAY_MILLIS = 300;
    private static final int READERS = 3;
    private static final int HANDED_IN = 400;
    private static final int SECONDS_FOR_REQUESTS = 10;

    /** What makes requests wait at the moment of the signal. */
    private enum Hindrance {
        /** A file that is being recorded: the recordings wait for it, and it is put off. */
        FILE,
        /** Somebody holds the tables: readings and recordings wait in PostgreSQL, and in the line before the gate. */
        LOCK,
        /** None; but some do not read what they asked for. */
        SILENCE
    }

    private final Path folder;
    private final int rounds;
    private final Random random;
    private final Consumer<String> told;
    private final Ledger ledger = new Ledger();
    private final Caller caller = new Caller(() -> this.registry.port(), ledger);
    private final List<Double> ends = new ArrayList<>();
    private volatile RegistryProcess registry;
    private int inTheEnd;

    /** @param told hears how far it has come */
    Departures(Path folder, int rounds, long seed, Consumer<String> told) {
        this.folder = folder;
        this.rounds = rounds;
        this.random = new Random(seed);
        this.told = told;
    }

    /**
     * What came of it.
     *
     * @param ends seconds from each signal to the end of the process
     * @param inTheEnd answers that came whole after a signal
     * @param faults a sentence for whoever was not answered as he has to be
     */
    record Report(int acknowledged, List<Double> ends, int inTheEnd, List<String> faults) {}

    Report run() throws IOException, InterruptedException, SQLException {
        start();
        try {
            caller.record(Papers.root());
            try (Writers writers = new Writers(caller)) {
                for (int round = 0; round < rounds && ledger.faults().isEmpty(); round++) {
                    round(round);
                }
            }
            ledger.close(caller);
        } finally {
            registry.close();
        }
        return new Report(ledger.size(), ends, inTheEnd, ledger.faults());
    }

    /** With few places, so that recordings wait in line. */
    private void start() throws IOException, InterruptedException {
        registry = RegistryProcess.start(folder, Map.of("REGISTRY_DEMO", "empty", "REGISTRY_RECORDINGS_AT_ONCE", "2"));
    }

    private void round(int number) throws IOException, InterruptedException, SQLException {
        int wanted = ledger.size() + 20;
        Writers.await(() -> ledger.size() >= wanted, PATIENCE.toNanos(), "writers do not get on");
        caller.read("/v1/integrity");
        Hindrance hindrance = Hindrance.values()[number % Hindrance.values().length];
        Visitors visitors = new Visitors(registry.port(), ledger);
        visitors.readers(READERS);
        visitors.list(caller.token());
        visitors.follower();
        if (hindrance == Hindrance.SILENCE) {
            visitors.silent(caller.token());
        }
        List<Papers.Paper> file = new ArrayList<>();
        String handedIn = "";
        if (hindrance == Hindrance.FILE) {
            Papers papers = new Papers("F" + number + "N");
            for (int i = 0; i < HANDED_IN; i++) {
                file.add(papers.next());
            }
            handedIn = caller.handIn(
                    String.join("\n", file.stream().map(Papers.Paper::body).toList()));
            while (caller.read(handedIn).at("/progress/done").asLong() == 0) {
                Thread.sleep(10);
            }
        }
        try (Connection lock = hindrance == Hindrance.LOCK ? lock() : null) {
            Thread.sleep(Caller.SURELY_TAKEN_IN / 1_000_000 + 200 + random.nextInt(MOST_DELAY_MILLIS));
            leave(visitors, lock);
        }
        visitors.gone();
        inTheEnd += visitors.answeredInTheEnd();
        start();
        caller.leavesAt(Long.MAX_VALUE);
        if (hindrance == Hindrance.FILE) {
            itIsRecordedOnce(handedIn, file);
        }
        ledger.check(caller);
        told.accept("round %d of %d, %s: ended after %.1f s; %s; %,d acknowledged, %d faults"
                .formatted(
                        number + 1,
                        rounds,
                        hindrance,
                        ends.get(ends.size() - 1),
                        visitors.told(),
                        ledger.size(),
                        ledger.faults().size()));
    }

    private void leave(Visitors visitors, Connection lock) throws IOException, InterruptedException, SQLException {
        long signal = System.nanoTime();
        visitors.leavesAt(signal);
        caller.leavesAt(signal);
        registry.leave();
        whoComesIsSentAway();
        if (lock != null) {
            lock.close();
        }
        int code = registry.ended(Duration.ofSeconds(SECONDS_FOR_REQUESTS + 5));
        ends.add((System.nanoTime() - signal) / 1e9);
        if (code != 143) {
            ledger.fault("the process ended with " + code);
        }
        if (Files.exists(folder.resolve("postgresql-18").resolve("postmaster.pid"))) {
            ledger.fault("PostgreSQL outlived the process");
        }
    }

    /** Until nobody listens any more: not ready, and 503. */
    private void whoComesIsSentAway() throws InterruptedException {
        Thread.sleep(Caller.SURELY_TAKEN_IN / 1_000_000);
        for (String path : List.of("/q/health/ready", "/v1/organizations/T")) {
            try (KeptAlive connection = new KeptAlive(registry.port())) {
                connection.ask(path, "application/json", "");
                KeptAlive.Answer answer = connection.answer();
                if (answer.status() != 503 || !answer.closes()) {
                    ledger.fault(path + " was answered with " + answer.status() + " " + answer.headers());
                }
                inTheEnd++;
            } catch (IOException nobody) {
                told.accept("nobody listens any more: " + nobody.getMessage());
            }
        }
    }

    private void itIsRecordedOnce(String handedIn, List<Papers.Paper> file) throws IOException, InterruptedException {
        JsonNode state = caller.read(handedIn);
        long began = System.nanoTime();
        while (!state.has("endedAt")) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("the file does not get on: " + state);
            }
            Thread.sleep(50);
            state = caller.read(handedIn);
        }
        if (!state.path("state").asText().equals("DONE")) {
            ledger.fault("the file that was put off came to " + state);
        }
        String first = state.at("/positions/first").asText();
        JsonNode entries = caller.read("/v1/changes?limit=1000&after=" + (Long.parseLong(first) - 1));
        for (int i = 0; i < file.size(); i++) {
            JsonNode entry = entries.at("/items/" + i);
            ledger.acknowledge(
                    file.get(i).number(),
                    entry.path("decision").asText(),
                    entry.path("position").asLong(),
                    0);
        }
    }

    /** Holds what every answer needs, as the role that owns it. */
    private Connection lock() throws IOException, SQLException {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("passwords.properties"))) {
            passwords.load(reader);
        }
        String port = Files.readAllLines(folder.resolve("postgresql-18").resolve("postmaster.pid"))
                .get(3);
        Properties owner = new Properties();
        owner.setProperty("user", "registry_owner");
        owner.setProperty("password", passwords.getProperty("owner"));
        Connection connection =
                new org.postgresql.Driver().connect("jdbc:postgresql://127.0.0.1:" + port + "/registry", owner);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("LOCK TABLE journal_head, decision_content IN ACCESS EXCLUSIVE MODE");
        }
        return connection;
    }
}
