package vn.partyregistry.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.partyregistry.change.Rule;
import vn.partyregistry.problem.Problem;

/** The page about problems lists every one of them, with its status, and none that does not exist. */
class ErrorsDocumentTest {

    private static final Pattern CODE = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (\\d{3}) \\|");
    private static final Pattern RULE = Pattern.compile("(?m)^\\| `([A-Z]{3}-\\d\\d)` \\|");

    private final String page = Sources.text(Path.of("docs", "errors.md"));

    @Test
    void itListsEveryCodeWithItsStatus() {
        Map<String, Integer> listed = new TreeMap<>();
        for (Matcher row = CODE.matcher(page); row.find(); ) {
            listed.put(row.group(1), Integer.valueOf(row.group(2)));
        }
        assertThat(listed)
                .isEqualTo(Stream.of(Problem.values()).collect(Collectors.toMap(Problem::code, Problem::status)));
    }

    @Test
    void itListsEveryRule() {
        assertThat(RULE.matcher(page).results().map(row -> row.group(1)))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Rule.values()).map(Rule::id).distinct().toList());
    }
}
