package vn.partyregistry.deploy;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of this machine, run once: its exit code, and what it printed. */
record Command(int code, String output) {

    static Command run(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new Command(process.exitValue(), output);
    }

    /** Leaves the test out where these words do not run, and says so. */
    static void assume(String... words) throws InterruptedException {
        boolean there;
        try {
            there = run(words).code == 0;
        } catch (IOException e) {
            there = false;
        }
        assumeTrue(there, "Left out: \"" + String.join(" ", List.of(words)) + "\" does not run on this machine.");
    }
}
