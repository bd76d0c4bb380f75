package vn.partyregistry.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.partyregistry.http.ContractDocumentReader;

/** Makes requests from an API document: about half as it wants them, the others with one thing wrong. */
final class Trials {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head");
    private static final String JSON = "application/json";

    private final ContractDocumentReader contract;
    private final Samples samples;
    private final Spoiling spoiling;
    private final List<Operation> operations = new ArrayList<>();

    private record Operation(String method, String path, JsonNode what) {}

    Trials(JsonNode document, ContractDocumentReader contract, Samples samples) {
        this.contract = contract;
        this.samples = samples;
        this.spoiling = new Spoiling(samples);
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        operations.add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()));
                    }
                }));
    }

    Trial next() {
        Operation operation = samples.one(operations);
        boolean spoil = samples.chance(50);
        Request request = new Request(operation.path());
        List<JsonNode> parameters = new ArrayList<>();
        operation.what().path("parameters").forEach(parameter -> parameters.add(samples.resolved(parameter)));
        JsonNode schema =
                operation.what().path("requestBody").path("content").path(JSON).path("schema");
        boolean spoilBody = spoil && !schema.isMissingNode() && samples.chance(70);
        JsonNode spoiled = spoil && !spoilBody && !parameters.isEmpty() ? samples.one(parameters) : null;
        parameters.forEach(parameter -> request.add(parameter, parameter == spoiled));
        if (spoil && !spoilBody && samples.chance(20)) {
            request.query("unknownParameter", "1");
            request.forbidden = "unknown parameter";
        }
        String body = schema.isMissingNode() ? null : body(schema, spoilBody, request);
        return new Trial(
                operation.what().path("operationId").asText(),
                operation.method(),
                request.path + (request.query.isEmpty() ? "" : "?" + String.join("&", request.query)),
                request.headers,
                body,
                request.forbidden);
    }

    private String body(JsonNode schema, boolean spoil, Request request) {
        request.headers.put("Content-Type", JSON);
        JsonNode value = samples.of(schema);
        if (spoil && samples.chance(10)) {
            request.forbidden = "no JSON";
            return spoiling.broken(value.toString());
        }
        String body = (spoil ? spoiling.spoiled(value) : value).toString();
        contract.faults(schema, withoutNulls(body)).stream().findFirst().ifPresent(fault -> request.forbidden = fault);
        return body;
    }

    /** What is null in a body is taken for missing. */
    private String withoutNulls(String body) {
        try {
            JsonNode value = new ObjectMapper().readTree(body);
            drop(value);
            return value.toString();
        } catch (JsonProcessingException broken) {
            return body;
        }
    }

    private static void drop(JsonNode value) {
        if (value.isObject()) {
            ((ObjectNode) value).properties().removeIf(field -> field.getValue().isNull());
        }
        value.forEach(Trials::drop);
    }

    /** What has been put together so far. */
    private final class Request {
        private String path;
        private String forbidden;
        private final List<String> query = new ArrayList<>();
        private final Map<String, String> headers = new LinkedHashMap<>();

        Request(String path) {
            this.path = path;
        }

        void query(String name, String value) {
            query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }

        void add(JsonNode parameter, boolean spoil) {
            String name = parameter.path("name").asText();
            JsonNode schema = samples.resolved(parameter.path("schema"));
            boolean required = parameter.path("required").asBoolean();
            String value = spoil ? spoiling.text() : plain(samples.of(schema));
            switch (parameter.path("in").asText()) {
                case "path":
                    String segment = value.isEmpty() ? "x" : value;
                    path = path.replace(
                            "{" + name + "}",
                            URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"));
                    break;
                case "query":
                    if (spoil && required && samples.chance(30)) {
                        forbidden = "without " + name;
                    } else if (spoil || required || samples.chance(25)) {
                        query(name, value);
                        forbid(name, schema, value);
                    }
                    break;
                default:
                    if (!spoil && (required || samples.chance(30)) && !name.equals("Accept")) {
                        headers.put(name, value.replaceAll("[^ -~]", "x"));
                    }
            }
        }

        private void forbid(String name, JsonNode schema, String value) {
            String type = schema.path("type").asText("string");
            if (type.equals("array") || type.equals("object")) {
                return;
            }
            JsonNode typed = JsonNodeFactory.instance.textNode(value);
            if (type.equals("integer") && value.matches("-?\\d{1,18}")) {
                typed = JsonNodeFactory.instance.numberNode(Long.parseLong(value));
            } else if (type.equals("boolean") && value.matches("true|false")) {
                typed = JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(value));
            }
            List<String> faults = contract.faults(schema, typed.toString());
            if (!faults.isEmpty()) {
                forbidden = name + ": " + faults.get(0);
            }
        }
    }

    private static String plain(JsonNode value) {
        if (!value.isArray()) {
            return value.asText();
        }
        List<String> parts = new ArrayList<>();
        value.forEach(part -> parts.add(part.asText()));
        return String.join(",", parts);
    }
}
