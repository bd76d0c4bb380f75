package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Question;
import vn.partyregistry.testing.Registry;

/** Who saw whom, who wrote and who was refused can be told afterwards (rule SEC-02). */
@QuarkusTest
class AccessLogTest {

    @Inject
    DataSource database;

    private final Registry registry = Registry.cornerOfItsOwn();
    private final Registry elsewhere = Registry.cornerOfItsOwn();

    @BeforeEach
    void twoMembersInACell() {
        registry.decision("1-QĐ/TU")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("T-B", "BLOC", "Khối", "T")
                .establish("T-B-1", "GRASSROOTS_CELL", "Chi bộ một", "T-B")
                .recorded();
        registry.decision("2-QĐ/TU")
                .by("registrar", "T")
                .header("X-Request-Id", "ghi-1")
                .admit("an", "Nguyễn Văn An (giả lập)", "1990-01-01", "T-B-1")
                .admit("binh", "Trần Thị Bình (giả lập)", "1991-01-01", "T-B-1")
                .recorded();
        elsewhere.decision("1-QĐ/TU").establish("E", "PROVINCIAL", "Tỉnh E").recorded();
    }

    @Test
    void everyLookIsNotedWithPurposeReaderAndRequest() {
        Answer seen = registry.ask("/v1/members")
                .with("under", registry.id("T"))
                .header("X-Request-Id", "xem-1")
                .because("kiểm tra đầu năm")
                .as("member-reader", "T")
                .get()
                .is(200);
        assertThat(seen.header("X-Request-Id")).isEqualTo("xem-1");
        registry.member("an").as("admin").get().is(200);

        Answer who = log().with("member", registry.id("an")).get().is(200);
        assertThat(who.each("operation")).startsWith("member", "members");
        assertThat(who.each("purpose")).startsWith("kiểm tra", "kiểm tra đầu năm");
        assertThat(who.each("reader")).startsWith("demo-admin", "demo-member-reader");
        assertThat(who.each("role")).startsWith("admin", "member-reader");
        assertThat(who.each("outcome")).startsWith("SEEN", "SEEN");
        assertThat(who.each("requestId").get(1)).isEqualTo("xem-1");
        assertThat(eachMember(who, 0)).containsExactly("an");
        assertThat(eachMember(who, 1)).containsExactlyInAnyOrder("an", "binh");
        assertThat(who.header("Cache-Control")).contains("private");
    }

    @Test
    void everyWritingIsNotedAndNoDryRun() {
        registry.decision("3-QĐ/TU")
                .on("1999-01-01")
                .leave("binh", "RESIGNED")
                .parameter("dryRun", "true")
                .sent()
                .is(200);
        Answer who = log().with("member", registry.id("binh")).get().is(200);
        assertThat(who.each("outcome")).containsExactly("WRITTEN");
        assertThat(who.each("operation").get(0)).startsWith("DECISION X.2-QD-TU.1970-01-01");
        assertThat(who.each("reader")).containsExactly("demo-registrar");
        assertThat(who.each("requestId")).containsExactly("ghi-1");
    }

    @Test
    void refusalsAndTokensThatDoNotCountAreNotedToo() throws InterruptedException {
        long before = refusals("member", registry.id("an")).size();
        elsewhere
                .ask("/v1/members/" + registry.id("an"))
                .because("tò mò")
                .as("member-reader", "E")
                .get()
                .is(404);
        registry.ask("/v1/members/" + registry.id("an"))
                .header("Authorization", "Bearer a.b.c")
                .get()
                .is(401);
        List<String> noted = await("member", registry.id("an"), before + 2);
        assertThat(noted).startsWith("UNRECOGNISED", "REFUSED");

        String id = "tu-choi-" + System.nanoTime();
        registry.ask("/v1/members")
                .with("under", registry.id("T"))
                .header("X-Request-Id", id)
                .because("tò mò")
                .as("registrar", "NOPE")
                .get()
                .is(403);
        assertThat(await("reader", "demo-registrar", 1)).contains("REFUSED");
    }

    @Test
    void theLogIsForAuditorsAndLookingIsNoted() {
        for (String role : new String[] {"member-reader", "registrar"}) {
            registry.ask("/v1/access-log").as(role, "T").get().isRefused(403, "forbidden");
        }
        registry.ask("/v1/access-log").get().isRefused(401, "unauthenticated");
        log().with("member", registry.id("an")).get().is(200);
        assertThat(log().with("member", registry.id("an")).get().each("operation"))
                .startsWith("access log");
    }

    @Test
    void theLogIsSearchedByDayAndReadPageByPage() {
        for (int i = 0; i < 5; i++) {
            registry.member("an").get().is(200);
        }
        String today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString();
        List<String> whole = log().with("member", registry.id("an"))
                .with("from", today)
                .with("to", today)
                .get()
                .is(200)
                .each("at");
        assertThat(whole).hasSizeGreaterThanOrEqualTo(6).isSortedAccordingTo((one, other) -> other.compareTo(one));
        List<String> paged = new ArrayList<>();
        Answer page = log().with("member", registry.id("an")).with("limit", "4").get();
        paged.addAll(page.each("at"));
        page = registry.ask("/v1/access-log")
                .with("member", registry.id("an"))
                .with("limit", "4")
                .with("cursor", page.at("/next").asText().replaceAll(".*cursor=([^&]+).*", "$1"))
                .as("auditor")
                .get()
                .is(200);
        paged.addAll(page.each("at"));
        assertThat(paged).endsWith(whole.get(whole.size() - 1)).doesNotHaveDuplicates();
        assertThat(log().with("from", "2031-01-01").get().each("at")).isEmpty();
        log().with("from", "hôm qua").with("limit", "0").get().isRefused(400, "invalid-parameter", "from", "limit");
    }

    @Test
    void whatWasNotedCannotBeChangedOrTakenAway() throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (String statement : new String[] {"UPDATE access_log SET purpose = 'x'", "DELETE FROM access_log"}) {
                assertThatThrownBy(() -> connection.createStatement().execute(statement))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    private Question log() {
        return registry.ask("/v1/access-log").as("auditor");
    }

    private List<String> refusals(String by, String value) {
        return log().with(by, value).get().is(200).each("outcome").stream()
                .filter(outcome -> outcome.equals("REFUSED") || outcome.equals("UNRECOGNISED"))
                .toList();
    }

    /** Refusals are noted shortly after they were answered. */
    private List<String> await(String by, String value, long count) throws InterruptedException {
        for (int i = 0; i < 200 && refusals(by, value).size() < count; i++) {
            Thread.sleep(20);
        }
        assertThat(refusals(by, value)).hasSizeGreaterThanOrEqualTo((int) count);
        return refusals(by, value);
    }

    private List<String> eachMember(Answer answer, int item) {
        List<String> members = new ArrayList<>();
        answer.at("/items/" + item + "/members")
                .forEach(id -> members.add(id.asText().replace(registry.prefix(), "")));
        return members;
    }
}
