package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Paper;
import vn.partyregistry.testing.Registry;

/** Whatever is wrong with a paper has a name and a place, all of it is told at once, and nothing is stored. */
@QuarkusTest
class BadBodyTest {

    private final Registry registry = Registry.cornerOfItsOwn();

    @BeforeEach
    void aProvince() {
        registry.decision("1-QĐ/TU")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("T-B", "BLOC", "Khối", "T")
                .establish("T-C", "GRASSROOTS_CELL", "Chi bộ", "T-B")
                .recorded();
    }

    /** One thing wrong: what is replaced in a good paper, by what, and where the faults are then. */
    record Fault(String name, String from, String to, String code, List<String> places) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Fault fault(String name, String from, String to, String... places) {
        return new Fault(name, from, to, "invalid-request", List.of(places));
    }

    private static Fault broken(String name, String from, String to, String... places) {
        return new Fault(name, from, to, "rules-broken", List.of(places));
    }

    private static final String SIGNED = "\"signedOn\":\"2020-02-02\"";
    private static final String TYPE = "\"documentType\":\"DECISION\"";
    private static final String NAME = "\"name\":\"Tên mới\"";
    private static final String TITLE = "\"title\":\"Quyết định\"";
    private static final String RENAME = "{\"change\":\"RENAME\",\"organization\":\"@T-B\",\"name\":\"Tên mới\"}";

