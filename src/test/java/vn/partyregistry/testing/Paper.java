package vn.partyregistry.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A decision as the minutes of a meeting tell it. */
public final class Paper {

    private static final Set<String> NAMES = ConcurrentHashMap.newKeySet();

    /** Every name under which any test has admitted somebody so far. */
    public static Set<String> namesAdmitted() {
        return Set.copyOf(NAMES);
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Registry registry;
    private final ObjectNode content = JSON.createObjectNode();
    private final ArrayNode changes = JSON.createArrayNode();
    private final RequestSpecification request = Token.takingTheLast(RestAssured.given());
    private String role = "admin";
    private String subtrees = "";

    Paper(Registry registry, String number) {
        this.registry = registry;
        if (number != null) {
            content.put("number", number);
        }
        content.put("documentType", "DECISION")
                .put("issuedBy", "Ban Thường vụ " + registry.prefix())
                .put("title", "Quyết định");
        on("1970-01-01");
    }

    /** Signed and effective on this day. */
    public Paper on(String day) {
        return with("signedOn", day).with("effectiveOn", day);
    }

    public Paper effective(String day) {
        return with("effectiveOn", day);
    }

    public Paper with(String field, String value) {
        content.put(field, value);
        return this;
    }

    public Paper with(String field, JsonNode value) {
        content.set(field, value);
        return this;
    }

    public Paper issuedBy(String organization) {
        return with("issuer", registry.id(organization));
    }

    public Paper establish(String organization, String type, String name) {
        change("ESTABLISH")
                .put("organization", registry.id(organization))
                .put("type", type)
                .put("name", name);
        return this;
    }

    public Paper establish(String organization, String type, String name, String parent) {
        establish(organization, type, name);
        return and("parent", registry.id(parent));
    }

    public Paper rename(String organization, String name) {
        return of("RENAME", organization).and("name", name);
    }

    public Paper reclassify(String organization, String type) {
        return of("RECLASSIFY", organization).and("type", type);
    }

    public Paper amend(String organization) {
        return of("AMEND", organization);
    }

    public Paper transfer(String organization, String parent) {
        return of("TRANSFER", organization).and("parent", registry.id(parent));
    }

    public Paper dissolve(String organization) {
        return of("DISSOLVE", organization).and("reason", "DISSOLVED");
    }

    public Paper dissolve(String organization, String successor) {
        return dissolve(organization).and("successor", registry.id(successor));
    }

    public Paper admit(String member, String fullName, String bornOn, String cell) {
        NAMES.add(fullName);
        change("ADMIT")
                .put("organization", registry.id(cell))
                .putObject("member")
                .put("id", registry.id(member))
                .put("fullName", fullName)
                .put("bornOn", bornOn);
        return this;
    }

    public Paper recognize(String... members) {
        ArrayNode ids = change("RECOGNIZE").putArray("members");
        for (String member : members) {
            ids.add(registry.id(member));
        }
        return this;
    }

    public Paper move(String member, String cell) {
        of("MOVE", cell).and("manner", "FORMAL");
        last().putArray("members").add(registry.id(member));
        return this;
    }

    public Paper leave(String member, String reason) {
        change("LEAVE").put("member", registry.id(member)).put("reason", reason);
        return this;
    }

    public Paper readmit(String member, String cell) {
        return of("READMIT", cell).and("member", registry.id(member));
    }

    /** Any change, in loose JSON with the ids of this test. */
    public Paper says(String kind, String looseJson) {
        change(kind).setAll((ObjectNode) LooseJson.with(registry, looseJson));
        return this;
    }

    /** A further field of the newest change, told as it is. */
    public Paper and(String field, String value) {
        last().put(field, value);
        return this;
    }

    public Paper and(String field, boolean value) {
        last().put(field, value);
        return this;
    }

    /** Brought in by a caller in a role; subtrees are ids of this test. */
    public Paper by(String otherRole, String... otherSubtrees) {
        role = otherRole;
        subtrees = String.join(",", otherSubtrees);
        return this;
    }

    public Paper header(String name, String value) {
        request.header(name, value);
        return this;
    }

    public Paper parameter(String name, String value) {
        request.queryParam(name, value);
        return this;
    }

    /** The body as it is sent. */
    public String text() {
        ObjectNode whole = content.deepCopy();
        whole.set("changes", changes);
        return whole.toString();
    }

    /** Sends it and sees what comes. */
    public Answer sent() {
        return sentAs(text());
    }

    /** Sends a body of its own making in place of the paper. */
    public Answer sentAs(String body) {
        return posted(body, "");
    }

    /** Sends it and expects it to be recorded. */
    public Answer recorded() {
        return sent().is(201);
    }

    /** Sends it and expects it to be recorded with findings of a rule at these places, which are read with it ever after. */
    public Answer recordedWith(String rule, String... places) {
        Answer recorded = recorded();
        Answer read = registry.ask("/v1/decisions/" + recorded.at("/id").asText())
                .get()
                .is(200);
        for (Answer answer : new Answer[] {recorded, read}) {
            assertThat(answer.findings(rule)).as(answer.body()).containsExactlyInAnyOrder(places);
        }
        return recorded;
    }

    /** Sends it as the right content of a decision. */
    public Answer correcting(String decision) {
        return posted("{\"reason\":\"ghi sai\",\"decision\":" + text() + "}", decision + "/corrections");
    }

    /** Sends it as the paper that annuls a decision from START or from a day on. */
    public Answer annulling(String decision, String from) {
        return posted(
                "{\"reason\":\"sai thẩm quyền\",\"from\":\"" + from + "\",\"by\":" + text() + "}",
                decision + "/annulments");
    }

    private Answer posted(String body, String path) {
        return new Answer(
                registry,
                request.header("Authorization", "Bearer " + registry.token(role, subtrees))
                        .contentType("application/json")
                        .body(body.getBytes(StandardCharsets.UTF_8))
                        .post("/v1/decisions" + (path.isEmpty() ? "" : "/" + path)));
    }

    private Paper of(String kind, String organization) {
        change(kind).put("organization", registry.id(organization));
        return this;
    }

    private ObjectNode change(String kind) {
        return changes.addObject().put("change", kind);
    }

    private ObjectNode last() {
        return (ObjectNode) changes.get(changes.size() - 1);
    }
}
