package vn.partyregistry.change;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.partyregistry.change.Minutes.absorb;
import static vn.partyregistry.change.Minutes.admit;
import static vn.partyregistry.change.Minutes.consolidate;
import static vn.partyregistry.change.Minutes.dissolve;
import static vn.partyregistry.change.Minutes.establish;
import static vn.partyregistry.change.Minutes.leave;
import static vn.partyregistry.change.Minutes.move;
import static vn.partyregistry.change.Minutes.readmit;
import static vn.partyregistry.change.Minutes.recognize;
import static vn.partyregistry.change.Minutes.reestablish;
import static vn.partyregistry.change.Minutes.rename;
import static vn.partyregistry.change.OrganizationType.BLOC;
import static vn.partyregistry.change.OrganizationType.GRASSROOTS_CELL;
import static vn.partyregistry.change.OrganizationType.PROVINCIAL;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.model.Verdict;

/** Annulments from a day on and re-establishments, in the light of what is recorded before them later on. */
class ReturnsTest {

    private final Minutes minutes = new Minutes();

    @BeforeEach
    void aProvinceWithTwoBlocsAndThreeCells() {
        minutes.given(
                        "1-QĐ",
                        1,
                        establish("P", PROVINCIAL, null),
                        establish("B1", BLOC, "P"),
                        establish("B2", BLOC, "P"))
                .given(
                        "2-QĐ",
                        2,
                        establish("G1", GRASSROOTS_CELL, "B1"),
                        establish("G2", GRASSROOTS_CELL, "B2"),
                        establish("G3", GRASSROOTS_CELL, "B2"))
                .given("3-QĐ", 3, admit("M1", "G1"), admit("M2", "G2"));
    }

    @Test
    void whatTheAnnulledPaperWouldStillHaveDoneOnTheDayOrLaterIsNotDone() {
        minutes.given("4-QĐ", 10, rename("G1", "Chi bộ Một"), rename("G2", "Chi bộ Hai", 15))
                .annulled("4-QĐ", 15, "5-QĐ");

        assertThat(minutes.organization("G2", 16).name()).isEqualTo("Đảng bộ G2");
        assertThat(minutes.organization("G1", 14).name()).isEqualTo("Chi bộ Một");
        assertThat(minutes.organization("G1", 15).name()).isEqualTo("Đảng bộ G1");
    }

    @Test
    void anAnnulmentFindsWhomALateRecordingPutInTheWayOfTheAnnulledPaper() {
        minutes.given("4-QĐ", 10, absorb("G2", "G1")).annulled("4-QĐ", 20, "5-QĐ");
        assertThat(minutes.cellOf("M1", 20)).isEqualTo("G1");

        minutes.given("6-QĐ", 5, move("G1", "M2"));

        assertThat(minutes.cellOf("M2", 10)).isEqualTo("G2");
        assertThat(minutes.cellOf("M2", 20)).isEqualTo("G1");
    }

    @Test
    void whoComesBackIntoWhatIsAbsorbedTheSameDayGoesOnWithIt() {
        minutes.given("4-QĐ", 10, leave("M2"))
                .annulled("4-QĐ", 20, "5-QĐ", absorb("G3", "G2"))
                .given("6-QĐ", 4, admit("M3", "G2"));

        assertThat(minutes.cellOf("M2", 20)).isEqualTo("G3");
        assertThat(minutes.cellOf("M3", 20)).isEqualTo("G3");
    }

    @Test
    void aReadmissionOnWhichARecognitionRestsIsNotAnnulled() {
        minutes.given("4-QĐ", 5, leave("M2"))
                .given("5-QĐ", 6, readmit("M2", "G2"))
                .given("6-QĐ", 7, recognize("M2"));

        assertThat(minutes.annul("5-QĐ", 8, "7-QĐ")).isNotEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void whatComesBackForPartOfADayNeedsItsParentToo() {
        minutes.given("4-QĐ", 5, dissolve("G2", "G3"))
                .given("5-QĐ", 20, reestablish("G2"))
                .given("6-QĐ", 20, dissolve("G2", null));

        assertThat(minutes.record("7-QĐ", 10, consolidate("B", BLOC, "P", "B1", "B2"))
                        .collisions())
                .containsExactly("5-QĐ");
    }

    @Test
    void whatHasEndedAndComesBackTheSameDayIsTheWorkOfWhoBroughtItBack() {
        minutes.given("4-QĐ", 5, dissolve("G3", "G2"))
                .given("5-QĐ", 20, reestablish("G3"))
                .given("6-QĐ", 20, dissolve("G3", null))
                .given("7-QĐ", 20, reestablish("G3"));

        assertThat(minutes.decisionsBehind("G3", 20)).containsExactly("7-QĐ");
    }
}
