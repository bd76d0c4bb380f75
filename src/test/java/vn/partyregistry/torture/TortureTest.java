package vn.partyregistry.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twenty kills of the built registry; {@code ./registry torture} makes many more. */
class TortureTest {

    private static final int ROUNDS = 20;
    private static final int PAPERS = Boolean.getBoolean("registry.long") ? 200 : 25;

    @Test
    void nothingAcknowledgedIsLostOrHalfThereOrThereTwice(@TempDir Path folder) throws Exception {
        long seed = System.nanoTime();
        Torture.Report report = new Torture(folder.toRealPath(), ROUNDS, PAPERS, seed, System.out::println).run();

        assertThat(report.faults()).as("seed %d, %s", seed, report).isEmpty();
        assertThat(report.acknowledged()).isGreaterThan(ROUNDS * PAPERS);
        assertThat(report.back()).allSatisfy((victim, back) -> assertThat(back).isNotEmpty());
    }
}
