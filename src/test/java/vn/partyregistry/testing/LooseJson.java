package vn.partyregistry.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;

/** JSON as one writes it by hand: names without quotes, single quotes, and ids without the prefix of the test. */
final class LooseJson {

    private static final JsonMapper LOOSE = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .build();
    private static final Set<String> IDS =
            Set.of("organization", "parent", "into", "from", "absorbed", "successor", "children", "member", "members");

    private LooseJson() {}

    static JsonNode with(Registry registry, String text) {
        try {
            return named(registry, "", LOOSE.readTree(text));
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(text, wrong);
        }
    }

    private static JsonNode named(Registry registry, String field, JsonNode node) {
        if (node.isTextual() && IDS.contains(field)) {
            return TextNode.valueOf(registry.id(node.asText()));
        }
        if (node.isArray()) {
            ArrayNode array = LOOSE.createArrayNode();
            node.forEach(item -> array.add(named(registry, field, item)));
            return array;
        }
        if (node.isObject()) {
            ObjectNode object = LOOSE.createObjectNode();
            node.fields()
                    .forEachRemaining(
                            each -> object.set(each.getKey(), named(registry, each.getKey(), each.getValue())));
            return object;
        }
        return node;
    }
}
