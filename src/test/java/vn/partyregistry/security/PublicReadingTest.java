package vn.partyregistry.security;

import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.partyregistry.server.PostgresTestResource;

/** Where reading is not public, nothing of the API is told to somebody without a token. */
@QuarkusTest
@TestProfile(PublicReadingTest.NotPublic.class)
@QuarkusTestResource(PostgresTestResource.class)
class PublicReadingTest {

    /** A registry with {@code REGISTRY_PUBLIC_READ=false}. */
    public static final class NotPublic implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("REGISTRY_PUBLIC_READ", "false");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/organizations",
                "/v1/organizations/QN",
                "/v1/organizations/QN?asof=2013-01-28",
                "/v1/organizations/QN/counts",
                "/v1/organizations/diff?from=2013-01-28&to=2013-01-29",
                "/v1/decisions",
                "/v1/changes",
                "/v1/nothing"
            })
    void withoutATokenTheAnswerIs401(String path) {
        RestAssured.get(path)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("code", is("unauthenticated"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"registrar", "member-reader", "auditor", "admin"})
    void aTokenOfAnyRoleReads(String role) {
        String token =
                RestAssured.given().queryParam("role", role).post("/dev/token").path("access_token");
        RestAssured.given().auth().oauth2(token).get("/v1/organizations").then().statusCode(200);
    }

    @Test
    void whatIsNotOfTheApiStaysAsItIs() {
        RestAssured.get("/q/health/ready").then().statusCode(200);
        RestAssured.get("/q/openapi").then().statusCode(200);
    }
}
