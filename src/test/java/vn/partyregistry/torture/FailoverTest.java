package vn.partyregistry.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was answered is answered again after a failover and a restore; 10,000 answers and papers in the long run. */
class FailoverTest {

    private static final boolean LONG = Boolean.getBoolean("registry.long");
    private static final int ANSWERS = LONG ? 10_000 : 100;
    private static final int PAPERS = LONG ? 10_000 : 40;

    @Test
    void nothingThatWasAnsweredIsEverAnsweredOtherwise(@TempDir Path folder) throws Exception {
        long seed = System.nanoTime();
        Failover.Report report = new Failover(folder.toRealPath(), ANSWERS, PAPERS, seed, System.out::println).run();

        System.out.println(report);
        assertThat(report.faults()).as("seed %d, %s", seed, report).isEmpty();
        assertThat(report.answers()).isEqualTo(ANSWERS);
        assertThat(report.acknowledged()).isGreaterThan(2 * PAPERS);
    }
}
