package vn.partyregistry.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.partyregistry.server.PostgresTestResource;

/** Who asks too often, or tries tokens, is told to wait, and for how long. */
@QuarkusTest
@TestProfile(RateLimitTest.Limited.class)
@QuarkusTestResource(PostgresTestResource.class)
class RateLimitTest {

    /** A registry behind a proxy, with low limits. */
    public static final class Limited implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "registry.limit.requests-a-minute", "40",
                    "registry.limit.refusals-a-minute", "10");
        }
    }

    @Test
    void whoTriesTokensIsToldToWait() throws InterruptedException {
        atTheBeginningOfAMinute();
        int refused = 0;
        Response answer = tried();
        while (answer.statusCode() == 401) {
            refused++;
            answer = tried();
        }
        assertThat(refused).isEqualTo(10);
        isToldToWait(answer);
        // Everything that this address asks has to wait, and not what is no part of the API.
        isToldToWait(asked("203.0.113.7", "/v1/organizations"));
        assertThat(asked("203.0.113.7", "/q/health/live").statusCode()).isEqualTo(200);
        assertThat(asked("203.0.113.8", "/v1/organizations").statusCode()).isEqualTo(200);
    }

    @Test
    void whoAsksTooOftenIsToldToWait() throws InterruptedException {
        atTheBeginningOfAMinute();
        for (int i = 0; i < 40; i++) {
            assertThat(asked("203.0.113.9", "/v1/organizations").statusCode()).isEqualTo(200);
        }
        isToldToWait(asked("203.0.113.9", "/v1/organizations"));
        isToldToWait(asked("203.0.113.9", "/v1/organizations/NOPE"));
    }

    @Test
    void thisMachineItselfIsNotLimited() {
        for (int i = 0; i < 60; i++) {
            assertThat(RestAssured.get("/v1/organizations?limit=1").statusCode())
                    .isEqualTo(200);
        }
    }

    private static Response asked(String address, String path) {
        return RestAssured.given().header("X-Forwarded-For", address).get(path);
    }

    private static Response tried() {
        return RestAssured.given()
                .header("X-Forwarded-For", "203.0.113.7")
                .auth()
                .oauth2("a.b.c")
                .get("/v1/organizations");
    }

    private static void isToldToWait(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    /** So that a minute does not end in between. */
    private static void atTheBeginningOfAMinute() throws InterruptedException {
        long second = System.currentTimeMillis() / 1000 % 60;
        if (second > 45) {
            Thread.sleep(1000 * (61 - second));
        }
    }
}
