package vn.partyregistry.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A day of the calendar: only from a JSON string, only {@code YYYY-MM-DD}; no times, arrays or numbers that could mean one. */
final class CleanDate extends StdDeserializer<LocalDate> {

    /** The years that PostgreSQL and every client can hold. */
    static final Pattern FORM = Pattern.compile("(?!0000)\\d{4}-\\d{2}-\\d{2}");

    CleanDate() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
        String text = parser.getText();
        try {
            if (FORM.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException impossible) {
            // told below, like any other text that is no date
        }
        return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "no date");
    }
}
