package vn.partyregistry.testing;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** One reading, told word by word. */
public final class Question {

    private final Registry registry;
    private final String path;
    private final RequestSpecification request = Token.takingTheLast(RestAssured.given());

    Question(Registry registry, String path) {
        this.registry = registry;
        this.path = path;
    }

    public Question asOf(String day) {
        return with("asOf", day);
    }

    public Question knownAt(String instant) {
        return with("knownAt", instant);
    }

    public Question position(long position) {
        return with("position", String.valueOf(position));
    }

    public Question with(String parameter, String value) {
        request.queryParam(parameter, value);
        return this;
    }

    public Question header(String name, String value) {
        request.header(name, value);
        return this;
    }

    public Question accept(String mediaType) {
        request.accept(mediaType);
        return this;
    }

    /** As a caller in a role; subtrees are ids of this test, separated by commas. */
    public Question as(String role, String... subtrees) {
        return header("Authorization", "Bearer " + registry.token(role, String.join(",", subtrees)));
    }

    /** Why members are read. */
    public Question because(String purpose) {
        return header(
                "Purpose", URLEncoder.encode(purpose, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    public Answer get() {
        return new Answer(registry, request.get(path));
    }
}
