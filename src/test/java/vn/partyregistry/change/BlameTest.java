package vn.partyregistry.change;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.partyregistry.change.Minutes.admit;
import static vn.partyregistry.change.Minutes.consolidate;
import static vn.partyregistry.change.Minutes.entrust;
import static vn.partyregistry.change.Minutes.establish;
import static vn.partyregistry.change.Minutes.leave;
import static vn.partyregistry.change.Minutes.move;
import static vn.partyregistry.change.Minutes.part;
import static vn.partyregistry.change.Minutes.reclassify;
import static vn.partyregistry.change.Minutes.recognize;
import static vn.partyregistry.change.Minutes.rename;
import static vn.partyregistry.change.Minutes.reorganize;
import static vn.partyregistry.change.Minutes.separate;
import static vn.partyregistry.change.Minutes.transfer;
import static vn.partyregistry.change.OrganizationType.BLOC;
import static vn.partyregistry.change.OrganizationType.CELL;
import static vn.partyregistry.change.OrganizationType.GRASSROOTS_COMMITTEE;
import static vn.partyregistry.change.OrganizationType.PROVINCIAL;
import static vn.partyregistry.change.OrganizationType.SECTION_COMMITTEE;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.model.Verdict;

/** Which papers a refusal names: those that can no longer be, and not those that merely find what these left wrong. */
class BlameTest {

    private final Minutes minutes = new Minutes();

    @BeforeEach
    void aCommitteeWithTwoCells() {
        minutes.given(
                        "1-QĐ",
                        1,
                        establish("P", PROVINCIAL, null),
                        establish("B", BLOC, "P"),
                        establish("K", GRASSROOTS_COMMITTEE, "B"),
                        establish("A", CELL, "K"),
                        establish("C", CELL, "K"))
                .given("2-QĐ", 2, admit("M1", "A"), admit("M2", "A"));
    }

    @Test
    void aSplitThatFailsIsNotHalfMadeAndThoseWhoBuildOnItAreNamedToo() {
        minutes.given("3-QĐ", 10, separate("A", part("N", CELL, "K", "M1", "M2")))
                .given("4-QĐ", 20, consolidate("X", CELL, "K", "N", "C"));

        assertThat(minutes.record("5-QĐ", 5, move("C", "M2")).collisions()).containsExactly("3-QĐ", "4-QĐ");
    }

    @Test
    void whoWritesTheNameOfAMemberLeftInNoCellIsNotToBlame() {
        minutes.given("3-QĐ", 10, move("C", "M1", "M2"), reclassify("A", SECTION_COMMITTEE))
                .given("4-QĐ", 20, recognize("M1"));

        assertThat(minutes.record("5-QĐ", 5, leave("M2")).collisions()).containsExactly("3-QĐ");
    }

    @Test
    void whatWasFoundedThatDayMayNotTakeATypeThatItsChildrenDoNotSuit() {
        assertThat(minutes.record("3-QĐ", 1, reclassify("K", CELL))).isEqualTo(Verdict.REFUSED);
        minutes.given("4-QĐ", 9, establish("K2", GRASSROOTS_COMMITTEE, "B"), establish("D", CELL, "K2"))
                .given("5-QĐ", 9, rename("K2", "Đảng bộ Hai"));

        assertThat(minutes.correct("5-QĐ", 9, reclassify("K2", CELL))).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void aLateMemberIsCarriedIntoWhatTakesAnotherTypeLaterThatDay() {
        minutes.given("3-QĐ", 7, leave("M1"), leave("M2"))
                .given("4-QĐ", 20, consolidate("N", CELL, "K", "A", "C"))
                .given("5-QĐ", 20, reclassify("N", SECTION_COMMITTEE));

        assertThat(minutes.record("6-QĐ", 15, admit("M3", "A")).collisions()).containsExactly("5-QĐ");
    }

    @Test
    void aCycleThatStandsForPartOfADayOnlyIsACycle() {
        minutes.given(
                        "3-QĐ",
                        3,
                        establish("X", GRASSROOTS_COMMITTEE, "B"),
                        establish("Y", GRASSROOTS_COMMITTEE, "B"),
                        establish("W", GRASSROOTS_COMMITTEE, "B"),
                        entrust("X", true),
                        entrust("Y", true),
                        entrust("W", true),
                        transfer("W", "X"))
                .given("4-QĐ", 10, transfer("Y", "W"));

        assertThat(minutes.record("5-QĐ", 5, transfer("X", "Y"), transfer("X", "B", 10))
                        .collisions())
                .containsExactly("4-QĐ");
    }

    @Test
    void aLevelIsRebuiltAlthoughOneOfItsOwnStoodUnderAnother() {
        minutes.given("3-QĐ", 4, establish("K2", GRASSROOTS_COMMITTEE, "B"), entrust("K", true), transfer("K2", "K"));

        assertThat(minutes.record("4-QĐ", 9, reorganize("N", GRASSROOTS_COMMITTEE, "B", List.of("K", "K2"), "A", "C")))
                .isEqualTo(Verdict.ACCEPTED);
    }
}
