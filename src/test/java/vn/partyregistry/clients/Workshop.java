package vn.partyregistry.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A folder in which a client is generated, compiled and run by other programs. */
record Workshop(Path folder) {

    private static final long MINUTES = 5;

    /** An empty one. */
    static Workshop of(String name) throws IOException {
        Path folder = Path.of("target", "clients", name).toAbsolutePath();
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return new Workshop(Files.createDirectories(folder));
    }

    Path at(String path) {
        return folder.resolve(path);
    }

    void copy(Path file, String to) throws IOException {
        Files.createDirectories(at(to).getParent());
        Files.copy(file, at(to));
    }

    /** Runs a command here to its good end; gives what it printed. */
    String run(String... command) throws IOException, InterruptedException {
        Path printed = Files.createTempFile(folder, "printed", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", command) + " does not end");
        }
        String text = Files.readString(printed);
        if (process.exitValue() != 0) {
            throw new AssertionError(String.join(" ", command) + ":\n" + text);
        }
        return text;
    }

    /** Whether a command is there and ends well. */
    static boolean works(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    List<Path> files(String below, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(at(below))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
