package vn.partyregistry.parsers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs Jazzer in a Java of its own, because one process tries one target only. */
final class Fuzzing {

    private static final Path FOLDER = Path.of("target", "jazzer").toAbsolutePath();

    /** Of what Jazzer would look for beside exceptions, nothing (SQL, LDAP, files, scripts) is within reach of a parser. */
    private static final String NO_SANITIZERS = "com.code_intelligence.jazzer.sanitizers.*";

    private static final Pattern LIBRARIES = Pattern.compile(
            "(jazzer|jazzer-api|jackson-(core|databind|annotations|datatype-jsr310)|commons-(codec|csv|io|lang3|text)"
                    + "|hibernate-validator|classmate|jboss-logging|resteasy-reactive(-common)?|microprofile-openapi-api"
                    + "|jakarta\\.(validation|ws\\.rs|persistence)-api)-[0-9].*");

    private static final String LED_BY = "vn.partyregistry.**:org.apache.commons.csv.**";
    private static final int LONGEST_INPUT = 2000;
    private static final int PATIENCE_SECONDS = 120;

    private Fuzzing() {}

    static Outcome of(Target target, Effort effort) throws IOException, InterruptedException {
        Path folder = FOLDER.resolve(target.name());
        empty(folder);
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        for (int i = 0; i < target.seeds().size(); i++) {
            Files.write(corpus.resolve("seed-" + i), target.seeds().get(i));
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                effort.ofJava(),
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                classpath(),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.type().getName(),
                "--instrumentation_includes=" + LED_BY,
                "--custom_hook_includes=" + LED_BY,
                "--disabled_hooks=" + NO_SANITIZERS,
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + File.separator,
                "-max_len=" + LONGEST_INPUT,
                "-timeout=" + PATIENCE_SECONDS,
                // Memory is Java's to bound: what the system counts begins with that of the process that started this
                // one.
                "-rss_limit_mb=0",
                "-use_value_profile=1",
                "-print_final_stats=1"));
        command.addAll(effort.ofJazzer());
        command.add(corpus.toString());

        Path log = folder.resolve("log");
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            int exit = process.waitFor();
            return Outcome.of(target, Files.readAllLines(log), exit, (System.nanoTime() - began) / 1e9);
        } finally {
            process.destroyForcibly();
        }
    }

    /** The registry's own classes, and of the libraries these: Jazzer looks through all that it is given, which takes seconds. */
    private static String classpath() {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(classes.split(File.pathSeparator))
                .filter(path -> !path.endsWith(".jar")
                        || LIBRARIES
                                .matcher(Path.of(path).getFileName().toString())
                                .matches())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
