package vn.partyregistry.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers are told with every answer, good or bad. */
@QuarkusTest
class SecurityHeadersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/organizations?limit=1", "/v1/organizations/NOPE", "/v1/members", "/v1/nothing", "/v1/rules"
            })
    void everyAnswerIsForTheAskerAndForNoPageOfOthers(String path) {
        Response answer =
                RestAssured.given().header("Origin", "https://evil.example").get(path);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
        assertThat(answer.header("X-Request-Id")).isNotBlank();
        assertThat(answer.headers().asList().stream()
                        .map(header -> header.getName().toLowerCase()))
                .doesNotContain("server", "x-powered-by");
    }
}
