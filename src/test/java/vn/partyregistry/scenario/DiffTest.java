package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Question;
import vn.partyregistry.testing.Registry;

/** What differs between two dates, and between what was known at two moments. */
@QuarkusTest
class DiffTest {

    private final Registry registry = Registry.cornerOfItsOwn();

    @BeforeEach
    void aDecadeOfChanges() {
        registry.decision("1-QĐ/TU")
                .on("2000-01-01")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("K", "BLOC", "Khối K", "T")
                .establish("L", "BLOC", "Khối L", "T")
                .establish("A", "GRASSROOTS_COMMITTEE", "Đảng bộ A", "K")
                .establish("B", "GRASSROOTS_COMMITTEE", "Đảng bộ B", "K")
                .establish("C", "GRASSROOTS_COMMITTEE", "Đảng bộ C", "K")
                .establish("G", "GRASSROOTS_CELL", "Chi bộ G", "K")
                .recorded();
        registry.decision("2-QĐ/TU")
                .on("2010-01-01")
                .rename("A", "Đảng bộ A mới")
                .transfer("B", "L")
                .dissolve("G")
                .establish("N", "GRASSROOTS_CELL", "Chi bộ N", "K")
                .recorded();
        registry.decision("3-QĐ/TU")
                .on("2011-01-01")
                .reclassify("C", "GRASSROOTS_CELL")
                .recorded();
    }

    @Test
    void theDifferenceOfTwoDatesIsAlsoATextOfOneLineEach() {
        assertThat(text(dates("2009-12-31", "2011-01-01").with("under", registry.id("T"))))
                .isEqualTo("""
                + N  Chi bộ N  (2-QĐ/TU, 2010-01-01)
                - G  Chi bộ G  (2-QĐ/TU, 2010-01-01)
                ~ A  Đảng bộ A → Đảng bộ A mới  (2-QĐ/TU, 2010-01-01)
                > B  Đảng bộ B: K → L  (2-QĐ/TU, 2010-01-01)
                # C  Đảng bộ C: GRASSROOTS_COMMITTEE → GRASSROOTS_CELL  (3-QĐ/TU, 2011-01-01)
                """);
        assertThat(text(dates("2010-01-01", "2010-12-31").with("under", registry.id("T"))))
                .isEmpty();
    }

    @Test
    void eachDifferenceNamesThePaperThatMadeItAndNotTheNewestOne() {
        registry.decision("4-QĐ/TU")
                .on("2012-01-01")
                .amend("A")
                .and("locality", "Hạ Long")
                .rename("B", "Đảng bộ B mới")
                .rename("N", "Chi bộ N mới")
                .recorded();

        assertThat(text(dates("2009-12-31", "2012-01-01").with("under", registry.id("T"))))
                .isEqualTo("""
                + N  Chi bộ N mới  (2-QĐ/TU, 2010-01-01)
                - G  Chi bộ G  (2-QĐ/TU, 2010-01-01)
                ~ A  Đảng bộ A → Đảng bộ A mới  (2-QĐ/TU, 2010-01-01)
                ~ B  Đảng bộ B → Đảng bộ B mới  (4-QĐ/TU, 2012-01-01)
                > B  Đảng bộ B mới: K → L  (2-QĐ/TU, 2010-01-01)
                # C  Đảng bộ C: GRASSROOTS_COMMITTEE → GRASSROOTS_CELL  (3-QĐ/TU, 2011-01-01)
                """);
    }

    @Test
    void underHoldsOnEitherDate() {
        for (String bloc : new String[] {"K", "L"}) {
            Answer moved = dates("2009-12-31", "2010-01-01")
                    .with("under", registry.id(bloc))
                    .get()
                    .is(200);
            assertThat(moved.eachOf("/moved", "id")).containsExactly("B");
            assertThat(moved.eachOf("/moved", "/before/parent")).containsExactly("K");
            assertThat(moved.eachOf("/moved", "/after/parent")).containsExactly("L");
        }
    }

    @Test
    void whatWasLearnedBetweenTwoMomentsIsTheLatePaper() {
        Answer before = registry.organization("K").asOf("2006-01-01").get().is(200);
        Answer after = registry.decision("4-QĐ/TU")
                .on("2005-01-01")
                .rename("K", "Khối cũ")
                .establish("M", "GRASSROOTS_CELL", "Chi bộ M", "K")
                .dissolve("M")
                .and("effectiveOn", "2008-01-01")
                .recorded();
        String early = before.value("/snapshot/knownAt");
        String late = after.value("/recordedAt");

        Answer learned = knowledge(early, late).asOf("2006-01-01").get().is(200);
        assertThat(learned.eachOf("/renamed", "id")).containsExactly("K");
        assertThat(learned.eachOf("/renamed", "/before/name")).containsExactly("Khối K");
        assertThat(learned.eachOf("/renamed", "/after/name")).containsExactly("Khối cũ");
        assertThat(learned.eachOf("/established", "id")).containsExactly("M");
        assertThat(learned.at("/moved")).isEmpty();
        assertThat(learned.at("/from/position").asLong()).isEqualTo(before.position());
        assertThat(learned.position()).isEqualTo(after.position());
        assertThat(learned.value("/from/asOf"))
                .isEqualTo(learned.value("/snapshot/asOf"))
                .isEqualTo("2006-01-01");
        assertThat(text(knowledge(early, late).asOf("2006-01-01"))).isEqualTo("""
                + M  Chi bộ M  (4-QĐ/TU, 2005-01-01)
                ~ K  Khối K → Khối cũ  (4-QĐ/TU, 2005-01-01)
                """);
        assertThat(text(knowledge(early, late).asOf("2008-01-01"))).isEqualTo("""
                ~ K  Khối K → Khối cũ  (4-QĐ/TU, 2005-01-01)
                """);
        assertThat(text(knowledge(early, late).asOf("2004-12-31"))).isEmpty();
        assertThat(text(knowledge(early, early).asOf("2006-01-01"))).isEmpty();
    }

    @Test
    void datesAndMomentsAreNotMixed() {
        knowledge("2020-01-01T00:00:00Z", "2021-01-01T00:00:00Z")
                .with("from", "2010-01-01")
                .get()
                .isRefused(400, "invalid-parameter", "from");
        registry.ask("/v1/organizations/diff")
                .with("knownFrom", "2020-01-01T00:00:00Z")
                .get()
                .isRefused(400, "invalid-parameter", "knownTo");
        dates("2011-01-01", "2010-01-01").get().isRefused(400, "invalid-parameter", "to");
    }

    private Question dates(String from, String to) {
        return registry.ask("/v1/organizations/diff").with("from", from).with("to", to);
    }

    private Question knowledge(String from, String to) {
        return registry.ask("/v1/organizations/diff")
                .with("knownFrom", from)
                .with("knownTo", to)
                .with("under", registry.id("T"));
    }

    private String text(Question question) {
        Answer text = question.accept("text/plain").get().is(200);
        assertThat(text.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        return text.body().replace(registry.prefix(), "");
    }
}
