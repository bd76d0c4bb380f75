package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Registry;

/** Who stands under whom on a day, and what an organization is before, in and after its life. */
@QuarkusTest
class HierarchyTest {

    private final Registry registry = Registry.cornerOfItsOwn();

    @BeforeEach
    void aProvinceThatMovesACommittee() {
        registry.decision("1-QĐ/TU")
                .on("1970-01-01")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("T-A", "BLOC", "Khối A", "T")
                .establish("T-B", "BLOC", "Khối B", "T")
                .establish("T-A-1", "GRASSROOTS_COMMITTEE", "Đảng bộ 1", "T-A")
                .establish("T-A-1-1", "CELL", "Chi bộ 1.1", "T-A-1")
                .recorded();
        registry.decision("2-QĐ/TU").on("2000-01-01").transfer("T-A-1", "T-B").recorded();
        registry.decision("3-QĐ/TU").on("2010-01-01").dissolve("T-A").recorded();
    }

    @Test
    void childrenAreThoseDirectlyBelowOnTheDay() {
        assertThat(on("1999-12-31", "T", "children").each("id")).containsExactly("T-A", "T-B");
        assertThat(on("1999-12-31", "T-A", "children").each("id")).containsExactly("T-A-1");
        assertThat(on("2000-01-01", "T-A", "children").each("id")).isEmpty();
        assertThat(on("2000-01-01", "T-B", "children").each("id")).containsExactly("T-A-1");
        assertThat(on("2010-01-01", "T", "children").each("id")).containsExactly("T-B");
    }

    @Test
    void ancestorsAreNamedFromTheNearestUp() {
        assertThat(on("1999-12-31", "T-A-1-1", "ancestors").each("id")).containsExactly("T-A-1", "T-A", "T");
        assertThat(on("2000-01-01", "T-A-1-1", "ancestors").each("id")).containsExactly("T-A-1", "T-B", "T");
        assertThat(on("2000-01-01", "T", "ancestors").each("id")).isEmpty();
    }

    @Test
    void theTreeShowsAllBelowOrAsDeepAsAsked() {
        Answer tree = on("1999-12-31", "T", "tree");
        assertThat(tree.value("/children/0/children/0/children/0/id")).isEqualTo("T-A-1-1");
        assertThat(tree.at("/children/0/children/0/children/0/children")).isEmpty();

        Answer shallow = registry.organization("T", "tree")
                .asOf("1999-12-31")
                .with("depth", "1")
                .get()
                .is(200);
        assertThat(shallow.eachOf("/children", "id")).containsExactly("T-A", "T-B");
        assertThat(shallow.at("/children/0").has("children")).isFalse();
    }

    @Test
    void theTreeIsAlsoAnIndentedText() {
        Answer text = registry.organization("T", "tree")
                .asOf("2010-01-01")
                .accept("text/plain")
                .get()
                .is(200);
        assertThat(text.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(text.body().replace(registry.prefix(), ""))
                .isEqualTo("Tỉnh T  [T]\n  Khối B  [T-B]\n    Đảng bộ 1  [T-A-1]\n      Chi bộ 1.1  [T-A-1-1]\n");
    }

    @Test
    void aMoveIsSeenInTheVersionsOfTheMovedAndOfNobodyElse() {
        Answer versions = registry.organization("T-A-1", "versions").get();
        assertThat(versions.each("/parent/id")).containsExactly("T-A", "T-B");
        assertThat(versions.each("/parent/name")).containsExactly("Khối A", "Khối B");
        assertThat(registry.organization("T-A-1-1", "versions").get().each("/parent/id"))
                .containsExactly("T-A-1");
        assertThat(registry.organization("T-B", "decisions").get().each("number"))
                .containsExactly("1-QĐ/TU");
        assertThat(registry.organization("T-A-1", "decisions").get().each("number"))
                .containsExactly("1-QĐ/TU", "2-QĐ/TU");
        assertThat(registry.organization("T-A", "decisions").get().each("number"))
                .containsExactly("1-QĐ/TU", "3-QĐ/TU");
    }

    @Test
    void beforeItsLifeAnOrganizationIsNotYetEstablished() {
        for (String what : new String[] {"", "/children", "/ancestors", "/tree", "/counts"}) {
            Answer early = registry.ask("/v1/organizations/" + registry.id("T-A") + what)
                    .asOf("1969-12-31")
                    .get()
                    .isRefused(404, "organization-not-yet-established");
            assertThat(early.value("/establishedOn")).isEqualTo("1970-01-01");
        }
    }

    @Test
    void afterItsLifeAnOrganizationIsGone() {
        for (String what : new String[] {"", "/children", "/ancestors", "/tree", "/counts"}) {
            Answer late = registry.ask("/v1/organizations/" + registry.id("T-A") + what)
                    .asOf("2010-01-01")
                    .get()
                    .isRefused(410, "organization-ended");
            assertThat(late.value("/endedOn")).isEqualTo("2010-01-01");
            assertThat(late.value("/endReason")).isEqualTo("DISSOLVED");
            assertThat(late.at("/successors").isArray()).isTrue();
        }
        registry.organization("T-A").asOf("2009-12-31").get().is(200);
    }

    @Test
    void whatLooksAtTheWholeLifeWorksAfterItsEnd() {
        for (String what : new String[] {"versions", "decisions", "figures", "reconciliation"}) {
            registry.organization("T-A", what).asOf("2020-01-01").get().is(200);
            registry.organization("NOPE", what).get().isRefused(404, "organization-unknown", "id");
        }
        assertThat(registry.organization("T-A", "versions").get().each("status"))
                .containsExactly("ENDED");
    }

    @Test
    void thoseOfADissolvedOrganizationContinueInItsSuccessor() {
        registry.decision("4-QĐ/TU")
                .on("2015-01-01")
                .establish("T-C", "BLOC", "Khối C", "T")
                .recorded();
        registry.decision("5-QĐ/TU").on("2016-01-01").dissolve("T-B", "T-C").recorded();

        assertThat(on("2016-01-01", "T-C", "children").each("id")).containsExactly("T-A-1");
        registry.organization("T-B").get().isRefused(410, "organization-ended");
    }

    private Answer on(String day, String id, String what) {
        return registry.organization(id, what).asOf(day).get().is(200);
    }
}
