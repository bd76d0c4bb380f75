package vn.partyregistry.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.InProduction;
import vn.partyregistry.testing.ProductionProfile;

/** In production a token of the identity provider gives its roles for its subtrees, as one reads from its claims. */
@QuarkusTest
@TestProfile(ProductionProfile.class)
class IdentityTest extends InProduction {

    @BeforeEach
    void twoProvinces() {
        registry.decision("1-QĐ/TU")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("T-C", "GRASSROOTS_CELL", "Chi bộ T", "T")
                .establish("T-E", "GRASSROOTS_CELL", "Chi bộ đã giải thể", "T")
                .establish("S", "PROVINCIAL", "Tỉnh S")
                .establish("S-C", "GRASSROOTS_CELL", "Chi bộ S", "S")
                .admit("an", "Nguyễn Văn An (giả lập)", "1950-01-01", "T-C")
                .recorded();
        registry.decision("2-QĐ/TU").on("1980-01-01").dissolve("T-E").recorded();
    }

    @Test
    void eachRoleMayWhatItIsFor() {
        assertThat(members("member-reader", "T").status()).isEqualTo(200);
        assertThat(members("registrar", "T").status()).isEqualTo(200);
        assertThat(members("auditor").status()).isEqualTo(200);
        registry.ask("/v1/access-log").as("auditor").get().is(200);
        registry.ask("/v1/access-log").as("admin").get().is(200);
        registry.decision("3-QĐ/TU")
                .on("1990-01-01")
                .rename("T-C", "Chi bộ mới")
                .by("registrar", "T")
                .recorded();
        for (String role : new String[] {"member-reader", "auditor"}) {
            registry.decision("4-QĐ/TU")
                    .rename("T-C", "Không được")
                    .by(role, "T")
                    .sent()
                    .isRefused(403, "forbidden");
        }
        members("member-reader", "S").isRefused(403, "out-of-scope");
    }

    @Test
    void rolesThatTheRegistryDoesNotKnowGiveNothing() {
        String stranger = realm.token("offline_access", "Admin", "ADMIN", "uma_authorization")
                .organizations(List.of(registry.id("T")))
                .signed();
        seenWith(stranger, "T").isRefused(403, "forbidden");
        String reader = realm.token("offline_access", "member-reader")
                .organizations(List.of(registry.id("T")))
                .signed();
        seenWith(reader, "T").is(200);
    }

    @Test
    void rolesElsewhereInTheTokenDoNotCount() {
        String token = realm.token()
                .without("groups")
                .says("realm_access", Map.of("roles", List.of("admin")))
                .says("scope", "admin")
                .says("roles", List.of("admin"))
                .signed();
        seenWith(token, "T").isRefused(403, "forbidden");
    }

    @Test
    void oneOrganizationMayBeATextInPlaceOfAList() {
        String token =
                realm.token("member-reader").organizations(registry.id("T")).signed();
        seenWith(token, "T").is(200);
        seenWith(token, "S").isRefused(403, "out-of-scope");
    }

    @Test
    void claimsOfAnotherShapeGiveNothingAndBreakNothing() {
        Object[] shapes = {7, true, Map.of("id", registry.id("T")), List.of(7, List.of(registry.id("T"))), "", "x\u0000"
        };
        for (Object shape : shapes) {
            String odd = realm.token("member-reader").organizations(shape).signed();
            seenWith(odd, "T").isRefused(403, "out-of-scope");
            String oddRoles = realm.token().says("groups", shape).signed();
            assertThat(seenWith(oddRoles, "T").status()).isIn(401, 403);
        }
    }

    @Test
    void anEndedOrganizationGivesNoMoreThanItHolds() {
        registry.decision("3-QĐ/TU")
                .on("1991-01-01")
                .rename("T-C", "Không được")
                .by("registrar", "T-E")
                .sent()
                .isRefused(403, "out-of-scope");
        members("member-reader", "T-E").isRefused(403, "out-of-scope");
        registry.ask("/v1/members/" + registry.id("an"))
                .because("xem")
                .as("member-reader", "T-E")
                .get()
                .isRefused(404, "member-unknown");
    }

    @Test
    void anOrganizationThatNeverWasGivesNothing() {
        registry.decision("3-QĐ/TU")
                .establish("NOPE", "PROVINCIAL", "Tỉnh tự phong")
                .by("registrar", "NOPE")
                .sent()
                .isRefused(403, "out-of-scope");
        registry.ask("/v1/members")
                .with("under", registry.id("NOPE"))
                .because("xem")
                .as("member-reader", "NOPE")
                .get()
                .isRefused(403, "out-of-scope");
        registry.organization("NOPE").get().isRefused(404, "organization-unknown");
    }

    @Test
    void whoeverCallsIsWrittenDownByName() {
        String token = realm.token("member-reader")
                .organizations(List.of(registry.id("T")))
                .says("preferred_username", "tran.thi.binh")
                .signed();
        seenWith(token, "T").is(200);
        Answer log = registry.ask("/v1/access-log")
                .with("reader", "tran.thi.binh")
                .as("auditor")
                .get()
                .is(200);
        assertThat(log.each("operation")).contains("members");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "bearer", "BEARER"})
    void theSchemeIsWrittenInAnyCase(String scheme) {
        Response answer = RestAssured.given()
                .header("Authorization", scheme + " " + realm.token("auditor").signed())
                .get("/v1/access-log");
        new Answer(registry, answer).is(200);
    }

    private Answer members(String role, String... subtrees) {
        return registry.ask("/v1/members")
                .with("under", registry.id("T"))
                .because("kiểm tra")
                .as(role, subtrees)
                .get();
    }

    private Answer seenWith(String token, String under) {
        return registry.ask("/v1/members")
                .with("under", registry.id(under))
                .because("kiểm tra")
                .header("Authorization", "Bearer " + token)
                .get();
    }
}
