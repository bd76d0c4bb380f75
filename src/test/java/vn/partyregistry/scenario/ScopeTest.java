package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Registry;

/** Who may not, cannot; and learns nothing else. */
@QuarkusTest
class ScopeTest {

    private final Registry registry = Registry.cornerOfItsOwn();

    @BeforeEach
    void twoProvinces() {
        registry.decision("1-QĐ/TU")
                .on("1970-01-01")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("T-A", "BLOC", "Khối A", "T")
                .establish("T-A-1", "GRASSROOTS_CELL", "Chi bộ A", "T-A")
                .establish("S", "PROVINCIAL", "Tỉnh S")
                .establish("S-A", "BLOC", "Khối S", "S")
                .recorded();
        registry.decision("2-QĐ/TU")
                .on("2000-03-03")
                .admit("m1", "Trần Thị Bích", "1975-05-05", "T-A-1")
                .recorded();
    }

    @Test
    void withoutAValidTokenTheAnswerIs401BeforeAnythingElse() {
        String reader = registry.token("member-reader", "T");
        String payload = reader.split("\\.")[1];
        String none =
                Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes())
                        + "." + payload + ".";
        for (String token : new String[] {none, reader.substring(0, reader.length() - 6), "abc", "..", "a.b.c"}) {
            assertRefused(401, "unauthenticated", with(token, "GET", "/v1/members?limit=0&nonsense=1", null));
            assertRefused(401, "unauthenticated", with(token, "POST", "/v1/decisions?nonsense=1", "{"));
        }
        assertRefused(401, "unauthenticated", with(null, "GET", "/v1/members?nonsense=1", null));
        assertRefused(401, "unauthenticated", with(null, "GET", "/v1/members/NOPE?asOf=x", null));
        assertRefused(401, "unauthenticated", with(null, "POST", "/v1/decisions", "{"));
        assertRefused(401, "unauthenticated", with(null, "POST", "/v1/organizations/NOPE/figures", "{"));
    }

    @Test
    void aRoleThatMayNotWriteIsForbidden() {
        for (String role : new String[] {"member-reader", "auditor"}) {
            Response refused = with(registry.token(role, "T"), "POST", "/v1/decisions", "{");
            assertRefused(403, "forbidden", refused);
        }
    }

    @Test
    void aRegistrarWritesWithinItsSubtreesOnly() {
        registry.decision("3-QĐ/TU")
                .on("2010-01-01")
                .rename("T-A", "Khối của T")
                .by("registrar", "T")
                .recorded();
        registry.decision("4-QĐ/TU")
                .on("2010-01-01")
                .rename("T-A", "Không được")
                .by("registrar", "S")
                .sent()
                .isRefused(403, "out-of-scope");
        registry.decision("5-QĐ/TU")
                .on("2010-01-01")
                .rename("S-A", "Được")
                .rename("T-A", "Không được")
                .by("registrar", "S")
                .sent()
                .isRefused(403, "out-of-scope");
        registry.decision("6-QĐ/TU")
                .on("2010-01-01")
                .transfer("T-A", "S")
                .by("registrar", "T")
                .sent()
                .isRefused(403, "out-of-scope");
        registry.decision("7-QĐ/TU")
                .on("2010-01-01")
                .leave("m1", "RESIGNED")
                .by("registrar", "S")
                .sent()
                .isRefused(403, "out-of-scope");
        registry.decision("8-QĐ/TU")
                .on("2010-01-01")
                .rename("T-A", "Không được")
                .by("registrar")
                .sent()
                .isRefused(403, "out-of-scope");
        assertThat(registry.organization("T-A").get().value("/name")).isEqualTo("Khối của T");
        assertThat(registry.organization("S-A").get().value("/name")).isEqualTo("Khối S");
    }

    @Test
    void aRegistrarEstablishesBelowItsSubtreesAndNoNewRoots() {
        registry.decision("3-QĐ/TU")
                .on("2011-01-01")
                .establish("T-B", "BLOC", "Khối B", "T")
                .establish("T-B-1", "GRASSROOTS_CELL", "Chi bộ B", "T-B")
                .by("registrar", "T")
                .recorded();
        registry.decision("4-QĐ/TU")
                .on("2011-01-01")
                .establish("R", "PROVINCIAL", "Tỉnh mới")
                .by("registrar", "T")
                .sent()
                .isRefused(403, "out-of-scope");
    }

    @Test
    void membersOfOthersAreOutOfScopeAndOneOfThemIsUnknown() {
        registry.ask("/v1/members")
                .with("under", registry.id("T"))
                .with("limit", "0")
                .as("member-reader", "S")
                .get()
                .isRefused(403, "out-of-scope");
        registry.ask("/v1/members").as("member-reader", "S").get().isRefused(403, "out-of-scope");
        registry.organization("T-A-1", "members").as("member-reader", "S").get().isRefused(403, "out-of-scope");
        for (String what : new String[] {"", "/history"}) {
            Answer known = registry.ask("/v1/members/" + registry.id("m1") + what)
                    .asOf("nonsense")
                    .as("member-reader", "S")
                    .get()
                    .isRefused(404, "member-unknown");
            Answer unknown = registry.ask("/v1/members/" + registry.id("m9") + what)
                    .asOf("nonsense")
                    .as("member-reader", "S")
                    .get()
                    .isRefused(404, "member-unknown");
            assertThat(known.body().replace("m1", "m9")).isEqualTo(unknown.body());
        }
        assertThat(registry.ask("/v1/members")
                        .with("under", registry.id("T"))
                        .because("xem")
                        .as("member-reader", "T")
                        .get()
                        .is(200)
                        .each("id"))
                .containsExactly("m1");
    }

    @Test
    void aMovedOrganizationMovesTheScope() {
        registry.decision("3-QĐ/TU").on("2020-01-01").transfer("T-A", "S").recorded();

        registry.ask("/v1/members/" + registry.id("m1"))
                .because("xem")
                .as("member-reader", "T")
                .get()
                .isRefused(404, "member-unknown");
        registry.ask("/v1/members/" + registry.id("m1"))
                .because("xem")
                .as("member-reader", "S")
                .get()
                .is(200);
    }

    private static Response with(String token, String method, String path, String body) {
        var request = RestAssured.given().urlEncodingEnabled(false);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.contentType("application/json").body(body.getBytes());
        }
        return request.request(method, path);
    }

    private void assertRefused(int status, String code, Response response) {
        new Answer(registry, response).isRefused(status, code);
    }
}
