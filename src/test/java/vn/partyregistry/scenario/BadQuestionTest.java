package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.LargeBody;
import vn.partyregistry.testing.Registry;

/** A question that cannot be meant is refused with the place and the way out; it is never answered as another one. */
@QuarkusTest
class BadQuestionTest {

    private final Registry registry = Registry.whole();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/organizations?as0f=2023-08-31 | as0f",
                "/v1/organizations?asof=2023-08-31 | asof",
                "/v1/organizations?asOf=2023-02-30 | asOf",
                "/v1/organizations?asOf=2023-2-3 | asOf",
                "/v1/organizations?asOf=0000-01-01 | asOf",
                "/v1/organizations?asOf=20230203 | asOf",
                "/v1/organizations?asOf= | asOf",
                "/v1/organizations?asOf=2023-01-01&asOf=2024-01-01 | asOf",
                "/v1/organizations?knownAt=2023-01-01 | knownAt",
                "/v1/organizations?knownAt=2023-01-01T00:00:00 | knownAt",
                "/v1/organizations?position=-1 | position",
                "/v1/organizations?position=1.0 | position",
                "/v1/organizations?position=9223372036854775807 | position",
                "/v1/organizations?position=99999999999999999999 | position",
                "/v1/organizations?position=0&knownAt=2023-01-01T00:00:00Z | position",
                "/v1/organizations?limit=0 | limit",
                "/v1/organizations?limit=1001 | limit",
                "/v1/organizations?limit=ten | limit",
                "/v1/organizations?limit= | limit",
                "/v1/organizations?limit=%EF%BC%99%EF%BC%99 | limit",
                "/v1/organizations?limit=9999999999999999999999 | limit",
                "/v1/organizations?totalCount=yes | totalCount",
                "/v1/organizations?totalCount | totalCount",
                "/v1/organizations?cursor=abc | cursor",
                "/v1/organizations?cursor=%00 | cursor",
                "/v1/organizations?cursor=MjAyMC0wMS0wMQoxCkEKMQ | cursor",
                "/v1/organizations?status=active | status",
                "/v1/organizations?type=BLOK | type",
                "/v1/organizations?level=GRASSROOT | level",
                "/v1/organizations?q=%00 | q",
                "/v1/organizations?q=%20 | q",
                "/v1/organizations?under=%07 | under",
                "/v1/organizations/X?foo=1 | foo",
                "/v1/organizations/X/tree?depth=-1 | depth",
                "/v1/organizations/X/tree?depth=65 | depth",
                "/v1/organizations/X/counts?limit=5 | limit",
                "/v1/decisions?from=2020-13-01 | from",
                "/v1/decisions?documentType=QD | documentType",
                "/v1/decisions?issuer=%00 | issuer",
            })
    void aFaultyParameterIsNamed(String link, String parameter) {
        registry.link(link).isRefused(400, "invalid-parameter", parameter);
    }

    @Test
    void allFaultyParametersAreToldAtOnceAndTheNearestWordIsNamed() {
        Answer refused = registry.link("/v1/organizations?type=BLOK&level=X&asOf=2023-02-30&limit=0&status=ALL");
        refused.isRefused(400, "invalid-parameter", "type", "level", "asOf", "limit", "status");
        assertThat(refused.value("/errors/0/message")).contains("BLOC");
        assertThat(registry.link("/v1/organizations?as0f=x").value("/errors/0/message"))
                .contains("asOf");
    }

    @Test
    void farInstantsAreTheHeadAndTheBeginning() {
        assertThat(registry.link("/v1/organizations?knownAt=%2B999999999-12-31T23:59:59Z")
                        .is(200)
                        .position())
                .isEqualTo(registry.head());
        assertThat(registry.link("/v1/organizations?knownAt=-999999999-01-01T00:00:00Z")
                        .is(200)
                        .position())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/",
                "/v1/nothing",
                "/v2/organizations",
                "/v1/organizations/X/nothing",
                "/dev/nothing",
                "/nothing",
                "/v1/organizations/%00",
                "/v1/decisions/a%00b"
            })
    void thereIsNothingAtAnUnknownPath(String path) {
        registry.link(path).isRefused(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..%2F..%2Fetc", "%ff", "A'%20OR%20'1'='1", "T;x=1", "😀", "%25"})
    void anOddIdIsJustUnknown(String id) {
        registry.link("/v1/organizations/" + id).is(404);
        registry.link("/v1/decisions/" + id).isRefused(404, "decision-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void nothingIsChangedButByADecision(String method) {
        for (String path :
                new String[] {"/v1/organizations", "/v1/organizations/X", "/v1/decisions", "/v1/decisions/X"}) {
            Answer refused = new Answer(registry, RestAssured.given().request(method, path));
            refused.isRefused(405, "method-not-allowed");
            assertThat(refused.header("Allow"))
                    .isEqualTo(path.endsWith("decisions") ? "GET, HEAD, OPTIONS, POST" : "GET, HEAD, OPTIONS");
        }
    }

    @Test
    void aFormatThatIsNotOfferedIsRefused() {
        for (String accept : new String[] {"application/xml", "image/png", "text/html"}) {
            registry.ask("/v1/decisions").accept(accept).get().isRefused(406, "not-acceptable");
        }
        registry.ask("/v1/decisions").accept("text/html, */*;q=0.1").get().is(200);
    }

    @Test
    void anotherMediaTypeIsNotTaken() {
        for (String type : new String[] {"text/plain", "application/xml", "application/octet-stream"}) {
            new Answer(
                            registry,
                            RestAssured.given()
                                    .header("Authorization", "Bearer " + registry.token("admin", ""))
                                    .header("Content-Type", type)
                                    .body("x=1".getBytes())
                                    .post("/v1/decisions"))
                    .isRefused(415, "unsupported-media-type");
        }
    }

    @Test
    void megabytesAreReadAndMoreThan16OfThemAreTooMany() throws Exception {
        String admin = registry.token("admin", "");
        LargeBody.isRefused(
                ("{\"title\":\"" + "a".repeat(10_000_000) + "\"}").getBytes(), admin, 400, "invalid-request");
        LargeBody.isRefused(
                ("{\"changes\":[" + "1,".repeat(7_000_000) + "1]}").getBytes(), admin, 400, "invalid-request");
        LargeBody.isRefused("[".repeat(10_000_000).getBytes(), admin, 400, "malformed-json");
        LargeBody.isRefused(" ".repeat(17 * 1024 * 1024).getBytes(), admin, 413, "body-too-large");
        LargeBody.isRefused(" ".repeat(17 * 1024 * 1024).getBytes(), null, 401, "unauthenticated");
    }

    @Test
    void aDryRunIsNeverGuessed() {
        long head = registry.head();
        for (String value : new String[] {"", "yes", "1", "TRUE"}) {
            registry.decision("1-QĐ/DRY")
                    .establish("DRY", "PROVINCIAL", "Tỉnh")
                    .parameter("dryRun", value)
                    .sent()
                    .isRefused(400, "invalid-parameter", "dryRun");
        }
        registry.decision("1-QĐ/DRY")
                .establish("DRY", "PROVINCIAL", "Tỉnh")
                .header("Expect-Position", "x")
                .header("Idempotency-Key", "k".repeat(256))
                .sent()
                .isRefused(400, "invalid-parameter", "Expect-Position", "Idempotency-Key");
        assertThat(registry.head()).isEqualTo(head);
    }

    @Test
    void aDemonstrationTokenIsForOneOfTheRoles() {
        for (String link : new String[] {"/dev/token", "/dev/token?role=king"}) {
            new Answer(registry, RestAssured.given().post(link)).isRefused(400, "invalid-parameter", "role");
        }
    }
}
