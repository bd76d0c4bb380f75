package vn.partyregistry.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Where a folder with the schemas of others is given (-Ddeploy.schemas=FOLDER: compose-spec.json, and the definitions of
 * CloudNativePG and its Barman Cloud plugin as they publish them), what is delivered is held to them. They are no part of
 * the project.
 */
class SchemasTest {

    private static final String FOLDER = System.getProperty("deploy.schemas", "");

    @Test
    void composeIsOfTheSpecification() throws IOException {
        ObjectNode schema = (ObjectNode)
                Delivered.documents(Delivered.text(given("compose-spec.json"))).get(0);
        schema.remove("$id");
        assertThat(faults(schema, compose())).isEmpty();
        ObjectNode misspelled = compose().deepCopy();
        misspelled.put("servises", 1);
        assertThat(faults(schema, misspelled)).isNotEmpty();
    }

    @Test
    void whatTheOperatorReadsIsOfItsDefinitions() throws Exception {
        Map<String, JsonNode> definitions = definitions(given(""));
        Command.assume("kubectl", "version", "--client");
        int held = 0;
        for (JsonNode each : Delivered.documents(
                Command.run("kubectl", "kustomize", "deploy/kubernetes/office").output())) {
            JsonNode definition = definitions.get(
                    each.path("apiVersion").asText() + " " + each.path("kind").asText());
            if (definition != null) {
                held++;
                assertThat(faults(definition, each))
                        .as(each.path("kind").asText())
                        .isEmpty();
                ObjectNode misspelled = each.deepCopy();
                ((ObjectNode) misspelled.get("spec")).put("instanses", 1);
                assertThat(faults(definition, misspelled)).hasSize(1);
            }
        }
        assertThat(held).isEqualTo(3);
    }

    private static Path given(String name) {
        Path path = Path.of(FOLDER, name);
        assumeTrue(
                !FOLDER.isEmpty() && Files.exists(path),
                "Left out: no folder with schemas is given (-Ddeploy.schemas=FOLDER), or " + name + " is not in it.");
        return path;
    }

    private static JsonNode compose() {
        return Delivered.documents(Delivered.text("compose.yaml")).get(0);
    }

    private static Map<String, JsonNode> definitions(Path folder) throws IOException {
        Map<String, JsonNode> definitions = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                for (JsonNode definition : Delivered.documents(Delivered.text(file))) {
                    String group = definition.at("/spec/group").asText();
                    String kind = definition.at("/spec/names/kind").asText();
                    for (JsonNode version : definition.at("/spec/versions")) {
                        JsonNode schema = version.at("/schema/openAPIV3Schema");
                        close(schema);
                        ((ObjectNode) schema.get("properties"))
                                .putObject("metadata")
                                .put("type", "object");
                        definitions.put(group + "/" + version.path("name").asText() + " " + kind, schema);
                    }
                }
            }
        }
        return definitions;
    }

    /** Kubernetes drops fields that it does not know; here they are faults. */
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            if (object.path("x-kubernetes-int-or-string").asBoolean()) {
                object.remove("type");
            } else if (object.path("properties").isObject()
                    && object.path("type").asText().equals("object")
                    && !object.has("additionalProperties")
                    && !object.has("x-kubernetes-preserve-unknown-fields")) {
                object.put("additionalProperties", false);
            }
        }
        schema.forEach(SchemasTest::close);
    }

    private static Set<ValidationMessage> faults(JsonNode schema, JsonNode document) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(schema)
                .validate(document);
    }
}
