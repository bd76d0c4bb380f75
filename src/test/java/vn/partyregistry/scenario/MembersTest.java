package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Registry;

/** A member's way from admission to leaving, who may see it, and that every look is noted. */
@QuarkusTest
class MembersTest {

    @Inject
    DataSource database;

    private final Registry registry = Registry.cornerOfItsOwn();

    @BeforeEach
    void twoCellsAndAMember() {
        registry.decision("1-QĐ/TU")
                .on("1970-01-01")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("T-A", "BLOC", "Khối A", "T")
                .establish("T-B", "BLOC", "Khối B", "T")
                .establish("T-A-1", "GRASSROOTS_CELL", "Chi bộ A", "T-A")
                .establish("T-B-1", "GRASSROOTS_CELL", "Chi bộ B", "T-B")
                .recorded();
        registry.decision("2-QĐ/TU")
                .on("2000-03-03")
                .admit("m1", "Trần Thị Bích Ngọc", "1975-05-05", "T-A-1")
                .recorded();
    }

    @Test
    void fromAdmissionToReadmission() {
        registry.decision("3-QĐ/TU").on("2001-03-03").recognize("m1").recorded();
        registry.decision("4-QĐ/TU").on("2005-01-01").move("m1", "T-B-1").recorded();
        registry.decision("5-QĐ/TU").on("2010-01-01").leave("m1", "RESIGNED").recorded();
        registry.decision("6-QĐ/TU").on("2014-01-01").readmit("m1", "T-A-1").recorded();

        Answer history = registry.ask("/v1/members/" + registry.id("m1") + "/history")
                .because("hồ sơ")
                .as("admin")
                .get()
                .is(200);
        assertThat(history.each("validFrom"))
                .containsExactly("2000-03-03", "2001-03-03", "2005-01-01", "2010-01-01", "2014-01-01");
        assertThat(history.each("status"))
                .containsExactly("PROBATIONARY", "OFFICIAL", "OFFICIAL", "LEFT", "PROBATIONARY");
        assertThat(history.each("/organization/id"))
                .startsWith("T-A-1", "T-A-1", "T-B-1")
                .endsWith("T-A-1");
        assertThat(history.each("leaveReason").get(3)).isEqualTo("RESIGNED");
        assertThat(registry.member("m1").asOf("2001-03-02").get().value("/status"))
                .isEqualTo("PROBATIONARY");
        assertThat(registry.member("m1").asOf("2001-03-03").get().value("/officialOn"))
                .isEqualTo("2001-03-03");
        assertThat(registry.members("T-A").asOf("2005-01-01").get().each("id")).isEmpty();
        assertThat(registry.members("T-B").asOf("2005-01-01").get().each("id")).containsExactly("m1");
        assertThat(registry.members("T").asOf("2012-01-01").get().each("id")).isEmpty();
        registry.member("m1").asOf("2000-03-02").get().isRefused(404, "member-unknown", "id");

        assertThat(partyAge("2001-03-02")).isEqualTo("0");
        assertThat(partyAge("2009-12-31")).isEqualTo("9");
        assertThat(partyAge("2012-01-01")).isNull();
        assertThat(partyAge("2014-03-02"))
                .as("what lies outside the Party does not count")
                .isEqualTo("9");
        assertThat(partyAge("2014-03-03")).isEqualTo("10");
    }

    private String partyAge(String day) {
        return registry.member("m1").asOf(day).get().is(200).value("/partyAge");
    }

    @Test
    void membersAreFoundByCellStatusAndName() {
        assertThat(registry.members("T").with("q", "bich ngoc").get().each("fullName"))
                .containsExactly("Trần Thị Bích Ngọc");
        assertThat(registry.members("T").with("q", "'").get().each("id")).isEmpty();
        assertThat(registry.members("T").with("status", "OFFICIAL").get().each("id"))
                .isEmpty();
        assertThat(registry.members("T-A")
                        .with("organization", registry.id("T-A-1"))
                        .get()
                        .each("id"))
                .containsExactly("m1");
        assertThat(registry.organization("T-A-1", "members")
                        .because("xem")
                        .as("admin")
                        .get()
                        .is(200)
                        .each("id"))
                .containsExactly("m1");
        registry.organization("NOPE", "members")
                .because("xem")
                .as("admin")
                .get()
                .isRefused(404, "organization-unknown", "id");
    }

