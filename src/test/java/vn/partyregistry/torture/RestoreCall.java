package vn.partyregistry.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code ./registry backup} or {@code restore} on a data folder, as a process of its own. */
final class RestoreCall {

    private static final long PATIENCE_SECONDS = 300;

    private final Process process;
    private final Path told;

    RestoreCall(Path folder, String command, Path file) throws IOException {
        told = Files.createTempFile(folder, command, ".log");
        ProcessBuilder call = new ProcessBuilder("./registry", command, file.toString());
        call.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("REGISTRY_"));
        call.environment().put("REGISTRY_DATA_DIR", folder.toString());
        process = call.redirectErrorStream(true).redirectOutput(told.toFile()).start();
    }

    /** What it told in the end, with its exit code before it. */
    String ended() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            kill();
            throw new IllegalStateException("still at it: " + told());
        }
        return process.exitValue() + "\n" + told();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    List<String> told() throws IOException {
        return Files.readAllLines(told);
    }
}
