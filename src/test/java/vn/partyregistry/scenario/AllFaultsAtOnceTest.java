package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Registry;

/** Many faults are told together; what only looks odd is tidied and recorded. */
@QuarkusTest
class AllFaultsAtOnceTest {

    private final Registry registry = Registry.cornerOfItsOwn();

    @Test
    void everyFaultOfFormIsTold() {
        registry.decision("1-QĐ/TU")
                .sentAs(
                        "{\"number\":7,\"documentType\":\"X\",\"signedOn\":\"2023-02-30\",\"effectiveOn\":\"2023-13-01\","
                                + "\"titel\":\"x\",\"changes\":[{\"change\":\"RENAM\"},{\"change\":\"RENAME\",\"name\":\"\"},"
                                + "{\"change\":\"ADMIT\",\"organization\":\"C\",\"member\":{\"id\":\"a b\",\"gender\":\"X\"}}]}")
                .isRefused(
                        400,
                        "invalid-request",
                        "/number",
                        "/documentType",
                        "/signedOn",
                        "/effectiveOn",
                        "/titel",
                        "/title",
                        "/issuedBy",
                        "/changes/0/change",
                        "/changes/1/name",
                        "/changes/1/organization",
                        "/changes/2/member/id",
                        "/changes/2/member/gender");
    }

    @Test
    void everyBrokenRuleIsToldWithItsPlace() {
        registry.decision("1-QĐ/TU").establish("T", "PROVINCIAL", "Tỉnh").recorded();
        Answer refused = registry.decision("2-QĐ/TU")
                .on("2000-01-01")
                .rename("N1", "x")
                .rename("N2", "x")
                .establish("T", "BLOC", "x", "T")
                .establish("B", "BLOC", "không có cấp trên")
                .sent();
        refused.isRefused(
                422,
                "rules-broken",
                "/changes/0/organization",
                "/changes/1/organization",
                "/changes/2/organization",
                "/changes/3/parent");
        assertThat(refused.eachOf("/errors", "rule")).contains("ORG-21", "ORG-01");
    }

    @Test
    void oddTextIsTidiedNotRefused() {
        registry.decision("1\u2011QĐ\u2044TU")
                .establish("T", "PROVINCIAL", "  Đảng bô\u0323  tỉnh\u00a0T\t")
                .recorded();

        assertThat(registry.organization("T").get().value("/name")).isEqualTo("Đảng bộ tỉnh T");
        Answer again = registry.decision("1-QĐ/TU")
                .establish("T", "PROVINCIAL", "Đảng bộ tỉnh T")
                .sent();
        again.isRefused(409, "decision-already-recorded", "/number");
    }

    @Test
    void aDayTurnedRoundIsRefusedAsAContradiction() {
        registry.decision("1-QĐ/TU")
                .on("2000-01-01")
                .establish("T", "PROVINCIAL", "Tỉnh")
                .recorded();
        registry.decision("2-QĐ/TU")
                .on("2005-01-01")
                .establish("T-B", "BLOC", "Khối", "T")
                .recorded();
        registry.decision("3-QĐ/TU")
                .on("2004-01-01")
                .dissolve("T-B")
                .sent()
                .isRefused(422, "rules-broken", "/changes/0/organization");
        registry.decision("4-QĐ/TU").on("2004-01-01").dissolve("T").sent().isRefused(409, "decision-contradicted");
    }
}
