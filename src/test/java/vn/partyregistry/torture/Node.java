package vn.partyregistry.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.partyregistry.bench.RegistryProcess;
import vn.partyregistry.server.Server;

/** One of several registries on one PostgreSQL, and who calls it. */
final class Node implements AutoCloseable {

    private static final Duration LEAVES_WITHIN = Duration.ofSeconds(15);

    private final Path folder;
    private final Path program;
    private final Server server;
    private final Caller caller;
    private volatile RegistryProcess registry;

    /** @param program where {@code ./registry} is */
    Node(Path folder, Path program, Server server, Ledger ledger) {
        this.folder = folder;
        this.program = program;
        this.server = server;
        this.caller = new Caller(() -> this.registry.port(), ledger);
    }

    Caller caller() {
        return caller;
    }

    void start(Map<String, String> further) throws IOException, InterruptedException {
        start(program, further);
    }

    /** Starts it from another program. */
    void start(Path other, Map<String, String> further) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>();
        server.settings(server.port())
                .forEach((name, value) ->
                        environment.put(name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        environment.put("REGISTRY_DEMO", "empty");
        environment.put("REGISTRY_CARD_KEY", "the same for both of them");
        environment.putAll(further);
        registry = RegistryProcess.start(other, folder, environment);
        caller.leavesAt(Long.MAX_VALUE);
    }

    /** Tells it to end, and waits until it has. */
    void leave() throws InterruptedException {
        caller.leavesAt(System.nanoTime());
        registry.leave();
        registry.ended(LEAVES_WITHIN);
    }

    void replace(Map<String, String> further) throws IOException, InterruptedException {
        leave();
        start(further);
    }

    /** What its readiness is answered with. */
    int ready() throws IOException {
        try (KeptAlive connection = new KeptAlive(registry.port())) {
            connection.ask("/q/health/ready", "*/*", "");
            return connection.answer().status();
        }
    }

    String log() throws IOException {
        return Files.readString(folder.resolve("registry.log"));
    }

    @Override
    public void close() {
        if (registry != null) {
            registry.close();
        }
    }
}
