package vn.partyregistry.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is longer than a few screens is two things. */
class FileLengthTest {

    private static final int LONGEST = 250;

    static Stream<Path> sources() {
        return Stream.concat(
                        Sources.below(Path.of("src"), ".java", ".sql", ".sh").stream(),
                        Stream.of(Path.of("registry"), Path.of(".ci", "run")))
                .filter(Files::exists);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void noFileIsOverlong(Path file) {
        assertThat(Sources.text(file).lines().count()).isLessThanOrEqualTo(LONGEST);
    }
}
