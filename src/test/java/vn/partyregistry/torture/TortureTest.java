package vn.partyregistry.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some kills of the built registry, twenty in the long run; {@code ./registry torture} makes many more. */
class TortureTest {

    private static final int ROUNDS = Boolean.getBoolean("registry.long") ? 20 : 8;
    private static final int PAPERS = 50;

    @Test
    void nothingAcknowledgedIsLostOrHalfThereOrThereTwice(@TempDir Path folder) throws Exception {
        long seed = System.nanoTime();
        Torture.Report report = new Torture(folder.toRealPath(), ROUNDS, PAPERS, seed, System.out::println).run();

        assertThat(report.faults()).as("seed %d, %s", seed, report).isEmpty();
        assertThat(report.acknowledged()).isGreaterThan(ROUNDS * PAPERS);
        assertThat(report.back()).allSatisfy((victim, back) -> assertThat(back).isNotEmpty());
    }
}
