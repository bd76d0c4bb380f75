package vn.partyregistry.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/** A file that a test hands in, told word by word; ids in it are as they are on the wire. */
public final class HandedIn {

    private static final int PATIENCE = 1200;
    private static final int LARGE = 1 << 20;

    private final Registry registry;
    private final byte[] file;
    private final String type;
    private final RequestSpecification request = RestAssured.given()
            .config(RestAssured.config()
                    .encoderConfig(
                            EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)));
    private String token;

    private HandedIn(Registry registry, String type, byte[] file) {
        this.registry = registry;
        this.type = type;
        this.file = file;
        this.token = registry.token("admin", "");
    }

    public static HandedIn decisions(Registry registry, String... lines) {
        return of(registry, "application/x-ndjson", bytes(String.join("\n", lines)));
    }

    public static HandedIn sheet(Registry registry, String... rows) {
        return of(registry, "text/csv", bytes(String.join("\r\n", rows)));
    }

    public static HandedIn of(Registry registry, String type, byte[] file) {
        return new HandedIn(registry, type, file);
    }

    public HandedIn by(String role, String... subtrees) {
        token = registry.token(role, String.join(",", subtrees));
        return this;
    }

    public HandedIn onlyTried() {
        request.queryParam("dryRun", "true");
        return this;
    }

    public HandedIn header(String name, String value) {
        request.header(name, value);
        return this;
    }

    /** What is answered at once. */
    public Answer sent() {
        return new Answer(
                registry,
                request.header("Authorization", "Bearer " + token)
                        .header("Content-Type", type)
                        .body(file)
                        .post("/v1/imports"));
    }

    /** What has come of it in the end, refused lines only where there are any. */
    public Answer ended() {
        if (file.length > LARGE) {
            return waited(LargeBody.handedIn(file, type, token), answer -> answer.json()
                    .has("endedAt"));
        }
        Answer taken = sent().is(202);
        assertThat(taken.header("Location")).endsWith("/v1/imports/" + taken.value("/id"));
        return waited(taken.value("/id"), answer -> answer.json().has("endedAt"));
    }

    /** Asks again and again until something is so. */
    public Answer waited(String id, Predicate<Answer> until) {
        for (int i = 0; i < PATIENCE; i++) {
            Answer answer = asked(id, "");
            if (until.test(answer)) {
                return answer;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException ended) {
                throw new AssertionError(ended);
            }
        }
        throw new AssertionError(
                "The import did not come so far: " + asked(id, "").body());
    }

    /** @param parameters such as {@code ?outcome=REFUSED} */
    public Answer asked(String id, String parameters) {
        return new Answer(
                registry,
                RestAssured.given()
                        .header("Authorization", "Bearer " + token)
                        .accept("application/json")
                        .get("/v1/imports/" + id + parameters));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
