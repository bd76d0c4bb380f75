package vn.partyregistry.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What {@code ./registry import} runs: 0 when the file is recorded, 1 when it is refused or cannot be handed in, 2 when asked wrongly. */
public final class ImportCommand {

    private static final String USAGE =
            "Usage: registry import FILE.ndjson|FILE.csv [--dry-run] [--url http://localhost:8080] [--token TOKEN]";

    private static final Set<String> OPTIONS = Set.of("--url", "--token");
    private static final long PAUSE_MILLIS = 300;
    private static final int SHOWN = 20;

    private final PrintStream out;
    private final ImportClient registry;
    private final ImportProgress bar;

    private ImportCommand(PrintStream out, ImportClient registry, boolean terminal) {
        this.out = out;
        this.registry = registry;
        this.bar = new ImportProgress(out, terminal);
    }

    public static void main(String[] words) throws InterruptedException {
        System.exit(run(List.of(words), System.out, System.console() != null));
    }

    static int run(List<String> words, PrintStream out, boolean terminal) throws InterruptedException {
        Deque<String> left = new ArrayDeque<>(words);
        Map<String, String> options = new HashMap<>();
        Path file = null;
        boolean dry = false;
        while (!left.isEmpty()) {
            String word = left.poll();
            if (OPTIONS.contains(word) && !left.isEmpty()) {
                options.put(word, left.poll());
            } else if (word.equals("--dry-run")) {
                dry = true;
            } else if (file == null && !word.startsWith("--")) {
                file = Path.of(word);
            } else {
                out.println(USAGE);
                return 2;
            }
        }
        if (file == null
                || !Files.isRegularFile(file)
                || ImportClient.typeOf(file).isEmpty()) {
            out.println(file != null && !Files.isRegularFile(file) ? "There is no file " + file : USAGE);
            return 2;
        }
        ImportClient registry = new ImportClient(
                new ObjectMapper(), options.getOrDefault("--url", "http://localhost:8080"), options.get("--token"));
        try {
            return new ImportCommand(out, registry, terminal).hand(file, dry) ? 0 : 1;
        } catch (IOException failure) {
            out.println(failure.getMessage() == null ? failure.toString() : failure.getMessage());
            return 1;
        }
    }

    private boolean hand(Path file, boolean dry) throws IOException, InterruptedException {
        registry.authenticate();
        String job = registry.handIn(file, dry);
        JsonNode now = registry.get(job);
        for (; !now.has("endedAt"); now = registry.get(job)) {
            bar.tell(now);
            Thread.sleep(PAUSE_MILLIS);
        }
        bar.end(now);
        if (now.path("state").asText().equals("DONE")) {
            return true;
        }
        JsonNode refused = registry.get(job + "?outcome=REFUSED&limit=" + SHOWN);
        for (JsonNode line : refused.path("lines")) {
            for (JsonNode error : line.path("errors")) {
                out.printf(
                        "line %d %s: %s%s%n",
                        line.path("line").asLong(),
                        error.path("pointer").asText(),
                        error.path("message").asText(),
                        error.has("rule") ? " (" + error.path("rule").asText() + ")" : "");
            }
        }
        if (refused.has("next")) {
            out.println("More lines are refused: " + refused.path("next").asText());
        }
        return false;
    }
}
