package vn.partyregistry.scenario;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Registry;

/** Who is calling, in which role and where comes first; only then what is asked, in which format, and with which body. */
@QuarkusTest
class OrderOfRefusalsTest {

    private static final String GUARDED = """
            GET  | /v1/members
            GET  | /v1/members/m1
            GET  | /v1/members/m1/history
            GET  | /v1/organizations/@S/members
            GET  | /v1/integrity
            POST | /v1/decisions
            POST | /v1/decisions/X/corrections
            POST | /v1/decisions/X/annulments
            POST | /v1/organizations/@S/figures""";

    private final Registry registry = Registry.cornerOfItsOwn();

    @BeforeEach
    void twoProvinces() {
        registry.decision("1-QĐ/TU")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("S", "PROVINCIAL", "Tỉnh S")
                .establish("S-A", "BLOC", "Khối", "S")
                .establish("S-C", "GRASSROOTS_CELL", "Chi bộ", "S-A")
                .admit("m1", "Trần Thị Bích", "1950-05-05", "S-C")
                .recorded();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = GUARDED)
    void withoutAValidTokenNothingElseIsLookedAt(String method, String path) {
        for (String token : new String[] {null, "abc"}) {
            everyOtherFault(token, method, path, 401, "unauthenticated");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET  | /v1/integrity
            POST | /v1/decisions
            POST | /v1/decisions/X/corrections
            POST | /v1/decisions/X/annulments
            POST | /v1/organizations/@S/figures""")
    void inAnotherRoleNothingElseIsLookedAt(String method, String path) {
        String role = method.equals("POST") ? "auditor" : "registrar";
        everyOtherFault(registry.token(role, "S"), method, path, 403, "forbidden");
    }

    @Test
    void anInvalidTokenIsRefusedWhereNoneIsNeededToo() {
        everyOtherFault("abc", "GET", "/v1/organizations", 401, "unauthenticated");
    }

    @Test
    void outOfScopeByItsPathNothingElseIsLookedAt() {
        String registrar = registry.token("registrar", "T");
        everyOtherFault(registrar, "POST", "/v1/organizations/@S/figures", 403, "out-of-scope");
        everyOtherFault(registrar, "POST", "/v1/decisions/X/corrections", 403, "out-of-scope");
        everyOtherFault(registrar, "POST", "/v1/decisions/X/annulments", 403, "out-of-scope");
        everyOtherFault(registrar, "GET", "/v1/organizations/@S/members", 403, "out-of-scope");
        everyOtherFault(registrar, "GET", "/v1/members?under=@S", 403, "out-of-scope");
        everyOtherFault(registrar, "GET", "/v1/members/@m1", 404, "member-unknown");
        everyOtherFault(registrar, "GET", "/v1/members/@m1/history", 404, "member-unknown");
        everyOtherFault(registry.token("registrar", ""), "POST", "/v1/decisions", 403, "out-of-scope");
    }

    /** Refused alike with each other fault beside it: a parameter, a format, a media type, a body. */
    private void everyOtherFault(String token, String method, String path, int status, String code) {
        String there = path.replace("@", registry.prefix());
        String odd = there + (there.contains("?") ? "&" : "?") + "nonsense=1&asOf=x";
        refused(asked(token), method, odd, status, code);
        refused(asked(token).accept("image/png"), method, there, status, code);
        refused(asked(token).accept("application/json;q=0"), method, there, status, code);
        if (method.equals("POST")) {
            refused(asked(token).contentType("text/plain").body("x".getBytes()), method, there, status, code);
            refused(asked(token).contentType("application/json").body("{".getBytes()), method, odd, status, code);
        }
    }

    private static RequestSpecification asked(String token) {
        RequestSpecification request = RestAssured.given().urlEncodingEnabled(false);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private void refused(RequestSpecification request, String method, String path, int status, String code) {
        new Answer(registry, request.request(method, path)).isRefused(status, code);
    }
}
