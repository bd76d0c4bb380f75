package vn.partyregistry.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** An operation and who may ask it, as the running registry's API document declares it. */
record DeclaredOperation(String method, String path, JsonNode declaration) {

    static final Set<String> SCOPES = Set.of("none", "organization", "member", "decision", "body", "lines", "own");

    private static final Set<String> METHODS =
            Set.of("get", "post", "put", "patch", "delete", "head", "options", "trace");

    static List<DeclaredOperation> all() {
        try {
            JsonNode document = new ObjectMapper()
                    .readTree(RestAssured.get("/q/openapi?format=json").asString());
            List<DeclaredOperation> all = new ArrayList<>();
            document.get("paths")
                    .fields()
                    .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                        if (METHODS.contains(operation.getKey())) {
                            all.add(new DeclaredOperation(
                                    operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()));
                        }
                    }));
            return all;
        } catch (JsonProcessingException broken) {
            throw new AssertionError("the API document is no JSON", broken);
        }
    }

    String id() {
        return declaration.path("operationId").asText();
    }

    boolean isDeclared() {
        return declaration.has("x-roles") && SCOPES.contains(scope());
    }

    /** The roles of which one is needed; none where it is open to everyone. */
    Set<String> roles() {
        return texts(declaration.path("x-roles"));
    }

    /** The roles that the security requirement names. */
    Set<String> required() {
        return texts(declaration.at("/security/0/bearer"));
    }

    String scope() {
        return declaration.path("x-scope").asText();
    }

    boolean isOpen() {
        return roles().isEmpty();
    }

    boolean takesABody() {
        return declaration.has("requestBody");
    }

    boolean takes(String parameter) {
        for (JsonNode each : declaration.path("parameters")) {
            if (each.path("name").asText().equals(parameter)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
