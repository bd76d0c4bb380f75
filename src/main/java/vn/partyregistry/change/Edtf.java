package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A date as exactly as it is known, in the Extended Date/Time Format (ISO 8601-2): {@code 2013}, {@code 2023-08},
 * {@code XXXX-08-03}, {@code 2020/2025}, {@code ../2030}, {@code XXXX} where nothing is known.
 *
 * @param earliest first day that it may be, null where nothing bounds it
 * @param latest last day that it may be, null where nothing bounds it
 */
@Schema(
        type = SchemaType.STRING,
        format = "edtf",
        maxLength = 50,
        description = "A date as exactly as it is known (EDTF)")
public record Edtf(String text, LocalDate earliest, LocalDate latest, Precision precision) {

    /** How exactly a date is known. */
    @Schema(name = "DatePrecision")
    public enum Precision {
        MINUTE,
        DAY,
        MONTH,
        YEAR,
        DECADE,
        CENTURY,
        MONTH_DAY,
        INTERVAL,
        UNKNOWN
    }

    /** The years that PostgreSQL and every client can hold. */
    private static final Pattern DATE = Pattern.compile(
            "((?!0000)\\d{4}|\\d{3}X|\\d{2}XX|XXXX)(?:-(\\d{2}|XX)(?:-(\\d{2}|XX)(?:T(\\d{2}:\\d{2}))?)?)?[?~%]?");

    private static final int LEAP_YEAR = 2000;

    /**
     * Reads a text.
     *
     * @throws java.time.DateTimeException for a day that the calendar does not have
     * @throws IllegalArgumentException for any other text that is no date
     */
    @JsonCreator
    public static Edtf parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return date(text);
        }
        Edtf from = end(text.substring(0, slash));
        Edtf to = end(text.substring(slash + 1));
        if (from.earliest != null && to.latest != null && to.latest.isBefore(from.earliest)) {
            throw new IllegalArgumentException(text);
        }
        return new Edtf(text, from.earliest, to.latest, Precision.INTERVAL);
    }

    /** One known day. */
    public static Edtf of(LocalDate day) {
        return new Edtf(day.toString(), day, day, Precision.DAY);
    }

    /** An end of an interval: open, or unknown, or a date. */
    private static Edtf end(String text) {
        return text.isEmpty() || text.equals("..") ? new Edtf(text, null, null, Precision.UNKNOWN) : date(text);
    }

    private static Edtf date(String text) {
        Matcher parts = DATE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(text);
        }
        String year = parts.group(1);
        String month = known(parts.group(2));
        String day = known(parts.group(3));
        if (month == null && day != null || year.endsWith("X") && !year.equals("XXXX") && month != null) {
            throw new IllegalArgumentException(text);
        }
        if (year.equals("XXXX")) {
            return withoutYear(text, month, day);
        }
        if (month == null) {
            return years(text, year);
        }
        YearMonth of = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
        if (day == null) {
            return new Edtf(text, of.atDay(1), of.atEndOfMonth(), Precision.MONTH);
        }
        LocalDate on = LocalDate.of(of.getYear(), of.getMonth(), Integer.parseInt(day));
        if (parts.group(4) != null) {
            LocalTime.parse(parts.group(4));
            return new Edtf(text, on, on, Precision.MINUTE);
        }
        return new Edtf(text, on, on, Precision.DAY);
    }

    private static Edtf withoutYear(String text, String month, String day) {
        if (month == null) {
            return new Edtf(text, null, null, Precision.UNKNOWN);
        }
        LocalDate.of(LEAP_YEAR, Integer.parseInt(month), day == null ? 1 : Integer.parseInt(day));
        return new Edtf(text, null, null, Precision.MONTH_DAY);
    }

    private static Edtf years(String text, String year) {
        int first = Math.max(1, Integer.parseInt(year.replace('X', '0')));
        int last = Integer.parseInt(year.replace('X', '9'));
        Precision precision =
                year.endsWith("XX") ? Precision.CENTURY : year.endsWith("X") ? Precision.DECADE : Precision.YEAR;
        return new Edtf(text, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), precision);
    }

    private static String known(String part) {
        return part == null || part.equals("XX") ? null : part;
    }

    /** Whether it may have begun by this day. */
    public boolean mayBeginBy(LocalDate day) {
        return earliest == null || !earliest.isAfter(day);
    }

    /** Whether it may still last, or lie, on this day or later. */
    public boolean mayReach(LocalDate day) {
        return latest == null || !latest.isBefore(day);
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}
