package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no client library would send is refused by name too, as far as the registry gets to see it. */
@QuarkusTest
class UnreadableRequestTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/organizations/%zz",
                "/v1/organizations/%",
                "/v1/organizations/%e",
                "/v1/%c3%",
                "/%zz",
                "/v1/decisions?number=%zz",
                "/v1/organizations?%zz=1"
            })
    void brokenPercentEncodingIsRefusedByTheServerItself(String target) throws IOException {
        assertThat(answer("GET " + target, "")).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void aTargetTooLongIsNamed() throws IOException {
        for (int length : new int[] {9_000, 20_000, 60_000}) {
            refused(answer("GET /v1/organizations?q=" + "a".repeat(length), ""), 414);
        }
    }

    @Test
    void headersTooLargeAreNamed() throws IOException {
        for (int length : new int[] {21_000, 60_000}) {
            refused(answer("GET /v1/organizations", "X: " + "a".repeat(length) + "\r\n"), 431);
        }
    }

    private static void refused(String answer, int status) {
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ").contains("application/problem+json", "\"code\":\"");
    }

    private static String answer(String line, String headers) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(5_000);
            String request = line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
