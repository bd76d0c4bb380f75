package vn.partyregistry.change;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.partyregistry.change.Minutes.admit;
import static vn.partyregistry.change.Minutes.day;
import static vn.partyregistry.change.Minutes.dissolve;
import static vn.partyregistry.change.Minutes.entrust;
import static vn.partyregistry.change.Minutes.establish;
import static vn.partyregistry.change.Minutes.move;
import static vn.partyregistry.change.Minutes.reclassify;
import static vn.partyregistry.change.Minutes.rename;
import static vn.partyregistry.change.Minutes.transfer;
import static vn.partyregistry.change.OrganizationType.BLOC;
import static vn.partyregistry.change.OrganizationType.CELL;
import static vn.partyregistry.change.OrganizationType.GRASSROOTS_CELL;
import static vn.partyregistry.change.OrganizationType.GRASSROOTS_COMMITTEE;
import static vn.partyregistry.change.OrganizationType.PROVINCIAL;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.model.Verdict;

/** Papers recorded late, and what they do to those of later days. */
class LateRecordingTest {

    private final Minutes minutes = new Minutes();

    @BeforeEach
    void aProvinceWithTwoBlocsAndTwoCells() {
        minutes.given(
                        "1-QĐ",
                        1,
                        establish("P", PROVINCIAL, null),
                        establish("B1", BLOC, "P"),
                        establish("B2", BLOC, "P"))
                .given("2-QĐ", 2, establish("G1", GRASSROOTS_CELL, "B1"), establish("G2", GRASSROOTS_CELL, "B2"))
                .given("3-QĐ", 3, admit("M1", "G1"), admit("M2", "G2"));
    }

    @Test
    void aRecordingAtTheEndOfHistoryAsksForNoOtherDay() {
        minutes.given("4-QĐ", 20, rename("G1", "Chi bộ Một"), move("G1", "M2"));

        assertThat(minutes.daysAsked()).isSubsetOf(Set.of(day(21)));
    }

    @Test
    void aCellRaisedAndRenamedInOnePaperStillMayKeepNoMembers() {
        Verdict verdict =
                minutes.record("4-QĐ", 10, reclassify("G1", GRASSROOTS_COMMITTEE), rename("G1", "Đảng bộ Một"));

        assertThat(verdict).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void whoWasInADissolvedOneContinuesInItsSuccessorWhenTheDayIsLivedAgain() {
        minutes.given("4-QĐ", 20, dissolve("B1", "B2"), reclassify("G1", GRASSROOTS_CELL))
                .given("5-QĐ", 15, move("G1", "M2"));

        assertThat(minutes.organization("G1", 19).parent()).isEqualTo("B1");
        assertThat(minutes.organization("G1", 20).parent()).isEqualTo("B2");
    }

    @Test
    void everyLaterDecisionThatCannotStandIsNamed() {
        minutes.given("4-QĐ", 10, establish("G3", GRASSROOTS_CELL, "B1")).given("5-QĐ", 20, rename("G3", "Chi bộ Ba"));

        assertThat(minutes.record("6-QĐ", 5, dissolve("B1", "B2")))
                .isEqualTo(Verdict.contradicted(Set.of("4-QĐ", "5-QĐ")));
    }

    @Test
    void whoeverWasInADissolvedOneStaysWhereTheDissolutionCannotStand() {
        minutes.given("4-QĐ", 10, dissolve("G1", "G2"))
                .given("5-QĐ", 20, new Recognize(java.util.List.of("M1"), null, null));

        assertThat(minutes.record("6-QĐ", 9, dissolve("G2", "G1"))).isEqualTo(Verdict.contradicted(Set.of("4-QĐ")));
    }

    @Test
    void powersWithdrawnLateCollideWithALaterTypeThatNeedsThem() {
        minutes.given("4-QĐ", 5, establish("K", GRASSROOTS_COMMITTEE, "B1"), entrust("K", true))
                .given("5-QĐ", 6, establish("C", CELL, "K"))
                .given("6-QĐ", 20, reclassify("C", GRASSROOTS_COMMITTEE));

        assertThat(minutes.record("7-QĐ", 10, entrust("K", false))).isEqualTo(Verdict.contradicted(Set.of("6-QĐ")));
    }

    @Test
    void aCircleIsBlamedOnTheDecisionThatClosesIt() {
        minutes.given("4-QĐ", 5, establish("K1", GRASSROOTS_COMMITTEE, "B1"), entrust("K1", true))
                .given("5-QĐ", 5, establish("K2", GRASSROOTS_COMMITTEE, "B1"), entrust("K2", true))
                .given("6-QĐ", 12, establish("K3", GRASSROOTS_COMMITTEE, "K2"), entrust("K3", true))
                .given("7-QĐ", 17, transfer("K1", "K3"));

        assertThat(minutes.record("8-QĐ", 10, transfer("K2", "K1"))).isEqualTo(Verdict.contradicted(Set.of("7-QĐ")));
    }
}
