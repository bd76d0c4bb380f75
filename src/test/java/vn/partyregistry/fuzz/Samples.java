package vn.partyregistry.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Values by chance as a schema wants them; ids are, more often than not, ones that were seen in an answer. */
final class Samples {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_KNOWN = 500;
    private static final int DEEPEST = 6;
    private static final String[] WORDS = {
        "Đảng bộ", "Chi bộ", "A", "ổ", "x y", "1-QĐ/TU", "2013-01", "0", "name", "-", "Hà Nội", "T", "%", "a,b"
    };

    private final JsonNode document;
    private final Random random;
    private final List<String> known = new ArrayList<>();

    Samples(JsonNode document, Random random) {
        this.document = document;
        this.random = random;
    }

    /** Remembers what may be asked for. */
    void learn(JsonNode answer) {
        answer.fields().forEachRemaining(field -> {
            if (field.getKey().matches("id|number|organization|decision|cursor")
                    && field.getValue().isTextual()) {
                learn(field.getValue().asText());
            }
            learn(field.getValue());
        });
        if (answer.isArray()) {
            answer.forEach(this::learn);
        }
    }

    private void learn(String text) {
        if (known.size() < MOST_KNOWN) {
            known.add(text);
        } else {
            known.set(random.nextInt(MOST_KNOWN), text);
        }
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    JsonNode of(JsonNode schema) {
        return of(schema, 0);
    }

    private JsonNode of(JsonNode given, int depth) {
        JsonNode schema = resolved(given);
        for (String choice : List.of("oneOf", "anyOf")) {
            if (schema.has(choice)) {
                return of(
                        schema.get(choice).get(random.nextInt(schema.get(choice).size())), depth);
            }
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        switch (type(schema)) {
            case "object":
                return object(schema, depth);
            case "array":
                ArrayNode array = JSON.arrayNode();
                int length = Math.max(schema.path("minItems").asInt(), depth > DEEPEST ? 0 : random.nextInt(4));
                for (int i = 0; i < length; i++) {
                    array.add(of(schema.path("items"), depth + 1));
                }
                return array;
            case "integer":
            case "number":
                int least = schema.path("minimum").asInt(0);
                int most = Math.min(schema.path("maximum").asInt(1000), least + 2000);
                return JSON.numberNode(least + random.nextInt(most - least + 1));
            case "boolean":
                return JSON.booleanNode(random.nextBoolean());
            default:
                return JSON.textNode(text(schema));
        }
    }

    private ObjectNode object(JsonNode schema, int depth) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        ObjectNode object = JSON.objectNode();
        schema.path("properties").fields().forEachRemaining(property -> {
            if (required.contains(property.getKey()) || depth < DEEPEST && chance(30)) {
                object.set(property.getKey(), of(property.getValue(), depth + 1));
            }
        });
        return object;
    }

    private String text(JsonNode schema) {
        String format = schema.path("format").asText();
        if (format.equals("date")) {
            return LocalDate.of(1990, 1, 1).plusDays(random.nextInt(16_000)).toString();
        }
        if (format.equals("date-time")) {
            return LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3_000)) + "T00:00:00Z";
        }
        if (!known.isEmpty() && chance(60)) {
            return one(known);
        }
        if (schema.has("pattern") || chance(30)) {
            return "F" + random.nextInt(2000);
        }
        return WORDS[random.nextInt(WORDS.length)];
    }

    /** A schema with its reference followed. */
    JsonNode resolved(JsonNode schema) {
        return schema.has("$ref")
                ? resolved(document.at(schema.get("$ref").asText().substring(1)))
                : schema;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText(schema.has("properties") ? "object" : "string");
    }
}
