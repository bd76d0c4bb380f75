package vn.partyregistry.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

/** Given the PostgreSQL of the tests, which keeps nothing over a crash, a registry that must keep decisions is not ready on it. */
@QuarkusTest
class DurabilityCheckTest {

    @Inject
    Database database;

    @Test
    void onAPostgresqlThatForgetsItIsNotReady() {
        HealthCheckResponse answer = new DurabilityCheck(database, true).call();
        assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
        assertThat(answer.getData().orElseThrow())
                .containsEntry("fsync", "off")
                .containsEntry("synchronous_commit", "off")
                .containsEntry("data_checksums", "on");
    }

    @Test
    void whereItNeedNotKeepThemItIs() {
        assertThat(new DurabilityCheck(database, false).call().getStatus()).isEqualTo(Status.UP);
    }
}
