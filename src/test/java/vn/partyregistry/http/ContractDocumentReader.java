package vn.partyregistry.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The API document as the running registry serves it, and what it promises of one answer. */
public final class ContractDocumentReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REFERENCE = "#/components/";
    private static ContractDocumentReader served;

    private final ObjectNode document;
    private final Map<String, Pattern> paths = new ConcurrentHashMap<>();
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    private ContractDocumentReader(ObjectNode document) {
        this.document = document;
        document.get("paths")
                .fieldNames()
                .forEachRemaining(template -> paths.put(
                        template,
                        Pattern.compile("\\Q" + template.replaceAll("\\{[^}]+\\}", "\\\\E[^/]+\\\\Q") + "\\E")));
        document.get("components").get("schemas").fields().forEachRemaining(schema -> {
            if (!schema.getKey().equals("Problem")) {
                close(schema.getValue());
            }
        });
    }

    /** A document that is at hand; it is not changed. */
    public static ContractDocumentReader of(ObjectNode document) {
        return new ContractDocumentReader(document.deepCopy());
    }

    /** The document of this build, asked for once. */
    static synchronized ContractDocumentReader served() {
        if (served == null) {
            try {
                RequestSpecification plain = RestAssured.given().noFiltersOfType(ContractFilter.class);
                served = new ContractDocumentReader((ObjectNode)
                        JSON.readTree(plain.get("/q/openapi?format=json").asString()));
            } catch (JsonProcessingException broken) {
                throw new AssertionError("the API document is no JSON", broken);
            }
        }
        return served;
    }

    /** A field that the document does not name is a gap in the document. */
    private static void close(JsonNode schema) {
        if (schema.has("properties") && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
        schema.forEach(part -> {
            if (part.isObject()) {
                close(part);
            }
        });
    }

    boolean knows(String path) {
        return template(path).isPresent();
    }

    /** The operation at a path, empty where the document knows no such path or method. */
    public Optional<JsonNode> operation(String method, String path) {
        return template(path)
                .map(template -> document.get("paths").get(template).get(method.toLowerCase(java.util.Locale.ROOT)));
    }

    private Optional<String> template(String path) {
        return paths.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(path).matches())
                .map(Map.Entry::getKey)
                .min(java.util.Comparator.comparingInt(
                        template -> (int) template.chars().filter(c -> c == '{').count()));
    }

    /** The response documented for a status, by itself or by default, with references followed; null for none. */
    public JsonNode response(JsonNode operation, int status) {
        JsonNode responses = operation.get("responses");
        JsonNode response = responses.get(String.valueOf(status));
        if (response == null && status >= 400) {
            response = responses.get("default");
        }
        if (response != null && response.has("$ref")) {
            response = document.at(response.get("$ref").asText().substring(1));
        }
        return response;
    }

    public List<String> faults(JsonNode schema, String body) {
        return faults(schema, body, false);
    }

    /**
     * Every place of a body that is not as the schema says.
     *
     * @param partial whether the client asked for some fields only, and others may be missing that always are there
     */
    public List<String> faults(JsonNode schema, String body, boolean partial) {
        List<String> faults = new ArrayList<>();
        for (ValidationMessage message : schemas.computeIfAbsent(schema.toString(), key -> compiled(schema))
                .validate(
                        body,
                        com.networknt.schema.InputFormat.JSON,
                        OutputFormat.DEFAULT,
                        context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))) {
            if (!partial || !message.getType().equals("required")) {
                faults.add(message.getMessage());
            }
        }
        return faults;
    }

    List<String> problemFaults(String body) {
        return faults(JSON.createObjectNode().put("$ref", REFERENCE + "schemas/Problem"), body);
    }

    private JsonSchema compiled(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.get("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(whole, SchemaValidatorsConfig.builder().build());
    }
}