    static List<Fault> faults() {
        return List.of(
                fault("an unknown field", TITLE, TITLE + ",\"titel\":\"x\"", "/titel"),
                fault("an unknown field of a change", NAME, NAME + ",\"nmae\":\"x\"", "/changes/0/nmae"),
                fault("an impossible day", SIGNED, "\"signedOn\":\"2023-02-30\"", "/signedOn"),
                fault("a day and a time", SIGNED, "\"signedOn\":\"2023-02-03T00:00:00Z\"", "/signedOn"),
                fault("a day in an array", SIGNED, "\"signedOn\":[2023,2,3]", "/signedOn"),
                fault("a day as a number", SIGNED, "\"signedOn\":18000", "/signedOn"),
                fault("a day with spaces", SIGNED, "\"signedOn\":\" 2023-02-03 \"", "/signedOn"),
                fault("an empty day", SIGNED, "\"signedOn\":\"\"", "/signedOn"),
                fault("a day of another form", SIGNED, "\"signedOn\":\"03/02/2023\"", "/signedOn"),
                fault("the year 0", SIGNED, "\"signedOn\":\"0000-01-01\"", "/signedOn"),
                fault("a day too early", SIGNED, "\"signedOn\":\"1800-01-01\"", "/signedOn"),
                fault("a year of five digits", SIGNED, "\"signedOn\":\"+10000-01-01\"", "/signedOn"),
                fault("no day", SIGNED, "\"signedOn\":null", "/signedOn"),
                fault("a misspelled word", TYPE, "\"documentType\":\"DECISON\"", "/documentType"),
                fault("a word in lower case", TYPE, "\"documentType\":\"decision\"", "/documentType"),
                fault("a number for a word", TYPE, "\"documentType\":0", "/documentType"),
                fault("an array for a word", TYPE, "\"documentType\":[\"DECISION\"]", "/documentType"),
                fault("a number for a text", TITLE, "\"title\":5", "/title"),
                fault("a huge number for a text", TITLE, "\"title\":1e999999999", "/title"),
                fault("an object for a text", TITLE, "\"title\":{\"vi\":\"x\"}", "/title"),
                fault("an empty text", TITLE, "\"title\":\"\"", "/title"),
                fault("only odd spaces", TITLE, "\"title\":\"\u00a0\u2003\u200b\"", "/title"),
                fault("a null character", TITLE, "\"title\":\"a\\u0000b\"", "/title"),
                fault("a control character", TITLE, "\"title\":\"a\\u0007b\"", "/title"),
                fault("half a pair", TITLE, "\"title\":\"a\\ud800b\"", "/title"),
                fault("text turned round", NAME, "\"name\":\"a\u202eb\"", "/changes/0/name"),
                fault("a text too long", TITLE, "\"title\":\"" + "a".repeat(2001) + "\"", "/title"),
                fault("no changes", "\"changes\":[" + RENAME + "]", "\"changes\":null", "/changes"),
                fault("changes of another type", "\"changes\":[" + RENAME + "]", "\"changes\":{}", "/changes"),
                fault("nothing for a change", RENAME, "null", "/changes/0"),
                fault("a number for a change", RENAME, "7", "/changes/0/change"),
                fault("a change of no kind", RENAME, "{\"organization\":\"T\"}", "/changes/0/change"),
                fault("a change of a misspelled kind", "\"RENAME\"", "\"RENAM\"", "/changes/0/change"),
                fault("an id in lower case", RENAME, establish("t-x"), "/changes/0/organization"),
                fault("an id with signs", RENAME, establish("T/../X"), "/changes/0/organization"),
                fault("an id too long", RENAME, establish("A".repeat(41)), "/changes/0/organization"),
                fault("no members", RENAME, "{\"change\":\"RECOGNIZE\",\"members\":[]}", "/changes/0/members"),
                fault(
                        "a member who is nobody",
                        RENAME,
                        "{\"change\":\"RECOGNIZE\",\"members\":[null]}",
                        "/changes/0/members/0"),
                fault(
                        "a member who is a list",
                        RENAME,
                        "{\"change\":\"RECOGNIZE\",\"members\":[[\"m\"]]}",
                        "/changes/0/members/0"),
                fault(
                        "a birthday out of time",
                        RENAME,
                        "{\"change\":\"ADMIT\",\"organization\":\"@T-C\",\"member\":{\"bornOn\":\"+999999999-01-01\"}}",
                        "/changes/0/member/bornOn"),
                fault(
                        "a source of its own making",
                        TITLE,
                        TITLE + ",\"source\":{\"url\":5,\"publishedOn\":\"x\"}",
                        "/source/url",
                        "/source/publishedOn"),
                fault("a number of signs only", "\"number\":\"5-QĐ/TU\"", "\"number\":\"--/\"", "/number"),
                broken("a mark of secrecy in the title", TITLE, "\"title\":\"Tối mật\"", "/title"),
                broken("a mark of secrecy on the number", "\"5-QĐ/TU\"", "\"5-QĐ/TU (Mật)\"", "/number"),
                broken("a mark of secrecy before the body", "\"issuedBy\":\"", "\"issuedBy\":\"MẬT - ", "/issuedBy"),
                broken("an issuer that was never known", TITLE, TITLE + ",\"issuer\":\"@NOPE\"", "/issuer"),
                broken("an id that does not exist", "@T-B", "@NOPE", "/changes/0/organization"),
                broken("an id twice established", RENAME, establish("@T-B"), "/changes/0/organization"),
                broken(
                        "a parent that does not exist",
                        RENAME,
                        establish("@X").replace("@T\"", "@NOPE\""),
                        "/changes/0/parent"),
                broken(
                        "before its parent",
                        SIGNED + ",\"effectiveOn\":\"2020-02-02\"",
                        SIGNED + ",\"effectiveOn\":\"1969-12-31\"",
                        "/changes/0/organization"),
                broken(
                        "an organization under itself",
                        RENAME,
                        transfer("@T-B", "@T-B"),
                        "/changes/0/parent",
                        "/changes/0/parent"),
                broken(
                        "a province under its bloc",
                        RENAME,
                        transfer("@T", "@T-B"),
                        "/changes/0/parent",
                        "/changes/0/parent"),
                broken("a bloc under a cell", RENAME, establish("@X").replace("@T\"", "@T-C\""), "/changes/0/parent"),
                broken(
                        "a parent that ends first",
                        RENAME,
                        "{\"change\":\"DISSOLVE\",\"organization\":\"@T-B\",\"reason\":\"DISSOLVED\"}",
                        "/changes/0/organization"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isRefusedByNameAndPlaceAndStoresNothing(Fault fault) {
        long head = registry.head();
        String good = paper().text();
        String bad = good.replace(
                fault.from().replace("@", registry.prefix()), fault.to().replace("@", registry.prefix()));
        assertThat(bad).isNotEqualTo(good);

        Answer refused = paper().sentAs(bad).isRefused(fault.code().equals("rules-broken") ? 422 : 400, fault.code());
        assertThat(refused.places()).as(refused.body()).containsExactlyInAnyOrderElementsOf(fault.places());
        assertThat(refused.eachOf("/errors", "message")).doesNotContainNull();
        assertThat(registry.head()).isEqualTo(head);
        assertThat(registry.organization("T-B").get().value("/name")).isEqualTo("Khối");
    }

    @ParameterizedTest
    @MethodSource("noJson")
    void whatIsNoJsonIsSaidSo(String body) {
        long head = registry.head();
        Answer refused = paper().sentAs(body).is(400);
        assertThat(refused.value("/code")).isIn("malformed-json", "invalid-request");
        assertThat(refused.places()).hasSize(1);
        assertThat(registry.head()).isEqualTo(head);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":", "["})
    void whatIsTooDeepIsSaidWithItsPlace(String level) {
        Answer refused = paper().sentAs("\n" + level.repeat(3000)).isRefused(400, "malformed-json", "");
        assertThat(refused.value("/errors/0/message")).contains("line 2", "20").doesNotContain("no valid JSON");
    }

    static List<String> noJson() {
        return List.of(
                "",
                "  ",
                "{",
                "[]",
                "null",
                "1",
                "\"x\"",
                "{} {}",
                "/* x */ {}",
                "{'a':1}",
                "{\"title\":NaN}",
                "{\"title\":\"a\",\"title\":\"b\"}",
                "{\"title\":" + "9".repeat(5000) + "}",
                "{\"a\":".repeat(3000) + "1" + "}".repeat(3000),
                "[".repeat(100_000),
                "<xml/>");
    }

    private Paper paper() {
        return registry.decision("5-QĐ/TU").on("2020-02-02").rename("T-B", "Tên mới");
    }

    private static String establish(String id) {
        return "{\"change\":\"ESTABLISH\",\"organization\":\"" + id
                + "\",\"type\":\"BLOC\",\"name\":\"x\",\"parent\":\"@T\"}";
    }

    private static String transfer(String id, String parent) {
        return "{\"change\":\"TRANSFER\",\"organization\":\"" + id + "\",\"parent\":\"" + parent + "\"}";
    }

    @Test
    void aCompressedBodyIsRefusedByName() {
        for (String path : new String[] {"/v1/decisions", "/v1/organizations/changed", "/v1/counts/verify"}) {
            new Answer(
                            registry,
                            RestAssured.given()
                                    .header("Authorization", "Bearer " + registry.token("admin", ""))
                                    .header("Content-Encoding", "gzip")
                                    .contentType("application/json")
                                    .body("{}")
                                    .post(path))
                    .isRefused(415, "unsupported-media-type", "Content-Encoding");
        }
    }
}
