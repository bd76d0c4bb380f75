package vn.partyregistry.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.partyregistry.change.DecisionContent.DocumentType;
import vn.partyregistry.parsers.Claim;
import vn.partyregistry.parsers.Input;
import vn.partyregistry.problem.Messages;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.text.VietnameseText;

/** Any text as the value of each kind of parameter: a value within its bounds, or one fault that can be told. */
public final class ParametersTarget {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private ParametersTarget() {}

    public static List<byte[]> seeds() {
        return Input.seeds(
                "2023-08-31",
                "2026-01-15T02:03:04.000005Z",
                "+999999999-12-31T23:59:59.999999999-18:00",
                "2023-01-01T00:00:00 07:00",
                "412",
                "-0000000000000001",
                "true",
                "DECISION",
                "asOf,position,knownAt",
                "Đảng bộ  Khối");
    }

    public static void fuzzerTestOneInput(byte[] input) {
        String value = Input.anyText(input);
        ParameterReader reader = new ParameterReader();
        int faults = 0;

        LocalDate date = reader.date("p", value);
        faults += date == null ? 1 : 0;
        Claim.that(date == null || date.toString().equals(value), "%s is read as %s", value, date);
        Instant instant = reader.instant("p", value);
        faults += instant == null ? 1 : 0;
        Claim.that(
                instant == null || !instant.isBefore(EARLIEST) && !instant.isAfter(LATEST),
                "%s is read as %s",
                value,
                instant);
        Claim.that(instant == null || SnapshotView.instant(instant).length() == 27, "%s has four digits", instant);
        Long number = reader.number("p", value, 1, 1000);
        faults += number == null ? 1 : 0;
        Claim.that(number == null || number >= 1 && number <= 1000, "%s is read as %s", value, number);
        DocumentType type = reader.oneOf("p", value, DocumentType.class);
        faults += type == null ? 1 : 0;
        Claim.that(type == null || type.name().equals(value), "%s is read as %s", value, type);
        String text = reader.text("p", value);
        faults += text == null || text.isEmpty() ? 1 : 0;
        Claim.that(text == null || text.equals(VietnameseText.clean(text)), "%s is clean", text);
        Claim.that(text == null || !VietnameseText.hasControlCharacters(text), "%s has control characters", text);
        reader.flag("p", value);
        faults += value.equals("true") || value.equals("false") || value.isEmpty() ? 0 : 1;
        for (Fields.Field column : Fields.columns(SnapshotView.class, value, reader)) {
            Claim.that(value.contains(column.path().replaceFirst("\\..*", "")), "%s was asked for", column.path());
        }
        Claim.same(faults, faultsOfOneValue(reader), "as many faults as there were");
    }

    /** Faults of the fields are as many as there were unknown names. */
    private static int faultsOfOneValue(ParameterReader reader) {
        try {
            reader.done();
            return 0;
        } catch (Refusal refusal) {
            refusal.violations().forEach(violation -> {
                Claim.that(!violation.message(Messages.ENGLISH).isBlank(), "is told in English");
                Claim.that(!violation.message(Messages.VIETNAMESE).isBlank(), "is told in Vietnamese");
            });
            return (int) refusal.violations().stream()
                    .filter(violation -> violation.parameter().equals("p"))
                    .count();
        }
    }
}
