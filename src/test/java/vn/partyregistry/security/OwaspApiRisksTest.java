package vn.partyregistry.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.Method;
import io.restassured.response.Response;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.InProduction;
import vn.partyregistry.testing.LargeBody;
import vn.partyregistry.testing.Listener;
import vn.partyregistry.testing.ProductionProfile;
import vn.partyregistry.testing.Realm;
import vn.partyregistry.testing.Token;

/** The ten risks of the OWASP API Security Top 10 (2023), each tried on the registry in production. */
@QuarkusTest
@TestProfile(ProductionProfile.class)
class OwaspApiRisksTest extends InProduction {

    @Inject
    BeanManager beans;

    private String decision;

    @BeforeEach
    void twoProvinces() {
        decision = registry.decision("1-QĐ/TU")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("T-C", "GRASSROOTS_CELL", "Chi bộ", "T")
                .establish("S", "PROVINCIAL", "Tỉnh S")
                .admit("an", "Nguyễn Văn An (giả lập)", "1950-01-01", "T-C")
                .recorded()
                .at("/id")
                .asText();
    }

    @Test
    void api1BrokenObjectLevelAuthorization() {
        for (String what : new String[] {"", "/history"}) {
            String known = member("an" + what).isRefused(404, "member-unknown").body();
            String unknown =
                    member("nobody" + what).isRefused(404, "member-unknown").body();
            assertThat(known.replace(registry.id("an"), "")).isEqualTo(unknown.replace(registry.id("nobody"), ""));
        }
        registry.organization("T-C", "members").as("member-reader", "S").get().isRefused(403, "out-of-scope");
        registry.decision("2-QĐ/TU")
                .rename("T-C", "Không được")
                .by("registrar", "S")
                .correcting(decision)
                .isRefused(403, "out-of-scope");
    }

    @Test
    void api2BrokenAuthentication() {
        Token guessed = realm.token("admin").by(Realm.rsa("guess"), "RS256");
        Token stale = realm.token("admin").expires(-60);
        Token elsewhere = realm.token("admin").audience("payroll");
        for (Token wrong : new Token[] {guessed, stale, elsewhere}) {
            for (String path : new String[] {"/v1/members/" + registry.id("an"), "/v1/organizations"}) {
                Answer refused = registry.ask(path)
                        .header("Authorization", "Bearer " + wrong.signed())
                        .get()
                        .isRefused(401, "unauthenticated");
                assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
            }
        }
    }

    @Test
    void api3BrokenObjectPropertyLevelAuthorization() {
        for (String path : new String[] {"/v1/decisions/" + decision, "/v1/decisions/" + decision + "/effects"}) {
            String body = registry.ask(path).get().is(200).body();
            assertThat(body).contains(registry.id("T")).doesNotContain("Nguyễn Văn An", "1950-01-01", "fullName");
        }
        for (String own : new String[] {"position", "recordedAt", "recordedBy", "status", "id"}) {
            registry.decision("2-QĐ/TU")
                    .rename("T-C", "Chi bộ")
                    .with(own, "1")
                    .sent()
                    .isRefused(400, "invalid-request", "/" + own);
        }
    }

    @Test
    void api4UnrestrictedResourceConsumption() throws IOException, InterruptedException {
        registry.organizations().with("limit", "1001").get().isRefused(400, "invalid-parameter", "limit");
        registry.organization("T", "counts/series")
                .with("from", "1000-01-01")
                .with("to", "2020-01-01")
                .with("step", "P1D")
                .get()
                .is(400);
        registry.organizations().header("X-More", "a".repeat(21_000)).get().isRefused(431, "headers-too-large");
        registry.organizations().with("q", "a".repeat(9_000)).get().isRefused(414, "address-too-long");
        byte[] large = ("{\"title\":\"" + "a".repeat(17 << 20) + "\"}").getBytes();
        LargeBody.isRefused(large, registry.token("registrar", "T"), 413, "body-too-large");
        LargeBody.isRefused(large, null, 401, "unauthenticated");
        // A minute may end in between, but not twice.
        Response answer = guessed();
        for (int i = 0; i < 130 && answer.statusCode() == 401; i++, answer = guessed()) {}
        new Answer(registry, answer).isRefused(429, "too-many-requests");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
    }

    private static Response guessed() {
        return RestAssured.given()
                .header("X-Forwarded-For", "203.0.113.4")
                .header("Authorization", "Bearer a.b.c")
                .get("/v1/access-log");
    }

