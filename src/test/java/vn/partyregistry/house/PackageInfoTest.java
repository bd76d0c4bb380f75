package vn.partyregistry.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every package says what belongs in it. */
class PackageInfoTest {

    static Stream<Path> packages() {
        return Sources.below(Sources.MAIN, ".java").stream()
                .map(Path::getParent)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void itIsDescribed(Path folder) {
        assertThat(folder.resolve("package-info.java"))
                .isRegularFile()
                .content()
                .contains("/**")
                .contains(
                        "package " + Sources.MAIN.relativize(folder).toString().replace('/', '.') + ";");
    }
}
