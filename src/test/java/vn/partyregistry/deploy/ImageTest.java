package vn.partyregistry.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The image is the same from the Containerfile and from Jib, and takes no rights. */
class ImageTest {

    private static final String CONTAINERFILE = Delivered.text("Containerfile");
    private static final String POM = Delivered.text(Path.of("pom.xml"));

    @Test
    void bothWaysRunTheSame() {
        String entry = CONTAINERFILE.substring(CONTAINERFILE.indexOf("ENTRYPOINT"));
        String jib = POM.substring(POM.indexOf("<entrypoint>"), POM.indexOf("</entrypoint>"));
        assertThat(all("<arg>([^<]+)<", jib)).isEqualTo(all("\"([^\"]+)\"", entry));
        assertThat(all("<jib.from.image>([^<]+)<", POM)).isEqualTo(all("(?m)^FROM (\\S+)", CONTAINERFILE));
        assertThat(all("<user>([^<]+)<", POM)).containsExactly(user());
        assertThat(all("<workingDirectory>([^<]+)<", POM)).isEqualTo(all("(?m)^WORKDIR (\\S+)", CONTAINERFILE));
        assertThat(all("<(?:REGISTRY_DATA_DIR|MALLOC_ARENA_MAX)>([^<]+)<", POM))
                .isEqualTo(all("[A-Z_]+=(\\S+)", line("ENV")));
        assertThat(POM).contains("<into>/opt/registry</into>");
    }

    @Test
    void itRunsAsANumberThatIsNotRoot() {
        assertThat(user()).matches("[1-9]\\d{3,}:[1-9]\\d{3,}");
    }

    @Test
    void itsLayersAreThoseOfTheBuild() {
        assertThat(all("(?m)^COPY target/quarkus-app/(\\S+) ", CONTAINERFILE))
                .containsExactly("lib", "quarkus", "app", "quarkus-run.jar");
        assertThat(all("<toLayer>([^<]+)<", POM)).containsExactly("lib", "quarkus", "app");
    }

    @Test
    void whoeverRunsItAsksForItsHealth() {
        assertThat(all("(?m)^(HEALTHCHECK)", CONTAINERFILE)).isEmpty();
    }

    static String user() {
        return all("(?m)^USER (\\S+)", CONTAINERFILE).get(0);
    }

    private static String line(String instruction) {
        return all("(?m)^(" + instruction + " .*)$", CONTAINERFILE).get(0);
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
