package vn.partyregistry.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Spoils one place of a value, as clients do that are wrong, careless or hostile. */
final class Spoiling {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEP = 2000;
    private static final int LONG = 70_000;

    static final List<String> NASTY = List.of(
            "",
            " ",
            "'; DROP TABLE decision; --",
            "' OR '1'='1",
            "${jndi:ldap://x/y}",
            "../../etc/passwd",
            "%00",
            "\u0000",
            "\uD800",
            "\u202Etxet",
            "a\r\nX-Injected: 1",
            "<script>alert(1)</script>",
            "=1+1",
            "９９",
            "-1",
            "0",
            "1e999",
            "NaN",
            "99999999999999999999999",
            "2023-02-30",
            "0000-00-00",
            "+1000000-01-01",
            "9999-12-31",
            "2020-01-01T25:00:00Z",
            "2020-13",
            "null",
            "true",
            "[]",
            "{}",
            "é",
            "e\u0301",
            "\uFEFF",
            "😀",
            "A".repeat(41),
            "A".repeat(3000));

    private final Samples samples;

    Spoiling(Samples samples) {
        this.samples = samples;
    }

    String text() {
        return samples.one(NASTY);
    }

    /** The value with one place spoiled; the value itself is not changed. */
    JsonNode spoiled(JsonNode value) {
        JsonNode copy = value.deepCopy();
        List<JsonNode> inner = new ArrayList<>();
        containers(copy, inner);
        if (inner.isEmpty() || samples.chance(5)) {
            return other();
        }
        JsonNode place = samples.one(inner);
        if (place.isArray()) {
            spoil((ArrayNode) place);
        } else {
            spoil((ObjectNode) place);
        }
        return copy;
    }

    private void spoil(ArrayNode array) {
        if (array.isEmpty() || samples.chance(50)) {
            array.add(other());
        } else if (samples.chance(50)) {
            array.add(array.get(0).deepCopy());
        } else {
            array.removeAll();
        }
    }

    private void spoil(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || samples.chance(15)) {
            object.put(samples.one(List.of("unknown", "id ", "Change", "__proto__", "")), "x");
        } else if (samples.chance(30)) {
            object.remove(samples.one(names));
        } else {
            object.set(samples.one(names), other());
        }
    }

    private JsonNode other() {
        switch (samples.one(List.of(0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7))) {
            case 1:
                return JSON.nullNode();
            case 2:
                return JSON.numberNode(samples.one(List.of(-1, 0, 1, Integer.MAX_VALUE)));
            case 3:
                return JSON.numberNode(new java.math.BigDecimal("1e300"));
            case 4:
                return JSON.booleanNode(true);
            case 5:
                return JSON.arrayNode();
            case 6:
                return JSON.objectNode().put("a", 1);
            case 7:
                return JSON.textNode("Ô".repeat(samples.chance(90) ? 600 : LONG));
            default:
                return JSON.textNode(text());
        }
    }

    /** Bodies that are no JSON, or more of it than anyone needs. */
    String broken(String body) {
        switch (samples.one(List.of(0, 1, 2, 3, 4, 5, 6))) {
            case 1:
                return body.substring(0, body.length() / 2);
            case 2:
                return "[".repeat(DEEP) + "]".repeat(DEEP);
            case 3:
                return body + body;
            case 4:
                return "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP);
            case 5:
                return body.contains("{") ? body.replaceFirst("\\{", "{\"a\":NaN,") : "NaN";
            case 6:
                return "\uFEFF" + body + " x";
            default:
                return "";
        }
    }

    private static void containers(JsonNode value, List<JsonNode> found) {
        if (value.isContainerNode()) {
            found.add(value);
            value.forEach(part -> containers(part, found));
        }
    }
}
