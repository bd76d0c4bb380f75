package vn.partyregistry.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "961-QĐ/TU",
                "961-QD/TU",
                "961/QĐ-TU",
                "961-qd-tu",
                "961 - QĐ / TU",
                "961\u00A0–\u00A0QĐ/TU",
                "961‐QĐ/TU",
                "961‑QĐ/TU",
                "961‒QĐ/TU",
                "961—QĐ/TU",
                "961−QĐ/TU",
                "961-QÐ/TU",
                "９６１－ＱĐ／ＴＵ",
                "٩٦١-QĐ/TU",
                "Số 961-QĐ/TU",
                "số: 961-QĐ/TU",
                "SỐ961-QĐ/TU",
                " 961-QĐ/TU. "
            })
    void everyPrintingOfOneNumberHasOneKey(String printed) {
        assertThat(DecisionNumber.fold(printed)).isEqualTo("961-qd-tu");
        assertThat(DecisionNumber.idPart(printed)).isEqualTo("961-QD-TU");
        assertThat(DecisionNumber.matches("961-QĐ/TU", printed)).isTrue();
        assertThat(DecisionNumber.matches(printed, "961-QĐ/TU")).isTrue();
    }

    @Test
    void leadingZerosStayInTheKeyAndAreForgivenInSearch() {
        assertThat(DecisionNumber.fold("05-CT/TW")).isEqualTo("05-ct-tw");
        assertThat(DecisionNumber.idPart("05-CT/TW")).isEqualTo("05-CT-TW");
        assertThat(DecisionNumber.searchKey("05-CT/TW")).isEqualTo("5-ct-tw");
        assertThat(DecisionNumber.searchKey("000")).isEqualTo("0");
        assertThat(DecisionNumber.searchKey("00-02")).isEqualTo("0-02");
    }

    @ParameterizedTest
    @CsvSource({
        "961-QĐ/TU, 961",
        "961-QĐ/TU, 0961",
        "961-QĐ/TU, Số 961",
        "961-QĐ/TU, 961-QĐ",
        "961-QĐ/TU, 961-",
        "05-CT/TW, 5-CT/TW",
        "05-CT/TW, 5",
        "5-CT/TW, 05-ct",
        "9001-QĐ/TU-DEMO, 9001-QĐ/TU"
    })
    void aSearchFindsWholePartsFromTheBeginning(String printed, String query) {
        assertThat(DecisionNumber.matches(printed, query)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "961-QĐ/TU, 96",
        "961-QĐ/TU, 9610",
        "961-QĐ/TU, 61",
        "961-QĐ/TU, 961-Q",
        "961-QĐ/TU, 961-QĐ/TW",
        "961-QĐ/TU, 961-QĐ/TU-DEMO",
        "961-QĐ/TU, TU",
        "961-QĐ/TU, %",
        "961-QĐ/TU, ''",
        "50-CT/TW, 5"
    })
    void aSearchDoesNotFindAnotherNumber(String printed, String query) {
        assertThat(DecisionNumber.matches(printed, query)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "961-QĐ/TU",
                "961/QĐ-TU",
                "961–QĐ/TU",
                "961 - QĐ / TU",
                "Số: 961-QĐ/TU",
                "02-NQ/HU",
                "21-NQ/TW",
                "294-QĐ/TW",
                "15-CT/TW",
                "05-HD/BTCTW",
                "1459-QĐNS/TW",
                "10-CTr/TU",
                "125-QĐ/UBKT-TU",
                "9001-QĐ/TU-DEMO",
                "9012-QĐ/ĐUK-DEMO"
            })
    void numbersOfPartyPapersAreWellFormed(String printed) {
        assertThat(DecisionNumber.wellFormed(printed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "961",
                "QĐ/TU",
                "961-QĐ",
                "96100-QĐ/TU",
                "961.QĐ.TU",
                "961QĐTU",
                "961-QĐ/TU ngày 29/1",
                "abc-QĐ/TU",
                "961-12/TU"
            })
    void otherTextIsNotAWellFormedNumber(String printed) {
        assertThat(DecisionNumber.wellFormed(printed)).isFalse();
    }

    @Test
    void wildcardsOfTheDatabaseNeverReachASearch() {
        assertThat(DecisionNumber.searchKey("961_QĐ%")).isEqualTo("961-qd");
        assertThat(DecisionNumber.searchKey("%\\_")).isEmpty();
    }

    @Test
    void anIdPartIsNeverEmpty() {
        assertThat(DecisionNumber.idPart(null)).isEqualTo("KS");
        assertThat(DecisionNumber.idPart(" / ")).isEqualTo("KS");
        assertThat(DecisionNumber.idPart("党")).isEqualTo("KS");
        assertThat(DecisionNumber.idPart("12..3/?#QĐ__TU%")).isEqualTo("12-3-QD-TU");
    }
}
