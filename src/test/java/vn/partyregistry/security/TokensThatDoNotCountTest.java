package vn.partyregistry.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.InProduction;
import vn.partyregistry.testing.ProductionProfile;
import vn.partyregistry.testing.Realm;
import vn.partyregistry.testing.Token;

/** A token that is not wholly right is no token: 401, everywhere, and nothing more is said. */
@QuarkusTest
@TestProfile(ProductionProfile.class)
class TokensThatDoNotCountTest extends InProduction {

    static Stream<Arguments> wrongTokens() {
        PublicJsonWebKey stranger = Realm.rsa("stranger");
        byte[] publicKey = realm.key().getPublicKey().getEncoded();
        String right = auditor().signed();
        String[] parts = right.split("\\.");
        return Stream.of(
                Arguments.of("expired", auditor().expires(-60).signed()),
                Arguments.of("not yet valid", auditor().notBefore(120).signed()),
                Arguments.of("without expiry", auditor().without("exp").signed()),
                Arguments.of("expiry as a word", auditor().says("exp", "mai").signed()),
                Arguments.of(
                        "of another issuer",
                        auditor().issuer(Realm.issuer() + "2").signed()),
                Arguments.of(
                        "of the issuer with a slash",
                        auditor().issuer(Realm.issuer() + "/").signed()),
                Arguments.of("without issuer", auditor().without("iss").signed()),
                Arguments.of(
                        "for another audience", auditor().audience("payroll").signed()),
                Arguments.of("without audience", auditor().without("aud").signed()),
                Arguments.of("of nobody", auditor().without("sub").signed()),
                Arguments.of(
                        "of a name that is none",
                        auditor().says("upn", Map.of("a", 1)).signed()),
                Arguments.of(
                        "of a name with a line's end",
                        auditor().says("upn", "a\nb").signed()),
                Arguments.of("of another realm", another(stranger).signed()),
                Arguments.of(
                        "of an unknown key", auditor().by(stranger, "RS256").signed()),
                Arguments.of(
                        "of another key under the same name",
                        auditor().by(stranger.getPrivateKey(), "RS256").signed()),
                Arguments.of("of an unknown kind of signature", parts(header("XX99"), parts[1], parts[2])),
                Arguments.of("unsigned", parts(header("none"), parts[1], "")),
                Arguments.of("unsigned, in capitals", parts(header("NONE"), parts[1], "")),
                Arguments.of("unsigned, with a signature", parts(header("none"), parts[1], parts[2])),
                Arguments.of(
                        "signed with the public key as a secret",
                        auditor().by(new HmacKey(publicKey), "HS256").signed()),
                Arguments.of("with the roles exchanged", parts(parts[0], payload("admin"), parts[2])),
                Arguments.of("cut off", right.substring(0, right.length() - 20)),
                Arguments.of("without its signature", parts[0] + "." + parts[1] + "."),
                Arguments.of("encrypted, as it pretends", right + ".a.b"),
                Arguments.of("giant", auditor().says("more", "a".repeat(13_000)).signed()),
                Arguments.of("nested without end", parts(encoded("{\"a\":" + "[".repeat(9_000)), parts[1], parts[2])),
                Arguments.of("no token at all", "abc"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongTokens")
    void isRefusedWhereATokenIsNeededAndWhereItIsNot(String what, String token) {
        for (String path : new String[] {"/v1/access-log", "/v1/members", "/v1/organizations", "/v1/rules"}) {
            refused(with(token).get(path));
        }
        refused(with(token)
                .contentType("application/json")
                .body("{}".getBytes())
                .post("/v1/decisions"));
    }

    @Test
    void theSameTokensWouldCountIfTheyWereRight() {
        realm.publish(Realm.rsa("newest"));
        Map<String, Token> right = Map.of(
                "plain", auditor(),
                "just expired", auditor().expires(-10),
                "almost valid", auditor().notBefore(10),
                "for two audiences", auditor().audience("payroll", "party-registry"),
                "long", auditor().says("more", "a".repeat(5_000)),
                "RS512", auditor().by(realm.key(), "RS512"),
                "PS256", auditor().by(realm.key(), "PS256"));
        right.forEach((what, token) -> assertThat(
                        with(token.signed()).get("/v1/access-log").statusCode())
                .as(what)
                .isEqualTo(200));
    }

    @Test
    void noTokenIsRefusedWhereOneIsNeeded() {
        refused(RestAssured.get("/v1/access-log"));
        refused(RestAssured.given().auth().preemptive().basic("admin", "admin").get("/v1/access-log"));
        refused(RestAssured.given().header("Authorization", "Bearer").get("/v1/access-log"));
        refused(RestAssured.given()
                .queryParam("access_token", auditor().signed())
                .get("/v1/access-log"));
        refused(RestAssured.given().cookie("Bearer", auditor().signed()).get("/v1/access-log"));
    }

    @Test
    void twoTokensAtOnceAreRefusedThoughBothAreRight() {
        String right = "Bearer " + auditor().signed();
        for (String second : new String[] {right, "Bearer abc", "Basic YTph"}) {
            refused(RestAssured.given().header("Authorization", right, second).get("/v1/access-log"));
            refused(RestAssured.given().header("Authorization", second, right).get("/v1/organizations"));
        }
    }

    @Test
    void rotatedKeysCountAsSoonAsTheyArePublished() {
        String before = auditor().signed();
        new Answer(registry, with(before).get("/v1/access-log")).is(200);
        for (PublicJsonWebKey next : List.of(Realm.rsa("second"), Realm.elliptic("third"))) {
            String tooEarly = auditor()
                    .by(next, next.getKeyType().equals("EC") ? "ES256" : "RS256")
                    .signed();
            refused(with(tooEarly).get("/v1/access-log"));
            realm.publish(next);
            new Answer(registry, with(tooEarly).get("/v1/access-log")).is(200);
            new Answer(registry, with(before).get("/v1/access-log")).is(200);
        }
    }

    private static Token auditor() {
        return realm.token("auditor");
    }

    private static Token another(PublicJsonWebKey key) {
        return auditor().issuer("https://id.example.org/realms/other").by(key, "RS256");
    }

    private static String parts(String header, String payload, String signature) {
        return header + "." + payload + "." + signature;
    }

    private static String header(String algorithm) {
        return encoded("{\"alg\":\"" + algorithm + "\",\"kid\":\"" + realm.key().getKeyId() + "\"}");
    }

    private static String payload(String role) {
        return auditor().roles(role).signed().split("\\.")[1];
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes());
    }

    private static RequestSpecification with(String token) {
        return RestAssured.given().header("Authorization", "Bearer " + token);
    }

    private void refused(Response response) {
        Answer answer = new Answer(registry, response).isRefused(401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.json().has("errors")).isFalse();
        assertThat(answer.body()).doesNotContain("expired", "signature", "issuer", "audience", "JWT", "kid");
    }
}
