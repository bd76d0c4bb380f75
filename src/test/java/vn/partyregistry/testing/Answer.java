package vn.partyregistry.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;

/** What the registry answered, read without the prefix of the test's ids. */
public final class Answer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Registry registry;
    private final Response response;

    public Answer(Registry registry, Response response) {
        this.registry = registry;
        this.response = response;
    }

    public int status() {
        return response.statusCode();
    }

    public Answer is(int status) {
        assertThat(status()).as(body()).isEqualTo(status);
        return this;
    }

    /** A refusal of this name, with a fault at each of these pointers or parameters and at no others. */
    public Answer isRefused(int status, String code, String... places) {
        is(status);
        assertThat(value("/code")).as(body()).isEqualTo(code);
        assertThat(value("/type")).endsWith(code);
        assertThat(at("/status").asInt()).isEqualTo(status);
        if (places.length > 0) {
            assertThat(places()).as(body()).containsExactlyInAnyOrder(places);
        }
        return this;
    }

    /** Where the faults are: pointers into the body, names of parameters. */
    public List<String> places() {
        List<String> places = new ArrayList<>();
        at("/errors")
                .forEach(fault -> places.add(
                        fault.path("pointer").asText(fault.path("parameter").asText("-"))));
        return places;
    }

    /** Where a recording was warned of a rule. */
    public List<String> findings(String rule) {
        List<String> places = new ArrayList<>();
        at("/findings").forEach(finding -> {
            if (finding.path("rule").asText().equals(rule)) {
                places.add(finding.path("pointer").asText());
            }
        });
        return places;
    }

    /** The body to the byte. */
    public String body() {
        return new String(response.getBody().asByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    public String header(String name) {
        return response.header(name);
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body());
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(body(), notJson);
        }
    }

    public JsonNode at(String pointer) {
        return json().at(pointer);
    }

    /** The text at a pointer, null when there is none. */
    public String value(String pointer) {
        return local(at(pointer));
    }

    /** One field of every item, null where an item has none; {@code field} may be a pointer. */
    public List<String> each(String field) {
        return eachOf("/items", field);
    }

    public List<String> eachOf(String array, String field) {
        List<String> values = new ArrayList<>();
        at(array).forEach(item -> values.add(local(field.startsWith("/") ? item.at(field) : item.path(field))));
        return values;
    }

    public long position() {
        return at("/snapshot/position").asLong();
    }

    private String local(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : node.asText().replace(registry.prefix(), "");
    }
}
