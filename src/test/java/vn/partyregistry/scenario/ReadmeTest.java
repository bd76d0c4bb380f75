package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vn.partyregistry.testing.DemonstrationRecordsProfile;
import vn.partyregistry.testing.Jq;

/**
 * What README.md and docs/*.md show is what happens.
 *
 * <p>The convention: in a fenced block of the language {@code console}, a line that begins with {@code $ } is a command for
 * bash, going on after a backslash at the end of a line; the lines up to the next command or the end of the block are exactly
 * what it prints. In them {@code …} stands for anything within the line, and a line of {@code …} alone for any further
 * lines. {@code http://localhost:8080} is the registry with the demonstration records, and the commands of one file run in
 * one shell, so that a variable set by one serves the next. Blocks of other languages are not run.
 */
@QuarkusTest
@TestProfile(DemonstrationRecordsProfile.class)
class ReadmeTest {

    private static final String ADDRESS = "http://localhost:8080";
    private static final String END = "--- end of the answer ---";
    private static final int FEWEST = 10;

    record Example(Path file, int line, String command, List<String> expected) {}

    static boolean readmeIsWritten() {
        return Files.exists(Path.of("README.md"));
    }

    @Test
    @EnabledIf("readmeIsWritten")
    void everyCommandPrintsWhatIsShown() throws Exception {
        List<Example> readme = examples(Path.of("README.md"));
        assertThat(readme).as("commands in README.md").hasSizeGreaterThanOrEqualTo(FEWEST);
        run(readme);
        for (Path file : documents()) {
            run(examples(file));
        }
    }

    @Test
    void theConventionIsUnderstood() throws Exception {
        Path file = Files.createTempFile(Path.of("target"), "example", ".md");
        Files.writeString(
                file,
                "```console\n$ NAME=QN-KHOI\n$ curl -s \\\n  \"http://localhost:8080/v1/organizations/$NAME?asOf=1964-09-04\"\n"
                        + "{\"id\":\"QN-KHOI\",…\"status\":\"ACTIVE\",…}\n$ printf 'one\\ntwo\\nthree\\n'\none\n…\n```\n"
                        + "```bash\n$ not run\n```\n");
        List<Example> examples = examples(file);
        assertThat(examples).hasSize(3);
        run(examples);
    }

    private static List<Path> documents() throws IOException {
        if (!Files.isDirectory(Path.of("docs"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(Path.of("docs"))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    private static List<Example> examples(Path file) throws IOException {
        List<Example> examples = new ArrayList<>();
        boolean within = false;
        boolean goesOn = false;
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            Example last = examples.isEmpty() ? null : examples.get(examples.size() - 1);
            if (line.startsWith("```")) {
                within = line.equals("```console");
            } else if (within && goesOn) {
                examples.set(
                        examples.size() - 1,
                        new Example(file, last.line(), last.command() + "\n" + line, new ArrayList<>()));
                goesOn = line.endsWith("\\");
            } else if (within && line.startsWith("$ ")) {
                examples.add(new Example(file, number, line.substring(2), new ArrayList<>()));
                goesOn = line.endsWith("\\");
            } else if (within && last != null) {
                last.expected().add(line);
            }
        }
        return examples;
    }

    private static void run(List<Example> examples) throws IOException, InterruptedException {
        if (examples.isEmpty()) {
            return;
        }
        StringBuilder script = new StringBuilder();
        for (Example example : examples) {
            script.append(example.command().replace(ADDRESS, RestAssured.baseURI + ":" + RestAssured.port))
                    .append("\nprintf '\\n%s\\n' '")
                    .append(END)
                    .append("'\n");
        }
        ProcessBuilder shell = new ProcessBuilder("bash").redirectErrorStream(true);
        Jq.provide(shell);
        Process bash = shell.start();
        bash.getOutputStream().write(script.toString().getBytes(StandardCharsets.UTF_8));
        bash.getOutputStream().close();
        String printed = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor(1, TimeUnit.MINUTES)).isTrue();
        String[] answers = printed.split(Pattern.quote("\n" + END + "\n"), -1);
        assertThat(answers).as(printed).hasSize(examples.size() + 1);
        for (int i = 0; i < examples.size(); i++) {
            Example example = examples.get(i);
            String answer = answers[i].endsWith("\n") ? answers[i].substring(0, answers[i].length() - 1) : answers[i];
            assertThat(answer)
                    .as("%s, line %d: %s", example.file(), example.line(), example.command())
                    .matches(pattern(example.expected()));
        }
    }

    private static Pattern pattern(List<String> expected) {
        StringBuilder pattern = new StringBuilder();
        for (String line : expected) {
            String text = line.equals("…")
                    ? "(?s:.*)"
                    : Stream.of(line.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
            pattern.append(pattern.length() == 0 ? "" : "\n").append(text);
        }
        return Pattern.compile(pattern.toString());
    }
}