    @Test
    void api5BrokenFunctionLevelAuthorization() {
        registry.decision("2-QĐ/TU")
                .rename("T-C", "Không được")
                .by("auditor")
                .sent()
                .isRefused(403, "forbidden");
        registry.ask("/v1/access-log").as("registrar", "T").get().isRefused(403, "forbidden");
        registry.ask("/v1/integrity").as("member-reader", "T").get().isRefused(403, "forbidden");
        String admin = "Bearer " + registry.token("admin", "");
        for (Method method : new Method[] {Method.PUT, Method.PATCH, Method.DELETE}) {
            Response refused = RestAssured.given()
                    .header("Authorization", admin)
                    .request(method, "/v1/organizations/" + registry.id("T"));
            new Answer(registry, refused).isRefused(405, "method-not-allowed");
        }
        registry.organization("T")
                .header("X-HTTP-Method-Override", "DELETE")
                .get()
                .is(200);
    }

    @Test
    void api6UnrestrictedAccessToSensitiveBusinessFlows() {
        registry.decision("2-QĐ/TU")
                .by("registrar", "S")
                .annulling(decision, "START")
                .isRefused(403, "out-of-scope");
        for (int status : new int[] {201, 200, 200}) {
            registry.decision("3-QĐ/TU")
                    .on("1990-01-01")
                    .rename("T-C", "Chi bộ một")
                    .by("registrar", "T")
                    .header("Idempotency-Key", registry.id("ba"))
                    .sent()
                    .is(status);
        }
        assertThat(registry.organization("T-C", "versions").get().is(200).each("name"))
                .containsExactly("Chi bộ", "Chi bộ một");
    }

    @Test
    void api7ServerSideRequestForgery() throws IOException {
        try (Listener listener = Listener.open()) {
            registry.decision("2-QĐ/TU")
                    .on("1990-01-01")
                    .rename("T-C", "Chi bộ một")
                    .with("source", listener.source())
                    .recorded();
            for (String pointer : new String[] {"jku", "x5u"}) {
                String token = realm.token("admin")
                        .by(Realm.rsa("own"), "RS256")
                        .header(pointer, listener.address())
                        .signed();
                logSeenWith(token, 401);
            }
            assertThat(listener.wasCalled()).isFalse();
        }
    }

    @Test
    void api8SecurityMisconfiguration() {
        Response foreign = RestAssured.given()
                .header("Origin", "https://evil.example.org")
                .header("Access-Control-Request-Method", "POST")
                .options("/v1/decisions");
        Response read =
                RestAssured.given().header("Origin", "https://evil.example.org").get("/v1/organizations");
        for (Response answer : new Response[] {foreign, read}) {
            assertThat(answer.headers().asList())
                    .noneSatisfy(header -> assertThat(header.getName()).containsIgnoringCase("access-control"));
        }
        for (String path : new String[] {"/v1/organizations", "/v1/decisions", "/q/health"}) {
            assertThat(RestAssured.given().request("TRACE", path).statusCode())
                    .as(path)
                    .isEqualTo(405);
        }
        for (String path : new String[] {"/dev/token", "/q/dev", "/q/dev-ui", "/q/arc/beans", "/admin", "/.env"}) {
            assertThat(RestAssured.given().get(path).statusCode()).as(path).isIn(404, 405);
        }
    }

    @Test
    void api9ImproperInventoryManagement() {
        Set<String> documented = DeclaredOperation.all().stream()
                .map(DeclaredOperation::toString)
                .collect(Collectors.toSet());
        assertThat(Inventory.of(beans)).isEqualTo(documented).hasSizeGreaterThan(30);
        for (String path : new String[] {"/v0/organizations", "/v2/organizations", "/organizations", "/api/v1/rules"}) {
            assertThat(RestAssured.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void api10UnsafeConsumptionOfApis() {
        String known = realm.token("auditor").signed();
        logSeenWith(known, 200);
        PublicJsonWebKey next = Realm.rsa("next");
        realm.publish(next);
        String unseen = realm.token("auditor").signed();
        HmacKey secret = new HmacKey("a secret of thirty-two bytes or more".getBytes());
        String symmetric = realm.token("admin").named("oct").by(secret, "HS256").signed();
        for (String nonsense : Nonsense.inPlaceOfKeys(next.getKeyId(), secret)) {
            realm.answers(nonsense);
            logSeenWith(unseen, 401);
            logSeenWith(symmetric, 401);
        }
        realm.answers(null);
        logSeenWith(unseen, 200);
        logSeenWith(known, 200);
    }

    private void logSeenWith(String token, int status) {
        registry.ask("/v1/access-log")
                .header("Authorization", "Bearer " + token)
                .get()
                .is(status);
    }

    private Answer member(String rest) {
        return registry.ask("/v1/members/" + registry.id(rest))
                .because("tò mò")
                .as("member-reader", "S")
                .get();
    }
}
