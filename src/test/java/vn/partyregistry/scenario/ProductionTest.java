package vn.partyregistry.scenario;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Registry;

/** In production nobody gets a token for the asking, and without an identity provider every token is refused. */
@QuarkusTest
@TestProfile(ProductionTest.Production.class)
class ProductionTest {

    /** The application's own default. */
    public static final class Production implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("registry.demo", "off");
        }
    }

    private final Registry registry = Registry.whole();

    @Test
    void thereIsNoDemonstrationToken() {
        for (String query : new String[] {"?role=admin", "", "?role=king"}) {
            new Answer(registry, RestAssured.given().post("/dev/token" + query)).isRefused(404, "not-found");
        }
    }

    @Test
    void everyTokenIsRefusedAndReadingStaysOpen() {
        new Answer(registry, RestAssured.given().auth().oauth2("a.b.c").get("/v1/members"))
                .isRefused(401, "unauthenticated");
        registry.organizations().get().is(200);
    }
}
