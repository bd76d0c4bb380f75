package vn.partyregistry.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import vn.partyregistry.change.Edtf;

/** A date as exactly as it is known: only from a JSON string, only in the Extended Date/Time Format. */
final class CleanEdtf extends StdDeserializer<Edtf> {

    CleanEdtf() {
        super(Edtf.class);
    }

    @Override
    public Edtf deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (Edtf) context.handleUnexpectedToken(Edtf.class, parser);
        }
        try {
            return Edtf.parse(parser.getText());
        } catch (DateTimeException | IllegalArgumentException notOne) {
            return (Edtf) context.handleWeirdStringValue(Edtf.class, parser.getText(), "no date");
        }
    }
}
