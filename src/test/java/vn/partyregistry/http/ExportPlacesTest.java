package vn.partyregistry.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.RawAnswer;

/** Who comes for a whole list when all places are taken is told so, and when to come again. */
@QuarkusTest
class ExportPlacesTest {

    private static final int PLACES = 4;

    @Inject
    ExportPlaces places;

    @Test
    void beyondThePlacesThereAreOneIsToldToComeAgain() {
        int free = places.places().drainPermits();
        assertThat(free).isEqualTo(PLACES);
        try {
            RawAnswer refused = RawAnswer.get(RestAssured.port, "/v1/organizations?format=csv");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
            assertThat(refused.header("Retry-After")).isNotNull();
            assertThat(refused.text()).contains("\"code\":\"busy\"");
            assertThat(RawAnswer.get(RestAssured.port, "/v1/organizations?limit=1")
                            .status())
                    .isEqualTo(200);
        } finally {
            places.places().release(free);
        }
        assertThat(RawAnswer.get(RestAssured.port, "/v1/organizations?format=csv")
                        .status())
                .isEqualTo(200);
    }
}
