package vn.partyregistry.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import vn.partyregistry.text.VietnameseText;

/** Text as it is stored: only from a JSON string, without control characters, NFC, odd spaces collapsed. */
final class CleanText extends StdDeserializer<String> {

    CleanText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        String text = parser.getText();
        if (VietnameseText.hasControlCharacters(text)) {
            return (String) context.handleWeirdStringValue(String.class, "\u0000", FaultCollector.CONTROL);
        }
        String clean = VietnameseText.clean(text);
        if (clean.isEmpty()) {
            return (String) context.handleWeirdStringValue(String.class, "", FaultCollector.EMPTY);
        }
        return clean;
    }
}
