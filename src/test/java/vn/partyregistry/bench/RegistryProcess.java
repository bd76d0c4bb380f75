package vn.partyregistry.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The registry as {@code ./registry start} runs it, on a free port. */
public final class RegistryProcess implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(180);

    private final Process process;
    private final int port;

    private RegistryProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it with the demonstration records and waits until it is ready. */
    static RegistryProcess start(Path folder) throws IOException, InterruptedException {
        return start(folder, Map.of("REGISTRY_DEMO", "records"));
    }

    /** The same, and it gives way to whoever measures it, as if the requests were made on another machine. */
    static RegistryProcess startBehind(Path folder) throws IOException, InterruptedException {
        return start(
                List.of("nice", "-n", "10", "./registry", "start"),
                Path.of(""),
                folder,
                Map.of("REGISTRY_DEMO", "records"));
    }

    /** Starts it with no records and waits until it is ready. */
    public static RegistryProcess startEmpty(Path folder) throws IOException, InterruptedException {
        return start(folder, Map.of("REGISTRY_DEMO", "empty"));
    }

    /** Starts it with settings of the environment and waits until it is ready. */
    public static RegistryProcess start(Path folder, Map<String, String> settings)
            throws IOException, InterruptedException {
        return start(Path.of(""), folder, settings);
    }

    /** The same from another working copy of it. */
    public static RegistryProcess start(Path program, Path folder, Map<String, String> settings)
            throws IOException, InterruptedException {
        return start(List.of("./registry", "start"), program, folder, settings);
    }

    private static RegistryProcess start(List<String> words, Path program, Path folder, Map<String, String> settings)
            throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(words);
        command.directory(program.toAbsolutePath().toFile());
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        command.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("REGISTRY_"));
        command.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        command.environment().putAll(settings);
        command.environment().put("REGISTRY_DATA_DIR", folder.toString());
        File log = folder.resolve("registry.log").toFile();
        command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        RegistryProcess registry = new RegistryProcess(command.start(), port);
        Runtime.getRuntime().addShutdownHook(new Thread(registry::end));
        long began = System.nanoTime();
        while (!registry.isReady()) {
            if (!registry.process.isAlive() || System.nanoTime() - began > PATIENCE) {
                registry.end();
                throw new IllegalStateException("The registry did not start:\n" + Files.readString(log.toPath()));
            }
            Thread.sleep(20);
        }
        return registry;
    }

    public int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** Ends it at once, in the middle of whatever it does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Tells it to end, as whoever runs it does. */
    public void leave() {
        process.destroy();
    }

    /** Waits so long for its end; its exit code. */
    public int ended(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("It has not ended within " + patience);
        }
        return process.exitValue();
    }

    HttpConnection connect() throws IOException {
        return new HttpConnection(port);
    }

    /** What the demonstration must give, or nothing measured on it means anything. */
    void requireTheKnownCounts() throws IOException {
        try (HttpConnection connection = connect()) {
            String counts = connection.text("/v1/organizations/QN-KHOI/counts?asOf=2023-08-31");
            if (!counts.contains("\"direct\":82,") || !counts.contains("{\"total\":7405,")) {
                throw new IllegalStateException("82 organizations and 7405 members expected: " + counts);
            }
        }
    }

    /** Megabytes of memory that the JVM holds, as the system counts them. */
    double residentMegabytes() throws IOException, InterruptedException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(process.pid())).start();
        String kilobytes = new String(ps.getInputStream().readAllBytes()).trim();
        ps.waitFor();
        return Long.parseLong(kilobytes) / 1024.0;
    }

    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private boolean isReady() {
        try (HttpConnection connection = connect()) {
            return connection.get("/q/health/ready") == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private void end() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
        }
    }

    @Override
    public void close() {
        end();
    }
}
