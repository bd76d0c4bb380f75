package vn.partyregistry.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import vn.partyregistry.store.Database;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Registry;

/** What the night found is there to be read in the morning. */
@QuarkusTest
class NightlyProofTest {

    @Inject
    NightlyProof nightly;

    @Inject
    IntegrityService integrity;

    @Inject
    Database database;

    @Test
    void whileAnotherRegistryOnTheDatabaseIsAtItNothingIsDoneTwice() {
        QuarkusTransaction.requiringNew().run(() -> {
            database.first("SELECT pg_advisory_xact_lock(hashtext('registry.proof'))", row -> true);
            assertThat(CompletableFuture.supplyAsync(integrity::checkUnlessAnotherDoes)
                            .join())
                    .isEmpty();
        });
        assertThat(integrity.checkUnlessAnotherDoes()).isPresent();
    }

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
