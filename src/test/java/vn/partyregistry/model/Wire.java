package vn.partyregistry.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Set;
import vn.partyregistry.change.Change;

/** The model's papers as they go over the wire: every id with the prefix of a corner, numbers of that corner only. */
record Wire(String prefix) {

    static final String ISSUED_BY = "Ban Thường vụ";

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();
    private static final Set<String> IDS = Set.of(
            "organization", "parent", "into", "from", "absorbed", "successor", "children", "member", "members", "id");

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static ArrayNode array() {
        return JSON.createArrayNode();
    }

    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(text, wrong);
        }
    }

    String id(String local) {
        return prefix + local;
    }

    /** The printed number of one of the model's decisions. */
    String number(String decision) {
        return decision.substring(1) + "-QĐ/" + prefix.replace(".", "");
    }

    ObjectNode content(Paper paper) {
        ObjectNode content = object().put("number", number(paper.decision()))
                .put("documentType", "DECISION")
                .put("issuedBy", ISSUED_BY)
                .put("signedOn", paper.effectiveOn().toString())
                .put("effectiveOn", paper.effectiveOn().toString())
                .put("title", "Quyết định");
        ArrayNode changes = content.putArray("changes");
        paper.changes().forEach(change -> changes.add(named("", tree(EngineWords.of(change)))));
        return content;
    }

    ObjectNode correction(Paper paper) {
        ObjectNode correction = object().put("reason", "ghi sai");
        correction.set("decision", content(paper));
        return correction;
    }

    ObjectNode annulment(Paper paper) {
        ObjectNode annulment = object().put("reason", "sai thẩm quyền")
                .put(
                        "from",
                        paper.annulledFrom() == null
                                ? "START"
                                : paper.annulledFrom().toString());
        annulment.set("by", content(paper));
        return annulment;
    }

    private static JsonNode tree(Change change) {
        try {
            return read(JSON.writerFor(Change.class).writeValueAsString(change));
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private JsonNode named(String field, JsonNode node) {
        if (node.isTextual() && IDS.contains(field)) {
            return TextNode.valueOf(id(node.asText()));
        }
        if (node.isArray()) {
            ArrayNode array = array();
            node.forEach(item -> array.add(named(field, item)));
            return array;
        }
        if (node.isObject()) {
            ObjectNode object = object();
            node.fields().forEachRemaining(each -> object.set(each.getKey(), named(each.getKey(), each.getValue())));
            return object;
        }
        return node;
    }
}
