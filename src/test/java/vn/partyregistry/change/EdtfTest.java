package vn.partyregistry.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.partyregistry.change.Edtf.Precision;

/** A date is known as exactly as its text says, and no more. */
class EdtfTest {

    @ParameterizedTest
    @CsvSource({
        "2013-01-29, 2013-01-29, 2013-01-29, DAY",
        "2019-01-26T23:02, 2019-01-26, 2019-01-26, MINUTE",
        "2023-08, 2023-08-01, 2023-08-31, MONTH",
        "2024-02, 2024-02-01, 2024-02-29, MONTH",
        "2013, 2013-01-01, 2013-12-31, YEAR",
        "2013?, 2013-01-01, 2013-12-31, YEAR",
        "2013-XX, 2013-01-01, 2013-12-31, YEAR",
        "2013-05-XX, 2013-05-01, 2013-05-31, MONTH",
        "196X, 1960-01-01, 1969-12-31, DECADE",
        "19XX, 1900-01-01, 1999-12-31, CENTURY",
        "2020/2025, 2020-01-01, 2025-12-31, INTERVAL",
        "2020-08-05/.., 2020-08-05, , INTERVAL",
        "../2030, , 2030-12-31, INTERVAL",
        "1964-09-04/, 1964-09-04, , INTERVAL",
        "XXXX-08-03, , , MONTH_DAY",
        "XXXX-02-29, , , MONTH_DAY",
        "XXXX, , , UNKNOWN"
    })
    void boundsAndPrecision(String text, LocalDate earliest, LocalDate latest, Precision precision) {
        assertThat(Edtf.parse(text)).isEqualTo(new Edtf(text, earliest, latest, precision));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "2013-02-30",
                "2013-13",
                "2013-00",
                "0000",
                "13",
                "29/01/2013",
                "2013-1-29",
                "XXXX-02-30",
                "XXXX-13-01",
                "2013-XX-05",
                "201X-05",
                "2025/2020",
                "2013/2014/2015",
                "2019-01-26T25:00",
                "2013-05T10:00",
                "trên 2013",
                "2013-01-29Z",
                "20130129",
                "2013--",
                "2O13"
            })
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> Edtf.parse(text)).isInstanceOfAny(RuntimeException.class);
    }

    @Test
    void whatMayHaveBegunByADayAndWhatMayStillReachIt() {
        LocalDate day = LocalDate.of(2013, 6, 1);
        assertThat(Edtf.parse("2013").mayBeginBy(day)).isTrue();
        assertThat(Edtf.parse("2013-07").mayBeginBy(day)).isFalse();
        assertThat(Edtf.parse("XXXX").mayBeginBy(day)).isTrue();
        assertThat(Edtf.parse("2012").mayReach(day)).isFalse();
        assertThat(Edtf.parse("../2013-06-01").mayReach(day)).isTrue();
        assertThat(Edtf.parse("2012-03/..").mayReach(day)).isTrue();
    }
}
