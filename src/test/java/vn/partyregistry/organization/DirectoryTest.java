package vn.partyregistry.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Registry;

/** The newest state of one organization comes from memory, and nobody could tell but by the time it takes. */
@QuarkusTest
class DirectoryTest {

    @Inject
    DirectoryKeeper keeper;

    @Inject
    DirectoryCheck check;

    private final Registry registry = Registry.cornerOfItsOwn();

    @BeforeEach
    void aProvinceWithABloc() {
        registry.decision("1-QĐ/TU")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("T-B", "BLOC", "Khối các cơ quan", "T")
                .recorded();
        registry.decision("2-QĐ/TU").on("2000-01-01").rename("T", "Tỉnh T mới").recorded();
    }

    @Test
    void answersFromMemoryAreTheSameToTheByteAndHeader() throws InterruptedException {
        String path = "/v1/organizations/" + registry.id("T-B");
        for (String query : List.of("", "?asOf=1999-12-31", "?asOf=2000-01-01", "?asOf=2031-05-06")) {
            check.awaitNewest();
            Response kept =
                    RestAssured.given().urlEncodingEnabled(false).accept("*/*").get(path + query);
            Response asked = RestAssured.given()
                    .urlEncodingEnabled(false)
                    .accept("application/json, */*")
                    .get(path + query);
            assertThat(kept.body().asString()).isEqualTo(asked.body().asString());
            assertThat(headers(kept)).isEqualTo(headers(asked));

            Response unchanged = conditional(path + query, kept.header("ETag"), "*/*");
            assertThat(unchanged.statusCode()).isEqualTo(304);
            assertThat(unchanged.body().asByteArray()).isEmpty();
            assertThat(headers(unchanged))
                    .isEqualTo(headers(conditional(path + query, kept.header("ETag"), "application/json, */*")));
        }
    }

    @Test
    void whatIsNotThereIsTheDatabasesToTell() throws InterruptedException {
        registry.decision("3-QĐ/TU").on("2010-01-01").dissolve("T-B").recorded();
        check.awaitNewest();
        registry.organization("NOPE").get().isRefused(404, "organization-unknown");
        registry.organization("T-B").asOf("1960-01-01").get().isRefused(404, "organization-not-yet-established");
        registry.organization("T-B").asOf("2010-01-01").get().isRefused(410, "organization-ended");
        registry.organization("T-B").asOf("2010-02-30").get().isRefused(400, "invalid-parameter", "asOf");
        registry.organization("T-B").with("asof", "2010-01-01").get().isRefused(400, "invalid-parameter", "asof");
    }

    @Test
    void whoRecordsReadsItAtOnce() {
        for (int i = 0; i < 50; i++) {
            String name = "Khối lần " + i;
            Answer recorded = registry.decision("%d-QĐ/TU".formatted(100 + i))
                    .on("2001-01-01")
                    .rename("T-B", name)
                    .recorded();
            Answer read = registry.organization("T-B").get().is(200);
            assertThat(read.value("/name")).isEqualTo(name);
            assertThat(read.position())
                    .isGreaterThanOrEqualTo(recorded.at("/position").asLong());
        }
    }

    @Test
    void aCorrectedNumberIsToldByAllVersionsThatThePaperOpened() throws InterruptedException {
        Answer paper = registry.decision("7-QĐ/TU")
                .on("2005-01-01")
                .rename("T-B", "Khối năm 2005")
                .recorded();
        check.awaitNewest();
        assertThat(registry.organization("T-B").get().value("/decision/number")).isEqualTo("7-QĐ/TU");
        registry.decision("8-QĐ/TU")
                .on("2005-01-01")
                .rename("T-B", "Khối năm 2005")
                .correcting(paper.at("/id").asText())
                .is(201);
        check.awaitNewest();
        assertThat(registry.organization("T-B").get().value("/decision/number")).isEqualTo("8-QĐ/TU");
        assertThat(check.differences()).isEmpty();
    }

    @Test
    void dryRunsAndRefusalsDoNotDisturb() throws InterruptedException {
        check.awaitNewest();
        registry.decision("9-QĐ/TU")
                .on("2006-01-01")
                .rename("T-B", "Thử")
                .parameter("dryRun", "true")
                .sent()
                .is(200);
        registry.decision("9-QĐ/TU")
                .on("2006-01-01")
                .rename("NOPE", "Thử")
                .sent()
                .is(422);
        assertThat(keeper.isReady()).isTrue();
        assertThat(registry.organization("T-B").get().value("/name")).isEqualTo("Khối các cơ quan");
    }

    /** Every answer given while somebody records is, to the byte, the one of the position that it names. */
    @Test
    void noAnswerMixesTwoPositions() throws Exception {
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 60; i++) {
                registry.decision("%d-QĐ/TU".formatted(200 + i))
                        .on("2002-01-01")
                        .rename("T", "Tỉnh lần " + i)
                        .rename("T-B", "Khối lần " + i)
                        .recorded();
                try {
                    Thread.sleep(i % 3 * 20L);
                } catch (InterruptedException ended) {
                    return;
                }
            }
        });
        List<String> answers = new ArrayList<>();
        long last = 0;
        while (!writer.isDone()) {
            Answer answer =
                    registry.organization("T-B").asOf("2003-01-01").get().is(200);
            assertThat(answer.position()).isGreaterThanOrEqualTo(last);
            last = answer.position();
            answers.add(answer.body());
        }
        writer.get();
        assertThat(answers).hasSizeGreaterThan(100);
        for (String answer : Map.copyOf(distinct(answers)).keySet()) {
            long position = Long.parseLong(answer.replaceAll(".*\"position\":(\\d+).*", "$1"));
            assertThat(registry.organization("T-B")
                            .asOf("2003-01-01")
                            .position(position)
                            .get()
                            .body())
                    .isEqualTo(answer);
        }
        assertThat(check.differences()).isEmpty();
        assertThat(check.inForce(LocalDate.of(2003, 1, 1))).isGreaterThanOrEqualTo(2);
    }

    private static Map<String, Boolean> distinct(List<String> answers) {
        Map<String, Boolean> distinct = new TreeMap<>();
        answers.forEach(answer -> distinct.put(answer, true));
        return distinct;
    }

    private static Response conditional(String path, String tag, String accept) {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .accept(accept)
                .header("If-None-Match", tag)
                .get(path);
    }

    private static Map<String, String> headers(Response response) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Headers all = response.headers();
        all.forEach(header -> headers.merge(header.getName(), header.getValue(), (one, other) -> one + " & " + other));
        // Each request has its own.
        headers.remove("X-Request-Id");
        return headers;
    }
}
