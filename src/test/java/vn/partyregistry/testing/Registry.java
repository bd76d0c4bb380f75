package vn.partyregistry.testing;

import io.restassured.RestAssured;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BinaryOperator;

/**
 * The registry as one test sees it: ids that a test names are its own, whatever other tests record beside it.
 *
 * <p>{@code T-B} in a test is {@code K1.T-B} on the wire; answers are read back without the prefix.
 */
public final class Registry {

    private static final AtomicLong TESTS = new AtomicLong(System.nanoTime() % 46_656);
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private final String prefix;
    private final BinaryOperator<String> tokens;

    private Registry(String prefix, BinaryOperator<String> tokens) {
        this.prefix = prefix;
        this.tokens = tokens;
    }

    /** A corner of the registry that nobody else writes into. */
    public static Registry cornerOfItsOwn() {
        return cornerOfItsOwn(Registry::demonstrationToken);
    }

    /** Likewise, with tokens for a role and subtrees from elsewhere than the demonstration. */
    public static Registry cornerOfItsOwn(BinaryOperator<String> tokens) {
        String prefix = "K" + Long.toString(TESTS.incrementAndGet(), 36).toUpperCase(Locale.ROOT) + ".";
        return new Registry(prefix, tokens);
    }

    /** The registry with the ids as they are. */
    public static Registry whole() {
        return new Registry("", Registry::demonstrationToken);
    }

    public String prefix() {
        return prefix;
    }

    /** An id of this test as it is on the wire. */
    public String id(String local) {
        return prefix + local;
    }

    /** A paper to be recorded by an admin, signed and effective on 1970-01-01 unless told otherwise. */
    public Paper decision(String number) {
        return new Paper(this, number);
    }

    public Question organization(String id) {
        return ask("/v1/organizations/" + id(id));
    }

    /** What one asks of an organization, for example {@code versions}. */
    public Question organization(String id, String what) {
        return ask("/v1/organizations/" + id(id) + "/" + what);
    }

    public Question organizations() {
        return ask("/v1/organizations");
    }

    public Question members(String under) {
        return ask("/v1/members").with("under", id(under)).because("kiểm tra").as("admin");
    }

    public Question member(String id) {
        return ask("/v1/members/" + id(id)).because("kiểm tra").as("admin");
    }

    /** Notes what a member asks about its data. */
    public Answer request(String member, String kind) {
        return new Answer(
                this,
                RestAssured.given()
                        .header("Authorization", "Bearer " + token("admin", ""))
                        .contentType("application/json")
                        .body("{\"kind\":\"" + kind + "\"}")
                        .post("/v1/members/" + id(member) + "/requests"));
    }

    public Question ask(String path) {
        return new Question(this, path);
    }

    /** Follows a link of an answer as it is printed. */
    public Answer link(String link) {
        return new Answer(this, RestAssured.given().urlEncodingEnabled(false).get(link));
    }

    /** Follows a link to members as it is printed, as an admin. */
    public Answer linkToMembers(String link) {
        return new Answer(
                this,
                RestAssured.given()
                        .urlEncodingEnabled(false)
                        .header("Authorization", "Bearer " + token("admin", ""))
                        .header("Purpose", "test")
                        .get(link));
    }

    /** The newest position. */
    public long head() {
        return organizations()
                .with("limit", "1")
                .get()
                .is(200)
                .at("/snapshot/position")
                .asLong();
    }

    /** Every token that any test has used so far. */
    public static Set<String> tokens() {
        return Set.copyOf(TOKENS.values());
    }

    /** A token; subtrees are ids of this test, separated by commas. */
    public String token(String role, String subtrees) {
        StringBuilder organizations = new StringBuilder();
        for (String subtree : subtrees.split(",")) {
            organizations.append(subtree.isEmpty() ? "" : id(subtree) + ",");
        }
        return tokens.apply(role, organizations.toString());
    }

    private static String demonstrationToken(String role, String organizations) {
        return TOKENS.computeIfAbsent(RestAssured.port + role + organizations, key -> RestAssured.given()
                .queryParam("role", role)
                .queryParams(organizations.isEmpty() ? Map.of() : Map.of("organizations", organizations))
                .post("/dev/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token"));
    }
}
