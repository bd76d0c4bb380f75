package vn.partyregistry.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;

/**
 * An answer as JSON.
 *
 * @param settled how many bytes at its beginning do not move with the snapshot
 */
public record SnapshottedJson(byte[] bytes, int settled) {

    /** Writes an answer, knowing which bytes at its end move with the snapshot: that field, and the one before it if it does. */
    public static SnapshottedJson of(Snapshotted answer, ObjectMapper json) throws JsonProcessingException {
        return of(answer, json.writeValueAsBytes(answer), answer.moving(), json);
    }

    /** The same, of each item of a list or of the answer itself only these fields; all of them when null. */
    static SnapshottedJson of(Snapshotted answer, Set<String> fields, ObjectMapper json)
            throws JsonProcessingException {
        if (fields == null) {
            return of(answer, json);
        }
        JsonNode some = Fields.only(fields, json.valueToTree(answer));
        Snapshotted.Moving moving = answer.moving();
        boolean moves = moving != null && some.has(moving.name());
        // Of the links to rows only some may be left.
        return of(
                answer,
                json.writeValueAsBytes(some),
                moves ? new Snapshotted.Moving(moving.name(), some.get(moving.name())) : null,
                json);
    }

    private static SnapshottedJson of(Snapshotted answer, byte[] bytes, Snapshotted.Moving moving, ObjectMapper json)
            throws JsonProcessingException {
        int moves = length("snapshot", answer.snapshot(), json);
        if (moving != null && moving.value() != null) {
            moves += length(moving.name(), moving.value(), json);
        }
        return new SnapshottedJson(bytes, bytes.length - moves);
    }

    private static int length(String name, Object value, ObjectMapper json) throws JsonProcessingException {
        return json.writeValueAsBytes(value).length + name.length() + 4;
    }
}
