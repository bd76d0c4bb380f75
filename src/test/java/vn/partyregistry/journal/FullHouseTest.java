package vn.partyregistry.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.EventStream;
import vn.partyregistry.testing.RawAnswer;
import vn.partyregistry.testing.Registry;

/** When as many follow the feed as may, the next one is asked to come again, and comes in once somebody has left. */
@QuarkusTest
class FullHouseTest {

    @Inject
    OpenStreams streams;

    private final Registry registry = Registry.cornerOfItsOwn();

    @Test
    void whoFindsNoPlaceIsToldToComeAgain() {
        int free = streams.places().drainPermits();
        try {
            RawAnswer refused = RawAnswer.get(RestAssured.port, "/v1/changes", "Accept", "text/event-stream");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.text()).contains("\"code\":\"busy\"");
            assertThat(refused.header("Retry-After")).isNotNull();
        } finally {
            streams.places().release(free);
        }
        try (EventStream stream = EventStream.open(RestAssured.port, "?after=" + registry.head())) {
            assertThat(stream.status()).contains("200");
        }
    }
}
