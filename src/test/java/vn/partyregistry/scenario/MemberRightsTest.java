package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Registry;

/** A member sees what is held of it and who saw it, has it put right by a paper, and has erased what may be. */
@QuarkusTest
class MemberRightsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Registry registry = Registry.cornerOfItsOwn();
    private final Registry elsewhere = Registry.cornerOfItsOwn();
    private String admission;

    @BeforeEach
    void aMember() {
        registry.decision("1-QĐ/TU")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("T-B", "BLOC", "Khối", "T")
                .establish("T-B-1", "GRASSROOTS_CELL", "Chi bộ một", "T-B")
                .recorded();
        admission = registry.decision("2-QĐ/TU")
                .says(
                        "ADMIT",
                        "{'member': {'id': '%s', 'fullName': 'Lê Thị Quyền (giả lập)', 'bornOn': '1990-01-01', 'gender': 'FEMALE', 'cardNumber': '%s'}, 'organization': 'T-B-1'}"
                                .formatted(registry.id("quyen"), card()))
                .recorded()
                .at("/id")
                .asText();
        elsewhere.decision("1-QĐ/TU").establish("E", "PROVINCIAL", "Tỉnh E").recorded();
    }

    @Test
    void everythingHeldAndEveryoneWhoSawItIsTold() {
        registry.member("quyen").get().is(200);
        registry.decision("2-QĐ/TU")
                .says(
                        "ADMIT",
                        "{'member': {'id': '%s', 'fullName': 'Lê Thị Quyên (giả lập)', 'bornOn': '1990-01-01', 'gender': 'FEMALE', 'cardNumber': '%s'}, 'organization': 'T-B-1'}"
                                .formatted(registry.id("quyen"), card()))
                .correcting(admission)
                .is(201);
        String right = registry.decision("3-QĐ/TU")
                .on("1971-01-01")
                .recognize("quyen")
                .recorded()
                .at("/id")
                .asText();

        Answer data = data("registrar", "T").is(200);
        assertThat(data.eachOf("/history", "fullName")).containsOnly("Lê Thị Quyên (giả lập)");
        assertThat(data.eachOf("/history", "status")).containsExactly("PROBATIONARY", "OFFICIAL");
        assertThat(data.eachOf("/formerly", "fullName")).containsExactly("Lê Thị Quyền (giả lập)");
        assertThat(data.eachOf("/decisions", "")).hasSize(2);
        assertThat(data.at("/decisions").toString()).contains(admission, right);
        assertThat(data.eachOf("/accesses", "operation")).contains("member data", "member");
        assertThat(data.header("Cache-Control")).contains("private");
        assertThat(data.body()).doesNotContain(card());
    }

    @Test
    void aRequestIsDueWithinTheConfiguredDaysAndAnsweredOnce() {
        Answer noted = posted(
                        "registrar", "T", "", "{'kind': 'ACCESS', 'receivedOn': '%s'}".formatted(TODAY.minusDays(30)))
                .is(201);
        assertThat(noted.value("/dueOn")).isEqualTo(TODAY.minusDays(20).toString());
        assertThat(noted.at("/overdue").asBoolean()).isTrue();
        Answer open = registry.ask("/v1/member-requests").as("auditor").get().is(200);
        assertThat(open.each("id")).contains(noted.value("/id"));

        String answer = "/" + noted.value("/id") + "/answer";
        posted("registrar", "T", answer, "{'outcome': 'REFUSED'}").isRefused(400, "invalid-request", "/reason");
        posted("registrar", "T", answer, "{'outcome': 'FULFILLED'}").is(201);
        posted("registrar", "T", answer, "{'outcome': 'FULFILLED'}").isRefused(409, "request-answered");
        assertThat(registry.ask("/v1/member-requests").as("auditor").get().each("id"))
                .doesNotContain(noted.value("/id"));
        assertThat(registry.ask("/v1/members/" + registry.id("quyen") + "/requests")
                        .as("auditor")
                        .get()
                        .each("/answer/outcome"))
                .containsExactly("FULFILLED");
    }

    @Test
    void aCorrectionIsMadeByAPaper() {
        String id =
                posted("registrar", "T", "", "{'kind': 'CORRECTION'}").is(201).value("/id");
        String answer = "/" + id + "/answer";
        posted("registrar", "T", answer, "{'outcome': 'FULFILLED'}").isRefused(400, "invalid-request", "/decision");
        posted("registrar", "T", answer, "{'outcome': 'FULFILLED', 'decision': 'X.NOPE'}")
                .isRefused(400, "invalid-request", "/decision");
        posted("registrar", "T", answer, "{'outcome': 'FULFILLED', 'decision': '%s'}".formatted(admission))
                .is(201);
    }

    @Test
    void whatTheRegistryNeedsOfAMemberStaysAndTheRestIsErased() {
        long before = registry.head();
        Answer erased = erase().is(201);
        assertThat(erased.at("/answer/erased").toString())
                .contains("cardNumber", "gender")
                .doesNotContain("fullName");
        Answer member = registry.member("quyen").get().is(200);
        assertThat(member.value("/fullName")).isEqualTo("Lê Thị Quyền (giả lập)");
        assertThat(member.value("/gender")).isNull();
        assertThat(member.value("/cardNumber")).isNull();
        assertThat(registry.head()).isEqualTo(before);
    }

    @Test
    void longAfterLeavingNameAndBirthAreErasedTooAndTheProofsStillHold() {
        registry.decision("4-QĐ/TU").on("1999-01-01").leave("quyen", "RESIGNED").recorded();
        long position = registry.head();
        assertThat(erase().is(201).at("/answer/erased").toString()).contains("fullName", "bornOn");
        for (Answer answer : new Answer[] {
            registry.member("quyen").asOf("1980-01-01").get().is(200),
            registry.member("quyen").asOf("1980-01-01").position(position).get().is(200),
            data("auditor").is(200)
        }) {
            assertThat(answer.body()).doesNotContain("Quyền").doesNotContain("1990-01-01");
        }
        assertThat(registry.members("T")
                        .with("q", "le thi quyen")
                        .asOf("1980-01-01")
                        .get()
                        .each("id"))
                .isEmpty();
        // The paper posted again is still known as the same one, and as another one where the person differs.
        registry.decision("2-QĐ/TU")
                .says(
                        "ADMIT",
                        "{'member': {'id': '%s', 'fullName': 'Lê Thị Quyền (giả lập)', 'bornOn': '1990-01-01', 'gender': 'FEMALE', 'cardNumber': '%s'}, 'organization': 'T-B-1'}"
                                .formatted(registry.id("quyen"), card()))
                .sent()
                .is(200);
        registry.decision("2-QĐ/TU")
                .says(
                        "ADMIT",
                        "{'member': {'id': '%s', 'fullName': 'Người Khác (giả lập)', 'bornOn': '1990-01-01'}, 'organization': 'T-B-1'}"
                                .formatted(registry.id("quyen")))
                .sent()
                .isRefused(409, "decision-already-recorded");
        assertThat(registry.ask("/v1/organizations/" + registry.id("T") + "/counts")
                        .asOf("1980-01-01")
                        .get()
                        .at("/members/total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void strangersAskForNothing() {
        data("member-reader", "T").isRefused(403, "forbidden");
        registry.ask("/v1/members/" + registry.id("quyen") + "/data").get().isRefused(401, "unauthenticated");
        String path = "/v1/members/" + registry.id("quyen");
        elsewhere
                .ask(path + "/data")
                .because("tò mò")
                .as("registrar", "E")
                .get()
                .isRefused(404, "member-unknown");
        elsewhere.ask(path + "/requests").as("registrar", "E").get().isRefused(404, "member-unknown");
        registry.ask("/v1/members/nobody/requests").as("admin").get().isRefused(404, "member-unknown");
        registry.ask("/v1/member-requests").as("registrar", "T").get().isRefused(403, "forbidden");
        posted("registrar", "T", "/999999999/answer", "{'outcome': 'FULFILLED'}")
                .isRefused(404, "not-found");
        posted("registrar", "T", "/x/answer", "{'outcome': 'FULFILLED'}").isRefused(404, "not-found");
        posted("registrar", "T", "", "{'kind': 'ACCESS', 'receivedOn': '%s'}".formatted(TODAY.plusDays(1)))
                .isRefused(400, "invalid-request", "/receivedOn");
        posted("registrar", "T", "", "{'kind': 'OBLIVION'}").isRefused(400, "invalid-request", "/kind");
    }

    private Answer erase() {
        String id = posted("registrar", "T", "", "{'kind': 'ERASURE'}").is(201).value("/id");
        return posted("registrar", "T", "/" + id + "/answer", "{'outcome': 'FULFILLED'}");
    }

    private Answer data(String role, String... subtrees) {
        return registry.ask("/v1/members/" + registry.id("quyen") + "/data")
                .because("người có quyền yêu cầu")
                .as(role, subtrees)
                .get();
    }

    private Answer posted(String role, String subtree, String path, String looseJson) {
        return new Answer(
                registry,
                RestAssured.given()
                        .header("Authorization", "Bearer " + registry.token(role, subtree))
                        .contentType("application/json")
                        .body(looseJson.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                        .post("/v1/members/" + registry.id("quyen") + "/requests" + path));
    }

    /** A card number of this test's own. */
    private String card() {
        return String.format(
                "%012d",
                900_000_000_000L
                        + Long.parseLong(registry.prefix().replace(".", "").substring(1), 36));
    }
}
