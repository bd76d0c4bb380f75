package vn.partyregistry.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.Violation;

/** How much memory what a large body says will take when it is judged, which is many times as much as the body. */
final class Weight {

    /** A body that is no longer needs not be looked at. */
    private static final int LITTLE = 50_000;

    /** Measured with establishments, half as much again: a change with its versions, effects and places in the answer. */
    private static final long OF_AN_OBJECT = 6 * 1024;

    /** An id in a list. */
    private static final long OF_A_WORD = 1024;

    private Weight() {}

    /**
     * @param memory bytes that there are
     * @throws Refusal {@code body-too-large} where there is not enough; {@code invalid-request} where more nothings stand in lists than
     *     faults are told, each of which would be looked for among all others
     */
    static void requireBearable(byte[] body, JsonFactory json, long memory) {
        if (body.length < LITTLE) {
            return;
        }
        long weight = 0;
        int nulls = 0;
        try (JsonParser parser = json.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean isInList = token == JsonToken.START_OBJECT
                        ? parser.getParsingContext().getParent().inArray()
                        : isWord(token) && parser.getParsingContext().inArray();
                if (isInList) {
                    weight += token == JsonToken.START_OBJECT ? OF_AN_OBJECT : OF_A_WORD;
                    nulls += token == JsonToken.VALUE_NULL ? 1 : 0;
                }
                if (nulls > Refusal.MOST_VIOLATIONS) {
                    String place = parser.getParsingContext().pathAsPointer().toString();
                    throw new Refusal(Problem.INVALID_REQUEST, Violation.at(place, "field.NotNull"));
                }
                if (weight > memory) {
                    throw new Refusal(Problem.BODY_TOO_LARGE);
                }
            }
        } catch (IOException malformed) {
            // To be told where it is read.
            return;
        }
    }

    /** Numbers stand in no list of a paper: of those that do, no more are read than faults are told. */
    private static boolean isWord(JsonToken token) {
        return token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NULL;
    }
}
