package vn.partyregistry.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built registry is told to end in the midst of all kinds of requests; twelve times in the long run. */
class DeparturesTest {

    private static final int ROUNDS = Boolean.getBoolean("registry.long") ? 12 : 2;

    @Test
    void whoWasTakenInIsAnswered(@TempDir Path folder) throws Exception {
        long seed = System.nanoTime();
        Departures.Report report = new Departures(folder.toRealPath(), ROUNDS, seed, System.out::println).run();

        assertThat(report.faults()).as("seed %d, %s", seed, report).isEmpty();
        assertThat(report.ends()).hasSize(ROUNDS).allSatisfy(seconds -> assertThat(seconds)
                .isLessThan(12));
        assertThat(report.inTheEnd()).isGreaterThan(2 * ROUNDS);
    }
}
