package vn.partyregistry.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Realm;

/** A registry that starts before its identity provider serves what is open, and tokens as soon as it can tell them. */
@QuarkusTest
@TestProfile(ProviderAwayTest.BeforeItsProvider.class)
class ProviderAwayTest {

    /** A process of its own, which has not seen any keys. */
    public static final class BeforeItsProvider implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "registry.demo", "off",
                    "registry.identity.issuer", Realm.issuer(),
                    "registry.identity.ask-again", "0S");
        }
    }

    @Test
    void aTokenWaitsForTheKeysAndWhoeverHasNoneDoesNot() throws IOException, InterruptedException {
        String right;
        try (Realm realm = Realm.open()) {
            right = realm.token("auditor").signed();
        }
        for (String path : new String[] {"/v1/access-log", "/v1/organizations"}) {
            for (String token : new String[] {right, "abc"}) {
                HttpResponse<String> answer = asked("GET", path, token);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                assertThat(answer.body()).contains("\"code\":\"busy\"");
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
            }
        }
        assertThat(asked("POST", "/v1/decisions", right).statusCode()).isEqualTo(503);
        assertThat(RestAssured.get("/v1/organizations").statusCode()).isEqualTo(200);
        assertThat(RestAssured.get("/v1/access-log").statusCode()).isEqualTo(401);
        assertThat(RestAssured.get("/q/health/ready").statusCode()).isEqualTo(200);

        try (Realm realm = Realm.open()) {
            // A body that was sent meanwhile is not lost.
            assertThat(asked("POST", "/v1/decisions", realm.token("admin").signed())
                            .statusCode())
                    .isEqualTo(400);
            assertThat(asked("GET", "/v1/access-log", realm.token("auditor").signed())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(asked("GET", "/v1/access-log", right).statusCode()).isEqualTo(401);
        }
    }

    private static HttpResponse<String> asked(String method, String path, String token)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
