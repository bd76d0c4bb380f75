package vn.partyregistry.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/security.md says to be shown by a test is shown by one that there is. */
class SecurityDocumentTest {

    private static final Path DOCUMENT = Path.of("docs", "security.md");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*)(?:#(\\w+))?`");
    private static final Pattern RISK = Pattern.compile("\\bvoid (api\\d+)\\w*\\(");

    @Test
    void everyTestAndClassItNamesIsThere() throws IOException {
        Map<String, String> classes = classes();
        List<String> missing = new ArrayList<>();
        int tests = 0;
        Matcher named = NAMED.matcher(Files.readString(DOCUMENT));
        while (named.find()) {
            String text = classes.get(named.group(1));
            // Settings and headers stand between the same signs, and are no class.
            boolean isClass = named.group(1).matches("(?:[A-Z][a-z]+){2,}") || named.group(2) != null;
            boolean isThere = text != null && (named.group(2) == null || text.contains("void " + named.group(2) + "("));
            tests += named.group(1).endsWith("Test") ? 1 : 0;
            if (isClass && !isThere) {
                missing.add(named.group());
            }
        }
        assertThat(missing).isEmpty();
        assertThat(tests).isGreaterThan(80);
    }

    @Test
    void everyRiskOfTheApiTopTenHasItsOwnTest() throws IOException {
        Matcher risks = RISK.matcher(classes().get("OwaspApiRisksTest"));
        List<String> tested = risks.results().map(found -> found.group(1)).toList();
        assertThat(tested)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 10)
                        .mapToObj(number -> "api" + number)
                        .toList());
    }

    private static Map<String, String> classes() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            SecurityDocumentTest::read,
                            String::concat));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
