package vn.partyregistry.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/**
 * A version of an organization as the consumer keeps it.
 *
 * @param own what it says of itself; the name of its parent is another organization's
 */
record KeptVersion(LocalDate from, LocalDate to, String parent, ObjectNode own) {

    static KeptVersion of(JsonNode version) {
        ObjectNode own = version.deepCopy();
        JsonNode parent = own.remove("parent");
        own.remove("successors");
        return new KeptVersion(
                LocalDate.parse(version.get("validFrom").asText()),
                version.has("validTo") ? LocalDate.parse(version.get("validTo").asText()) : LocalDate.MAX,
                parent == null ? null : parent.get("id").asText(),
                own);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    /** The last one stays readable after its end. */
    boolean hasEnded(LocalDate day) {
        return own.has("endedOn") && !day.isBefore(to);
    }

    /** As a list of the registry shows it on a day. */
    ObjectNode shown(LocalDate day, KeptVersion superior) {
        ObjectNode shown = own.deepCopy();
        boolean ended = hasEnded(day);
        shown.put("status", ended ? "ENDED" : "ACTIVE");
        if (!ended) {
            shown.remove("endedOn");
            shown.remove("endReason");
        }
        if (parent != null) {
            ObjectNode above = new ObjectMapper().createObjectNode().put("id", parent);
            if (superior != null) {
                above.set("name", superior.own.get("name"));
                above.set("type", superior.own.get("type"));
            }
            shown.set("parent", above);
        }
        return shown;
    }
}
