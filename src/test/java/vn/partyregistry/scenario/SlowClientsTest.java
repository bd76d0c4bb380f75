package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.RawConnection;
import vn.partyregistry.testing.Registry;

/** Who sends slowly, or never to the end, takes nobody's place, and is told so in the end. */
@QuarkusTest
class SlowClientsTest {

    private static final String JSON = "application/json";

    private final Registry registry = Registry.cornerOfItsOwn();

    @Test
    void trickledPapersAndQuestionsHoldUpNobodyAndAreRefused() throws Exception {
        String admin = registry.token("admin", "");
        List<RawConnection> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) {
                slow.add(RawConnection.open()
                        .post("/v1/decisions", JSON, 100_000, admin)
                        .send("{\"number\":\""));
                slow.add(RawConnection.open()
                        .post("/v1/organizations/changed", JSON, 100_000, null)
                        .send("[{\"id\":\""));
            }
            List<Thread> tricklers = new ArrayList<>();
            for (RawConnection each : slow) {
                Thread trickler = new Thread(() -> {
                    try {
                        each.trickle(15_000);
                    } catch (InterruptedException asked) {
                        Thread.currentThread().interrupt();
                    }
                });
                trickler.start();
                tricklers.add(trickler);
            }
            long began = System.nanoTime();
            for (int i = 0; i < 5; i++) {
                registry.decision(i + "-QĐ/TU")
                        .establish("P" + i, "PROVINCIAL", "Tỉnh " + i)
                        .recorded();
                assertThat(RestAssured.get("/v1/organizations?limit=1&asOf=2000-01-01")
                                .statusCode())
                        .isEqualTo(200);
            }
            assertThat((System.nanoTime() - began) / 1_000_000_000.0).isLessThan(4.9);
            for (Thread each : tricklers) {
                each.join();
            }
            for (RawConnection each : slow) {
                assertThat(each.answers(3_000))
                        .startsWith("HTTP/1.1 408 ")
                        .contains("application/problem+json", "\"code\":\"body-too-slow\"", "(closed)");
            }
        } finally {
            for (RawConnection each : slow) {
                each.close();
            }
        }
    }

    @Test
    void filesThatTrickleInTakeTheirOwnPlacesOnly() throws Exception {
        String admin = registry.token("admin", "");
        List<RawConnection> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 12; i++) {
                slow.add(RawConnection.open()
                        .post("/v1/imports", "application/x-ndjson", 100_000, admin)
                        .send("{"));
            }
            int turnedAway = 0;
            for (RawConnection each : slow) {
                turnedAway += each.answers(500).startsWith("HTTP/1.1 503 ") ? 1 : 0;
            }
            assertThat(turnedAway).as("beyond the eight places").isEqualTo(4);
            assertThat(RestAssured.get("/v1/organizations?limit=1").statusCode())
                    .isEqualTo(200);
        } finally {
            for (RawConnection each : slow) {
                each.close();
            }
        }
    }

    @Test
    void aQuestionLargerThanItsLimitIsRefusedBeforeItIsSent() throws IOException {
        try (RawConnection large = RawConnection.open()) {
            large.post("/v1/organizations/changed", JSON, 3_000_000, null);
            assertThat(large.answers(1_000)).startsWith("HTTP/1.1 413 ").contains("body-too-large");
        }
        try (RawConnection large = RawConnection.open()) {
            large.post("/v1/decisions", JSON, 17 << 20, registry.token("auditor", ""));
            assertThat(large.answers(1_000)).startsWith("HTTP/1.1 403 ");
        }
    }

    @Test
    void whoIsToldToContinueIsHeard() throws IOException {
        try (RawConnection polite = RawConnection.open()) {
            polite.send(
                    "POST /v1/organizations/changed HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Expect: 100-continue\r\nConnection: close\r\nContent-Length: 2\r\n\r\n");
            assertThat(polite.answers(500)).startsWith("HTTP/1.1 100 ");
            assertThat(polite.send("[]").answers(5_000)).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void whoAsksFarAheadIsLetGo() throws IOException {
        String question = "GET /v1/rules HTTP/1.1\r\nHost: localhost\r\n\r\n";
        try (RawConnection some = RawConnection.open();
                RawConnection many = RawConnection.open()) {
            assertThat(some.send(question.repeat(10)).answers(2_000).split("HTTP/1.1 200 ", -1))
                    .hasSize(11);
            many.send(question.repeat(2_000));
            assertThat(many.answers(5_000).split("HTTP/1.1 200 ", -1)).hasSizeLessThan(20);
        }
    }

    @Test
    void cleartextHttp2IsNotSpoken() throws IOException {
        try (RawConnection two = RawConnection.open()) {
            two.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
            assertThat(two.answers(1_000)).doesNotContain("\u0004\u0000\u0000").contains("(closed)");
        }
        try (RawConnection upgrade = RawConnection.open()) {
            upgrade.send("GET /v1/rules HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                    + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n");
            assertThat(upgrade.answers(1_000)).startsWith("HTTP/1.1 200 ");
        }
    }
}
