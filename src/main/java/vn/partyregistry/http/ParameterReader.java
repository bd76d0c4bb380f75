package vn.partyregistry.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.Violation;
import vn.partyregistry.text.VietnameseText;

/** Reads query parameters and collects every fault; {@link #done} refuses them all at once. */
public final class ParameterReader {

    private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,18}");
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final List<Violation> faults = new ArrayList<>();

    public LocalDate date(String name, String value) {
        if (value == null) {
            return null;
        }
        try {
            if (CleanDate.FORM.matcher(value).matches()) {
                return LocalDate.parse(value);
            }
        } catch (DateTimeException impossible) {
            // told below, like any other text that is no date
        }
        fault(name, "field.notADate", value);
        return null;
    }

    public Instant instant(String name, String value) {
        if (value == null) {
            return null;
        }
        try {
            // A plus sign that was not percent-encoded arrives as a space.
            Instant instant = OffsetDateTime.parse(value.replace(' ', '+')).toInstant();
            return instant.isBefore(EARLIEST) ? EARLIEST : instant.isAfter(LATEST) ? LATEST : instant;
        } catch (DateTimeException impossible) {
            fault(name, "parameter.notAnInstant", value);
            return null;
        }
    }

    public Long number(String name, String value, long least, long most) {
        if (value == null) {
            return null;
        }
        // Java takes the digits of every script for numbers.
        if (DIGITS.matcher(value).matches()) {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        fault(name, "parameter.notBetween", value, least, most);
        return null;
    }

    public boolean flag(String name, String value) {
        if (value != null && !value.equals("true") && !value.equals("false") && !value.isEmpty()) {
            fault(name, "field.notOneOf", value, "true, false", "true");
        }
        return value != null && !value.equals("false");
    }

    public <E extends Enum<E>> E oneOf(String name, String value, Class<E> type) {
        if (value == null) {
            return null;
        }
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        if (names.contains(value)) {
            return Enum.valueOf(type, value);
        }
        fault(name, "field.notOneOf", value, String.join(", ", names), Nearest.to(value, names));
        return null;
    }

    /** Text to look for: cleaned, without control characters; null when missing. */
    public String text(String name, String value) {
        if (value == null) {
            return null;
        }
        if (VietnameseText.hasControlCharacters(value) || value.length() > 500) {
            fault(name, "field.controlCharacters");
            return null;
        }
        String clean = VietnameseText.clean(value);
        if (clean.isEmpty()) {
            fault(name, "field.empty");
        }
        return clean;
    }

    public void require(String name, Object value) {
        if (value == null && faults.stream().noneMatch(fault -> name.equals(fault.parameter()))) {
            fault(name, "field.NotNull");
        }
    }

    public void fault(String name, String key, Object... arguments) {
        faults.add(Violation.ofParameter(name, key, arguments));
    }

    /** Refuses with {@code invalid-parameter} if there was any fault. */
    public void done() {
        if (!faults.isEmpty()) {
            throw new Refusal(Problem.INVALID_PARAMETER, faults);
        }
    }
}
