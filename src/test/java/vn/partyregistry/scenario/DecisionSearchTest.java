package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Question;
import vn.partyregistry.testing.Registry;

/** Papers are found however their number is typed, and tell what they made of history. */
@QuarkusTest
class DecisionSearchTest {

    private final Registry registry = Registry.cornerOfItsOwn();

    @BeforeEach
    void aFewPapers() {
        registry.decision("1-QĐ/TU")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("T-B", "BLOC", "Khối một", "T")
                .establish("T-C", "GRASSROOTS_CELL", "Chi bộ", "T-B")
                .recorded();
        registry.decision("961-QĐ/TU")
                .on("2013-01-29")
                .issuedBy("T")
                .rename("T-B", "Khối hai")
                .recorded();
        registry.decision("961-QC/TU")
                .on("2014-01-29")
                .issuedBy("T")
                .with("documentType", "REGULATION")
                .effective("2014-03-01")
                .rename("T-C", "Chi bộ hai")
                .recorded();
        registry.decision("9610-QĐ/TU")
                .on("2015-01-29")
                .issuedBy("T")
                .transfer("T-C", "T-B")
                .amend("T-B")
                .and("locality", "Hạ Long")
                .recorded();
    }

    @Test
    void aNumberIsFoundHoweverItIsTyped() {
        for (String typed : List.of(
                "961-QĐ/TU",
                "961-QD/TU",
                "961/QĐ-TU",
                "961-qd-tu",
                "961 - QĐ / TU",
                "961–QĐ/TU",
                "961\u2011QĐ/TU",
                "961−qđ/tu",
                "961-Q\u0110/TU")) {
            assertThat(issued().with("number", typed).get().is(200).each("number"))
                    .as(typed)
                    .containsExactly("961-QĐ/TU");
        }
        assertThat(issued().with("number", "961").get().each("number")).containsExactly("961-QĐ/TU", "961-QC/TU");
        assertThat(issued().with("number", "96").get().each("number")).isEmpty();
        assertThat(issued().with("number", "%").get().each("number")).isEmpty();
    }

    @Test
    void papersAreNarrowedByTypeDatesAndOrganization() {
        assertThat(issued().with("documentType", "REGULATION").get().each("number"))
                .containsExactly("961-QC/TU");
        assertThat(issued().with("from", "2014-01-29")
                        .with("to", "2014-01-29")
                        .get()
                        .each("number"))
                .containsExactly("961-QC/TU");
        assertThat(issued().with("effectiveFrom", "2014-02-01").get().each("number"))
                .containsExactly("961-QC/TU", "9610-QĐ/TU");
        assertThat(registry.ask("/v1/decisions")
                        .with("organization", registry.id("T-B"))
                        .get()
                        .each("number"))
                .containsExactly("1-QĐ/TU", "961-QĐ/TU", "9610-QĐ/TU");
        assertThat(issued().get().each("changeCount")).containsExactly("1", "1", "2");
        assertThat(issued().position(0).get().each("number")).isEmpty();
    }

    @Test
    void pagesOfPapersWalkTheWholeList() {
        List<String> walked = new ArrayList<>();
        Answer page =
                issued().with("limit", "1").with("totalCount", "true").get().is(200);
        assertThat(page.at("/total").asInt()).isEqualTo(3);
        walked.addAll(page.each("number"));
        while (!page.at("/next").isMissingNode()) {
            page = registry.link(page.at("/next").asText()).is(200);
            walked.addAll(page.each("number"));
        }
        assertThat(walked).containsExactly("961-QĐ/TU", "961-QC/TU", "9610-QĐ/TU");
    }

    @Test
    void effectsShowBeforeAndAfter() {
        Answer effects = registry.ask("/v1/decisions/" + registry.id("T.961-QD-TU.2013-01-29") + "/effects")
                .get()
                .is(200);
        assertThat(effects.each("organization")).containsExactly("T-B");
        assertThat(effects.each("on")).containsExactly("2013-01-29");
        assertThat(effects.each("/before/name")).containsExactly("Khối một");
        assertThat(effects.each("/after/name")).containsExactly("Khối hai");
    }

    @Test
    void anUnknownPaperIsNamedUnknown() {
        registry.ask("/v1/decisions/NOPE").get().isRefused(404, "decision-unknown", "id");
        registry.ask("/v1/decisions/NOPE/effects").get().isRefused(404, "decision-unknown", "id");
        registry.ask("/v1/decisions/" + registry.id("T.961-QD-TU.2013-01-29"))
                .position(0)
                .get()
                .isRefused(404, "decision-unknown", "id");
    }

    private Question issued() {
        return registry.ask("/v1/decisions").with("issuer", registry.id("T"));
    }
}
