package vn.partyregistry.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vn.partyregistry.testing.Answer;

/**
 * What the model says that the registry must answer.
 *
 * @param body without the snapshot and without links; of a refusal its code and facts
 */
record Expected(int status, JsonNode body) {

    private static final List<String> FACTS = List.of("code", "establishedOn", "endedOn", "endReason", "successors");

    static Expected found(ObjectNode body) {
        return new Expected(200, Wire.read(body.toString()));
    }

    static Expected list(JsonNode items) {
        ObjectNode body = Wire.object();
        body.set("items", items);
        return found(body);
    }

    static Expected refused(int status, String code, ObjectNode facts) {
        return new Expected(status, Wire.read(facts.put("code", code).toString()));
    }

    /** How an answer differs, null when it does not. */
    String difference(Answer answer, String day, long position) {
        if (!(answer.json() instanceof ObjectNode body)) {
            return "no object: " + answer.body();
        }
        JsonNode snapshot = body.remove("snapshot");
        if (answer.status() == 200) {
            body.remove("rows");
            if (!day.equals(snapshot.path("asOf").asText())
                    || position != snapshot.path("position").asLong()) {
                return "another snapshot: " + snapshot;
            }
        } else {
            body.retain(FACTS);
        }
        return answer.status() == status && body.equals(this.body)
                ? null
                : "\n  model:   " + status + " " + this.body + "\n  service: " + answer.status() + " " + body;
    }
}
