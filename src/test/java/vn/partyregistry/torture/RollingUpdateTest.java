package vn.partyregistry.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old and new on one database for the time of an update: nothing is lost, there twice, or answered otherwise than before. */
class RollingUpdateTest {

    private static final int PAPERS = Boolean.getBoolean("registry.long") ? 1000 : 30;

    @Test
    void oneAfterTheOtherIsReplaced(@TempDir Path folder) throws Exception {
        long seed = System.nanoTime();
        RollingUpdate.Report report = new RollingUpdate(
                        folder.toRealPath(), PAPERS, Path.of("src/test/resources/tomorrow"), seed, System.out::println)
                .run();

        assertThat(report.faults()).as("seed %d, %s", seed, report).isEmpty();
        assertThat(report.gaps())
                .allSatisfy((step, gap) -> assertThat(gap).as(step).isLessThan(5));
    }
}
