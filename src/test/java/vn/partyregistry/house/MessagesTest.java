package vn.partyregistry.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.partyregistry.change.Rule;
import vn.partyregistry.problem.Problem;

/** Both languages say everything that the code can say, and nothing else. */
class MessagesTest {

    /** A literal such as {@code "organization.ended"}, unless it names a setting, or what a trace tells. */
    private static final Pattern KEY = Pattern.compile("(?<!name = |Key\\()\"([a-z][a-zA-Z]*\\.[a-zA-Z]+)\"");

    /** Declared constraints are told under their own names. */
    private static final Pattern CONSTRAINT = Pattern.compile("import jakarta\\.validation\\.constraints\\.(\\w+);");

    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");

    private final Properties english = read("messages.properties");
    private final Properties vietnamese = read("messages_vi.properties");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(new TreeSet<>(vietnamese.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    }

    @Test
    void whatTheCodeSaysHasASentenceAndEverySentenceIsSaid() {
        assertThat(new TreeSet<>(english.stringPropertyNames())).isEqualTo(used());
    }

    @Test
    void bothLanguagesNameTheSameThings() {
        for (String key : english.stringPropertyNames()) {
            assertThat(places(vietnamese.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @Test
    void everySentenceIsWellFormed() {
        for (Properties language : new Properties[] {english, vietnamese}) {
            for (String key : language.stringPropertyNames()) {
                String shown = new MessageFormat(language.getProperty(key)).format(new Object[] {"a", "b", "c"});
                assertThat(shown).as(key).isNotBlank().doesNotContain("''", "{");
            }
        }
    }

    /** The process around the registry (package {@code server}) and its client (package {@code replay}) have no sentences here. */
    private static Set<String> used() {
        Set<String> used = new TreeSet<>();
        for (Path file : Sources.below(Sources.MAIN, ".java")) {
            if (file.getParent().endsWith("server") || file.getParent().endsWith("replay")) {
                continue;
            }
            String text = Sources.text(file);
            addAll(used, KEY.matcher(text), "");
            addAll(used, CONSTRAINT.matcher(text), "field.");
        }
        for (Problem problem : Problem.values()) {
            used.add("problem." + problem.code());
            used.add("problem." + problem.code() + ".detail");
        }
        for (Rule rule : Rule.values()) {
            used.add("rule." + rule.id());
        }
        return used;
    }

    private static void addAll(Set<String> used, Matcher found, String prefix) {
        while (found.find()) {
            used.add(prefix + found.group(1));
        }
    }

    private static Set<String> places(String sentence) {
        Set<String> places = new TreeSet<>();
        Matcher found = PLACE.matcher(sentence);
        while (found.find()) {
            places.add(found.group());
        }
        return places;
    }

    private static Properties read(String name) {
        Properties sentences = new Properties();
        try {
            sentences.load(new StringReader(Sources.text(Path.of("src", "main", "resources", name))));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return sentences;
    }
}
