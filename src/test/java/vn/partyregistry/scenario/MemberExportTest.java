package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.RawAnswer;
import vn.partyregistry.testing.Registry;

/** Members are given out whole to whom they may be shown, for a purpose, and each of them is noted before. */
@QuarkusTest
class MemberExportTest {

    private final Registry registry = Registry.cornerOfItsOwn();

    @BeforeEach
    void twoCellsWithMembers() {
        registry.decision("1-QĐ/TU")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("T-A", "GRASSROOTS_CELL", "Chi bộ A", "T")
                .establish("T-B", "GRASSROOTS_CELL", "Chi bộ B", "T")
                .recorded();
        registry.decision("2-QĐ/TU")
                .on("2000-01-01")
                .admit("m1", "Trần Văn Một (giả lập)", "1970-01-01", "T-A")
                .admit("m2", "Lê Thị Hai (giả lập)", "1971-01-01", "T-A")
                .admit("m3", "=Phạm Văn Ba (giả lập)", "1972-01-01", "T-B")
                .recorded();
    }

    @Test
    void theWholeListIsThatOfThePagesAndIsKeptNowhere() {
        RawAnswer csv = export("&under=" + registry.id("T") + "&fields=id,fullName,organization.id", "admin", "");

        assertThat(csv.text().lines())
                .containsExactly(
                        "id,fullName,organization.id",
                        registry.id("m1") + ",Trần Văn Một (giả lập)," + registry.id("T-A"),
                        registry.id("m2") + ",Lê Thị Hai (giả lập)," + registry.id("T-A"),
                        registry.id("m3") + ",'=Phạm Văn Ba (giả lập)," + registry.id("T-B"));
        assertThat(csv.trailer("Registry-Rows")).isEqualTo("3");
        assertThat(csv.header("Cache-Control")).isEqualTo("no-store");
        assertThat(csv.header("ETag")).isNull();
        assertThat(export("&organization=" + registry.id("T-B"), "admin", "").trailer("Registry-Rows"))
                .isEqualTo("1");
        assertThat(export("&under=" + registry.id("T") + "&asOf=1999-12-31", "admin", "")
                        .trailer("Registry-Rows"))
                .isEqualTo("0");
    }

    @Test
    void everyMemberGivenOutIsNotedWithThePurpose() {
        export("&under=" + registry.id("T"), "admin", "");

        for (String member : List.of("m1", "m2", "m3")) {
            Answer log = registry.ask("/v1/access-log")
                    .with("member", registry.id(member))
                    .as("auditor")
                    .get()
                    .is(200);
            assertThat(log.each("operation")).contains("members export");
            assertThat(log.each("purpose")).contains("doi-chieu");
        }
    }

    @Test
    void onlyOwnSubtreesAreGivenOutAndNothingWithoutAPurpose() {
        assertThat(export("&under=" + registry.id("T-A"), "member-reader", "T-A")
                        .trailer("Registry-Rows"))
                .isEqualTo("2");
        assertThat(export("&under=" + registry.id("T"), "member-reader", "T-A").status())
                .isEqualTo(403);
        assertThat(export("", "member-reader", "T-A").status()).isEqualTo(403);
        registry.ask("/v1/members").with("format", "csv").get().is(401);
        registry.ask("/v1/members")
                .with("format", "csv")
                .with("under", registry.id("T"))
                .as("member-reader", "T")
                .get()
                .isRefused(400, "purpose-missing");
        registry.ask("/v1/members")
                .accept("text/csv")
                .as("member-reader", "T-A")
                .with("under", registry.id("T"))
                .get()
                .is(403);
    }

    private RawAnswer export(String more, String role, String subtrees) {
        return RawAnswer.get(
                RestAssured.port,
                "/v1/members?format=csv&purpose=doi-chieu" + more,
                "Authorization",
                "Bearer " + registry.token(role, subtrees));
    }
}
