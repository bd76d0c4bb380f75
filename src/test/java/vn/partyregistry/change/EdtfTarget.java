package vn.partyregistry.change;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import vn.partyregistry.change.Edtf.Precision;
import vn.partyregistry.parsers.Claim;
import vn.partyregistry.parsers.Input;

/** A date as exactly as it is known, from any text. */
public final class EdtfTarget {

    private EdtfTarget() {}

    public static List<byte[]> seeds() {
        return Input.seeds(
                "2013-01-29",
                "2019-01-26T23:02",
                "2024-02",
                "2013?",
                "2013-05-XX",
                "196X",
                "19XX~",
                "2020/2025-06",
                "../2030",
                "1964-09-04/",
                "XXXX-02-29",
                "XXXX");
    }

    public static void fuzzerTestOneInput(byte[] input) {
        String text = Input.anyText(input);
        Edtf date;
        try {
            date = Edtf.parse(text);
        } catch (DateTimeException | IllegalArgumentException noDate) {
            return;
        }
        Claim.same(text, date.toString(), "is printed as it was given");
        Claim.same(date, Edtf.parse(date.toString()), "printed, it is the same date");
        holdsWhatItBounds(date);
        holdsItsPrecision(date);
    }

    private static void holdsWhatItBounds(Edtf date) {
        if (date.earliest() != null) {
            Claim.that(date.mayBeginBy(date.earliest()), "it may begin on its first day");
            Claim.that(!date.mayBeginBy(date.earliest().minusDays(1)), "it may not begin before");
            Claim.that(isHeld(date.earliest()), "every client can hold %s", date.earliest());
        }
        if (date.latest() != null) {
            Claim.that(date.mayReach(date.latest()), "it may last to its last day");
            Claim.that(!date.mayReach(date.latest().plusDays(1)), "it may not last longer");
            Claim.that(isHeld(date.latest()), "every client can hold %s", date.latest());
        }
        if (date.earliest() != null && date.latest() != null) {
            Claim.that(!date.latest().isBefore(date.earliest()), "%s ends before it begins", date.text());
        }
    }

    private static void holdsItsPrecision(Edtf date) {
        boolean day = date.precision() == Precision.DAY || date.precision() == Precision.MINUTE;
        boolean bounded = date.earliest() != null || date.latest() != null;
        if (day) {
            Claim.same(date.earliest(), date.latest(), "a day is one day");
        }
        if (date.precision() == Precision.UNKNOWN || date.precision() == Precision.MONTH_DAY) {
            Claim.that(!bounded, "%s is not bounded", date.text());
        } else if (date.precision() != Precision.INTERVAL) {
            Claim.that(date.earliest() != null && date.latest() != null, "%s is bounded", date.text());
        }
        Claim.same(date.text().contains("/"), date.precision() == Precision.INTERVAL, "an interval is one with a bar");
        if (date.precision() == Precision.DAY && date.text().length() == 10) {
            Claim.same(date, Edtf.of(date.earliest()), "a known day is that day");
        }
    }

    private static boolean isHeld(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= 9999;
    }
}
