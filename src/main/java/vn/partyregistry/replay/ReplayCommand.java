package vn.partyregistry.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What {@code ./registry replay} runs: 0 when all is equal, 1 when it is not or cannot be done, 2 when asked wrongly. */
public final class ReplayCommand {

    private static final String USAGE =
            "Usage: registry replay FOLDER [--url http://localhost:8080] [--token TOKEN] [--under ORGANIZATION]";

    private static final Set<String> OPTIONS = Set.of("--url", "--token", "--under");

    private ReplayCommand() {}

    public static void main(String[] words) throws InterruptedException {
        System.exit(run(List.of(words), System.out));
    }

    static int run(List<String> words, PrintStream out) throws InterruptedException {
        Deque<String> left = new ArrayDeque<>(words);
        Map<String, String> options = new HashMap<>();
        Path folder = null;
        while (!left.isEmpty()) {
            String word = left.poll();
            if (OPTIONS.contains(word) && !left.isEmpty()) {
                options.put(word, left.poll());
            } else if (folder == null && !word.startsWith("--")) {
                folder = Path.of(word);
            } else {
                out.println(USAGE);
                return 2;
            }
        }
        if (folder == null || !Files.isDirectory(folder)) {
            out.println(folder == null ? USAGE : "There is no folder " + folder);
            return 2;
        }
        ObjectMapper json = new ObjectMapper();
        RegistryClient registry = new RegistryClient(
                json, options.getOrDefault("--url", "http://localhost:8080"), options.get("--token"));
        try {
            return new Replaying(new SourceFolder(folder), registry, options.get("--under"), json, out).run() ? 0 : 1;
        } catch (IOException | UncheckedIOException | UnusableSource failure) {
            out.println(failure.getMessage() == null ? failure.toString() : failure.getMessage());
            return 1;
        }
    }
}
