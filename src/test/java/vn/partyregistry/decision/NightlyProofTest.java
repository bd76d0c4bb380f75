package vn.partyregistry.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Registry;

/** What the night found is there to be read in the morning. */
@QuarkusTest
class NightlyProofTest {

    @Inject
    NightlyProof nightly;

    @Test
    void aNightlyRunIsKeptAndShown() {
        Registry registry = Registry.whole();
        nightly.run();
        Answer integrity = registry.ask("/v1/integrity").as("auditor").get().is(200);
        assertThat(integrity.at("/lastNightly/position").asLong()).isEqualTo(registry.head());
        assertThat(integrity.at("/lastNightly/differences")).isEmpty();
        assertThat(integrity.value("/lastNightly/ranAt")).isNotBlank();
    }
}
