package vn.partyregistry.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.Locale;

/** Shows how far a file has come: one line written over on a terminal, elsewhere one now and then. */
final class ImportProgress {

    private static final int WIDTH = 30;
    private static final long SELDOM_NANOS = 10_000_000_000L;

    private final PrintStream out;
    private final boolean terminal;
    private long toldAt = System.nanoTime();

    ImportProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void tell(JsonNode job) {
        if (terminal || System.nanoTime() - toldAt > SELDOM_NANOS) {
            toldAt = System.nanoTime();
            show(line(job));
        }
    }

    void end(JsonNode job) {
        show(line(job));
        JsonNode tally = job.path("tally");
        out.printf(
                Locale.ROOT,
                terminal
                        ? "%n%s: %,d recorded, %,d unchanged, %,d refused%n"
                        : "%s: %,d recorded, %,d unchanged, %,d refused%n",
                told(job),
                job.path("state").asText().equals("DONE") && !job.path("dryRun").asBoolean()
                        ? tally.path("recorded").asLong()
                        : 0,
                tally.path("unchanged").asLong(),
                tally.path("refused").asLong());
    }

    private static String told(JsonNode job) {
        boolean done = job.path("state").asText().equals("DONE");
        if (job.path("dryRun").asBoolean()) {
            return done ? "Could be recorded" : "Would be refused";
        }
        return done ? "Done" : "Failed, and nothing is recorded";
    }

    private void show(String line) {
        if (terminal) {
            out.print("\r\033[K" + line);
            out.flush();
        } else {
            out.println(line);
        }
    }

    private static String line(JsonNode job) {
        JsonNode progress = job.path("progress");
        long done = progress.path("done").asLong();
        long total = Math.max(progress.path("total").asLong(), 1);
        int filled = (int) (WIDTH * done / total);
        return String.format(
                Locale.ROOT,
                "[%s%s] %3d %%  %,d of %,d lines%s%s",
                "#".repeat(filled),
                ".".repeat(WIDTH - filled),
                100 * done / total,
                done,
                progress.path("total").asLong(),
                progress.has("linesPerSecond")
                        ? String.format(
                                Locale.ROOT,
                                ", %,d/s",
                                progress.path("linesPerSecond").asLong())
                        : "",
                progress.has("secondsLeft")
                        ? ", " + progress.path("secondsLeft").asLong() + " s left"
                        : "");
    }
}