    @Test
    void whatCannotBeIsRefused() {
        registry.decision("3-QĐ/TU")
                .on("2002-01-01")
                .admit("m1", "Người khác", "1980-01-01", "T-B-1")
                .admit("m2", "Nguyễn A", "1980-01-01", "T-A")
                .recognize("m9")
                .move("m1", "NOPE")
                .sent()
                .isRefused(
                        422,
                        "rules-broken",
                        "/changes/0/member/id",
                        "/changes/1/organization",
                        "/changes/2/members/0",
                        "/changes/3/organization");
        registry.decision("4-QĐ/TU").on("2003-01-01").leave("m1", "DECEASED").recorded();
        registry.decision("5-QĐ/TU")
                .on("2004-01-01")
                .recognize("m1")
                .sent()
                .isRefused(422, "rules-broken", "/changes/0/members/0");
        registry.decision("6-QĐ/TU").on("2005-01-01").dissolve("T-A-1").sent().is(201);
    }

    @Test
    void aCellWithMembersIsNotDissolvedWithoutASuccessor() {
        registry.decision("3-QĐ/TU")
                .on("2002-01-01")
                .dissolve("T-A-1")
                .sent()
                .isRefused(422, "rules-broken", "/changes/0/organization");
        registry.decision("3-QĐ/TU").on("2002-01-01").dissolve("T-A-1", "T-B-1").recorded();
        assertThat(registry.members("T-B").get().each("id")).containsExactly("m1");
    }

    @Test
    void decisionsAndEffectsNameMembersByIdOnly() {
        Answer admitting = registry.ask("/v1/decisions")
                .with("number", "2-QĐ/TU")
                .with("from", "2000-03-03")
                .with("to", "2000-03-03")
                .get();
        assertThat(admitting.body()).doesNotContain("Ngọc");
        for (String field : admitting.eachOf("/items", "id")) {
            assertThat(registry.ask("/v1/decisions/" + field).get().body()).doesNotContain("Ngọc", "1975-05-05");
            assertThat(registry.ask("/v1/decisions/" + field + "/effects").get().body())
                    .doesNotContain("Ngọc", "1975-05-05");
        }
    }

    @Test
    void theCardNumberIsMaskedAndOnePersons() {
        String body = registry.decision("7-QĐ/TU")
                .on("2001-01-01")
                .admit("m7", "Lê Văn Bảy", "1980-01-01", "T-A-1")
                .text()
                .replace(
                        "\"fullName\"",
                        "\"cardNumber\":\"001234" + registry.prefix().hashCode() + "\",\"fullName\"");
        registry.decision(null).sentAs(body).is(201);
        assertThat(registry.member("m7").get().value("/cardNumber"))
                .startsWith("…")
                .hasSize(4);

        registry.decision(null)
                .sentAs(body.replace("7-QĐ", "8-QĐ").replace("m7", "m8"))
                .isRefused(422, "rules-broken", "/changes/0/member/cardNumber");
    }

    @Test
    void everyLookIsNotedWithItsPurpose() throws SQLException {
        registry.ask("/v1/members")
                .with("under", registry.id("T-A"))
                .because("kiểm tra hồ sơ")
                .as("member-reader", "T-A")
                .get()
                .is(200);
        registry.ask("/v1/members/" + registry.id("m1"))
                .with("purpose", "đối chiếu")
                .as("auditor")
                .get()
                .is(200);

        assertThat(looksAt(registry.id("m1")))
                .containsExactly("demo-member-reader member-reader kiểm tra hồ sơ", "demo-auditor auditor đối chiếu");
    }

    @Test
    void withoutAPurposeNothingIsToldAndNothingNoted() throws SQLException {
        for (String purpose : new String[] {"", "%zz", "%00", "%20"}) {
            registry.ask("/v1/members/" + registry.id("m1"))
                    .as("admin")
                    .header("Purpose", purpose)
                    .get()
                    .isRefused(400, "purpose-missing", "Purpose");
        }
        assertThat(looksAt(registry.id("m1"))).isEmpty();
    }

    private List<String> looksAt(String member) throws SQLException {
        List<String> looks = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT reader || ' ' || role || ' ' || purpose"
                                + " FROM access_log WHERE members @> ARRAY[?]::text[] AND outcome = 'SEEN' ORDER BY id")) {
            statement.setString(1, member);
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                looks.add(rows.getString(1));
            }
        }
        return looks;
    }
}
