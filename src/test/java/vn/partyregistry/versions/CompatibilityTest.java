package vn.partyregistry.versions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.ConsoleRender;

/** What the last released API document promised, the present one keeps. */
class CompatibilityTest {

    private static final Path RELEASED = Path.of("openapi", "released", "openapi-1.yaml");
    private static final Path PRESENT = Path.of("openapi", "openapi.yaml");
    private static final String LIST = "/paths/~1v1~1organizations/get";
    private static final String ORGANIZATION = "/components/schemas/Organization";

    @Test
    void nothingIsBrokenThatClientsRelyOn() throws IOException {
        assertThat(broken(Files.readString(RELEASED), Files.readString(PRESENT)))
                .as("a breaking change needs a new version beside the old one (docs/versions.md)")
                .isEmpty();
    }

    @Test
    void anOperationThatIsGoneBreaksClients() throws IOException {
        assertBroken(document -> at(document, "/paths").remove("/v1/organizations/{id}/lineage"));
        assertBroken(
                document -> at(document, "/paths/~1v1~1organizations~1{id}").remove("get"));
    }

    @Test
    void aFieldOrAStatusThatIsGoneBreaksClients() throws IOException {
        assertBroken(document -> at(document, ORGANIZATION + "/properties").remove("name"));
        assertBroken(document ->
                at(document, "/paths/~1v1~1decisions/post/responses").remove("201"));
    }

    @Test
    void aFieldThatMayBeMissingBreaksClients() throws IOException {
        assertBroken(document -> {
            ArrayNode required = (ArrayNode) document.at(ORGANIZATION + "/required");
            for (int i = 0; i < required.size(); i++) {
                if (required.get(i).asText().equals("name")) {
                    required.remove(i);
                }
            }
        });
    }

    @Test
    void aNewDutyOfClientsBreaksThem() throws IOException {
        assertBroken(document -> {
            ObjectNode parameter = (ObjectNode) document.at(LIST + "/parameters/0");
            parameter.put("required", true);
        });
        assertBroken(document -> {
            ArrayNode parameters = (ArrayNode) document.at(LIST + "/parameters");
            parameters
                    .addObject()
                    .put("name", "region")
                    .put("in", "query")
                    .put("required", true)
                    .putObject("schema")
                    .put("type", "string");
        });
    }

    @Test
    void whatIsAddedBreaksNobody() throws IOException {
        assertThat(changed(document -> {
                    at(document, ORGANIZATION + "/properties")
                            .putObject("motto")
                            .put("type", "string");
                    ((ObjectNode) document.get("paths"))
                            .set(
                                    "/v1/mottoes",
                                    document.at("/paths/~1v1~1rules").deepCopy());
                    ((ObjectNode) document.at("/paths/~1v1~1mottoes/get")).put("operationId", "listMottoes");
                    ((ArrayNode) document.at(LIST + "/parameters"))
                            .addObject()
                            .put("name", "motto")
                            .put("in", "query")
                            .putObject("schema")
                            .put("type", "string");
                }))
                .isEmpty();
    }

    private static void assertBroken(Consumer<JsonNode> change) throws IOException {
        assertThat(changed(change)).isNotEmpty();
    }

    /** What breaks when the present document is changed like this. */
    private static String changed(Consumer<JsonNode> change) throws IOException {
        String before = Files.readString(PRESENT);
        JsonNode document = new YAMLMapper().readTree(before);
        String untouched = document.toString();
        change.accept(document);
        assertThat(document.toString()).as("the change is one").isNotEqualTo(untouched);
        return broken(before, new ObjectMapper().writeValueAsString(document));
    }

    private static ObjectNode at(JsonNode document, String pointer) {
        assertThat(document.at(pointer).isObject()).as(pointer).isTrue();
        return (ObjectNode) document.at(pointer);
    }

    /** What is incompatible, in words; empty where nothing is. */
    private static String broken(String before, String after) throws IOException {
        ChangedOpenApi difference = OpenApiCompare.fromContents(before, after);
        if (!difference.isIncompatible()) {
            return "";
        }
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        try (OutputStreamWriter writer = new OutputStreamWriter(words, StandardCharsets.UTF_8)) {
            new ConsoleRender().render(difference, writer);
        }
        return words.toString(StandardCharsets.UTF_8);
    }
}
