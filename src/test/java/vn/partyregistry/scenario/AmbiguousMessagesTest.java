package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.partyregistry.testing.RawConnection;

/** A message of which a proxy might see another end than the registry is refused, and nothing after it is taken for a request. */
@QuarkusTest
class AmbiguousMessagesTest {

    private static final String POST =
            "POST /v1/organizations/changed HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private static final String HIDDEN = "GET /v1/rules HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 6|Transfer-Encoding: chunked||0|||",
                "Transfer-Encoding: chunked|Transfer-Encoding: identity||0|||",
                "Transfer-Encoding: xchunked||0|||",
                "Transfer-Encoding: gzip, chunked||0|||",
                "Content-Length: 2|Content-Length: 60||[]",
                "Content-Length: 2|Content-Length: 2||[]",
                "Content-Length: +2||[]",
                "Content-Length: -1||[]",
                "Content-Length: 99999999999999999999||[]",
                "Content-Length : 2||[]",
                "Transfer-Encoding: chunked||zz|[]|0|||",
                "Transfer-Encoding: chunked||-2|[]|0|||",
                "Transfer-Encoding: chunked||ffffffffffffff|[]",
                "Host: elsewhere|Content-Length: 2||[]"
            })
    void whatCanBeReadInTwoWaysIsNotReadAtAll(String message) throws IOException {
        try (RawConnection connection = RawConnection.open()) {
            String answers = connection
                    .send(POST + message.replace("|", "\r\n") + HIDDEN)
                    .answers(2_000);
            assertThat(answers).doesNotContain("HTTP/1.1 200", "HTTP/1.1 5").endsWith("(closed)");
            assertThat(answers.split("HTTP/1.1 ", -1)).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void linesThatEndWithoutReturnAreNoLines() throws IOException {
        try (RawConnection connection = RawConnection.open()) {
            assertThat(connection.send(HIDDEN.replace("\r", "")).answers(2_000))
                    .doesNotContain("200")
                    .endsWith("(closed)");
        }
    }

    @ParameterizedTest
    @CsvSource({"extension, 1000000", "trailer, 130000"})
    void piecesWithMoreBesideThanInThemAreRefused(String kind, int times) throws IOException {
        String message = kind.equals("extension")
                ? "2;a=" + "b".repeat(times) + "\r\n[]\r\n0\r\n\r\n"
                : "2\r\n[]\r\n0\r\n" + "X-A: b\r\n".repeat(times) + "\r\n";
        try (RawConnection connection = RawConnection.open()) {
            connection.send(POST + "Transfer-Encoding: chunked\r\n\r\n");
            try {
                connection.send(message);
            } catch (IOException closedBefore) {
                return;
            }
            assertThat(connection.answers(5_000)).doesNotContain("HTTP/1.1 200", "HTTP/1.1 5");
        }
    }
}
