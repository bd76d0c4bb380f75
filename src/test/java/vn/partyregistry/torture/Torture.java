package vn.partyregistry.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import vn.partyregistry.bench.RegistryProcess;

/** Writers that repeat what was not acknowledged, and in the midst of their writing, round after round, something is killed. */
final class Torture {

    private static final int MOST_DELAY_MILLIS = 300;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** What is killed. */
    enum Victim {
        /** The Java process; whoever watches over it starts it anew. */
        SERVICE,
        /** All of PostgreSQL's processes; the service starts it anew. */
        POSTGRESQL,
        /** One session of PostgreSQL's, which makes it end all others and recover. */
        SESSION
    }

    private final Path folder;
    private final int rounds;
    private final int papersOfARound;
    private final Random random;
    private final Consumer<String> told;
    private final Ledger ledger = new Ledger();
    private final Caller caller = new Caller(() -> this.registry.port(), ledger);
    private final Map<Victim, List<Double>> back = new EnumMap<>(Victim.class);
    private volatile RegistryProcess registry;

    /** @param told hears how far it has come */
    Torture(Path folder, int rounds, int papersOfARound, long seed, Consumer<String> told) {
        this.folder = folder;
        this.rounds = rounds;
        this.papersOfARound = papersOfARound;
        this.random = new Random(seed);
        this.told = told;
        for (Victim victim : Victim.values()) {
            back.put(victim, new ArrayList<>());
        }
    }

    /**
     * What came of it.
     *
     * @param back seconds from each kill to the next acknowledgment
     * @param faults a sentence for whatever was lost, half there, there twice, or answered as it must not be
     */
    record Report(
            int rounds,
            int acknowledged,
            Map<Victim, List<Double>> back,
            Map<String, Integer> answers,
            List<String> faults) {}

    Report run() throws IOException, InterruptedException {
        registry = RegistryProcess.startEmpty(folder);
        try {
            caller.record(Papers.root());
            try (Writers writers = new Writers(caller)) {
                for (int round = 1; round <= rounds && ledger.faults().isEmpty(); round++) {
                    round(round);
                }
            }
            ledger.close(caller);
        } finally {
            registry.close();
        }
        return new Report(rounds, ledger.size(), back, caller.answers(), ledger.faults());
    }

    private void round(int number) throws IOException, InterruptedException {
        int wanted = ledger.size() + papersOfARound;
        await(() -> ledger.size() >= wanted, "writers do not get on");
        Thread.sleep(random.nextInt(MOST_DELAY_MILLIS));
        Victim victim = Victim.values()[number % Victim.values().length];
        long killed = System.nanoTime();
        kill(victim);
        await(() -> ledger.hasOneSentAfter(killed), "nothing is acknowledged after the " + victim + " was killed");
        double seconds = (System.nanoTime() - killed) / 1e9;
        back.get(victim).add(seconds);
        ledger.check(caller);
        told.accept("round %d of %d: %s killed, back after %.1f s; %,d acknowledged, %d faults"
                .formatted(
                        number,
                        rounds,
                        victim,
                        seconds,
                        ledger.size(),
                        ledger.faults().size()));
    }

    private void kill(Victim victim) throws IOException, InterruptedException {
        if (victim == Victim.SERVICE) {
            registry.kill();
            registry = RegistryProcess.startEmpty(folder);
            return;
        }
        ProcessHandle server = ProcessHandle.of(Long.parseLong(
                        Files.readAllLines(folder.resolve("postgresql-18").resolve("postmaster.pid"))
                                .get(0)))
                .orElseThrow();
        List<ProcessHandle> sessions = server.children().toList();
        if (victim == Victim.POSTGRESQL) {
            server.destroyForcibly();
            sessions.forEach(ProcessHandle::destroyForcibly);
        } else {
            sessions.get(random.nextInt(sessions.size())).destroyForcibly();
        }
    }

    private void await(Writers.Event event, String otherwise) throws InterruptedException {
        try {
            Writers.await(event, PATIENCE.toNanos(), otherwise);
        } catch (IllegalStateException stuck) {
            throw new IllegalStateException(otherwise + ": " + ledger.faults(), stuck);
        }
    }
}
