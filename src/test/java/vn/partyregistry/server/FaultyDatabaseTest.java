package vn.partyregistry.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.TcpProxy.Mode;

/** Given a database that is away, silent, slow or lost in between, the registry says so in time and is well again with it. */
@QuarkusTest
@TestProfile(FaultyDatabaseProfile.class)
class FaultyDatabaseTest {

    private static final AtomicInteger PAPERS = new AtomicInteger();
    private static final int POOL = 28;
    private static final int READINGS_AT_ONCE = 16;
    private static final int CROWD = 60;
    private static final int MOST_ON_A_FULL_DISK = 3000;

    private static String token;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void whenTheWayIsOpenAgainItIsWellWithoutARestart() throws Exception {
        FaultyDatabaseProfile.proxy().set(Mode.OPEN);
        long began = System.nanoTime();
        while (record(PAPERS.incrementAndGet()).statusCode() != 201
                || get("/q/health/ready").statusCode() != 200) {
            assertThat(System.nanoTime() - began)
                    .isLessThan(Duration.ofSeconds(5).toNanos());
            Thread.sleep(50);
        }
    }

    @Test
    void whenTheDatabaseIsAwayEveryRequestIsToldToComeAgain() throws Exception {
        assertThat(record(PAPERS.incrementAndGet()).statusCode()).isEqualTo(201);
        FaultyDatabaseProfile.proxy().set(Mode.AWAY);
        for (int i = 0; i < 3; i++) {
            assertBusy(record(PAPERS.incrementAndGet()));
            assertBusy(get("/v1/organizations?asOf=2020-01-01"));
        }
        assertThat(get("/q/health/ready").statusCode()).isEqualTo(503);
        assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void whenTheDatabaseIsSilentNobodyWaitsForEver() throws Exception {
        assertThat(record(PAPERS.incrementAndGet()).statusCode()).isEqualTo(201);
        FaultyDatabaseProfile.proxy().set(Mode.SILENT);
        long began = System.nanoTime();
        assertBusy(record(PAPERS.incrementAndGet()));
        assertBusy(get("/v1/organizations?asOf=2020-01-01"));
        assertThat(System.nanoTime() - began)
                .isLessThan(Duration.ofSeconds(6L * FaultyDatabaseProfile.PATIENCE_SECONDS)
                        .toNanos());
    }

    @Test
    void whenAllPlacesAreTakenTheOthersAreSentAwayAtOnceAndWhatNeedsNoDatabaseIsAnswered() throws Exception {
        FaultyDatabaseProfile.proxy().set(Mode.SILENT);
        AtomicInteger beforeItIsGivenUp = new AtomicInteger();
        long given = System.nanoTime()
                + Duration.ofSeconds(FaultyDatabaseProfile.PATIENCE_SECONDS).toNanos();
        var crowd = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int i = 0; i < CROWD; i++) {
            crowd.add(http.sendAsync(question("/v1/organizations?asOf=2020-01-01"), BodyHandlers.ofString())
                    .whenComplete((answer, failure) -> beforeItIsGivenUp.addAndGet(System.nanoTime() < given ? 1 : 0)));
        }
        assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
        for (CompletableFuture<HttpResponse<String>> one : crowd) {
            assertBusy(one.get());
        }
        assertThat(beforeItIsGivenUp.get()).isEqualTo(CROWD - READINGS_AT_ONCE);
    }

    @Test
    void whenTheDatabaseIsSlowAnswersAreLateAndRight() throws Exception {
        FaultyDatabaseProfile.proxy().set(Mode.SLOW);
        int number = PAPERS.incrementAndGet();
        assertThat(record(number).statusCode()).isEqualTo(201);
        assertThat(get("/v1/organizations/F" + number).statusCode()).isEqualTo(200);
    }

    @Test
    void whenTheWordOfTheCommitIsLostThePaperSentAgainIsThereOnce() throws Exception {
        FaultyDatabaseProfile.proxy().set(Mode.LOST_AFTER_COMMIT);
        int number = PAPERS.incrementAndGet();
        HttpResponse<String> answer = record(number);
        for (int i = 0; i < POOL && positionOf(number) == null; i++) {
            assertBusy(answer);
            answer = record(number);
        }
        assertBusy(answer);
        FaultyDatabaseProfile.proxy().set(Mode.OPEN);
        Long position = positionOf(number);
        assertThat(position).isNotNull();
        HttpResponse<String> again = record(number);
        while (again.statusCode() == 503) {
            again = record(number);
        }
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(parsed(again).path("position").asLong()).isEqualTo(position);
    }

    @Test
    void whenTheDiskIsFullNothingIsAcknowledgedThatIsNotThere() throws Exception {
        Path disk = FaultyDatabaseProfile.disk().orElse(null);
        assumeTrue(disk != null, "a small disk can be made by a superuser only");
        Path filler = disk.resolve("filler");
        fill(filler);
        HttpResponse<String> answer = record(PAPERS.incrementAndGet());
        int last = PAPERS.get();
        for (int i = 0; i < MOST_ON_A_FULL_DISK && answer.statusCode() == 201; i++) {
            last = PAPERS.incrementAndGet();
            answer = record(last);
        }
        assertBusy(answer);
        Files.delete(filler);
        assertThat(positionOf(last)).isNull();
        HttpResponse<String> again = record(last);
        while (again.statusCode() == 503) {
            again = record(last);
        }
        assertThat(again.statusCode()).isEqualTo(201);
    }

    /** Writes until there is no room for a byte more. */
    private static void fill(Path filler) throws IOException {
        try (OutputStream out = Files.newOutputStream(filler)) {
            for (int size = 1 << 20; size > 0; size /= 2) {
                try {
                    while (true) {
                        out.write(new byte[size]);
                    }
                } catch (IOException full) {
                    assertThat(full).hasMessageContaining("No space left");
                }
            }
        }
    }

    @Test
    void whenTheClockJumpsBackKnowledgeGoesOnForward() throws Exception {
        record(PAPERS.incrementAndGet());
        Instant ahead;
        try (Connection superuser = FaultyDatabaseProfile.postgres().superuser();
                Statement statement = superuser.createStatement()) {
            // To the journal it is the same whether its newest moment is ahead of the clock, or the clock has gone back
            // behind it.
            statement.execute(
                    "SET session_replication_role = replica; UPDATE journal_head SET recorded_at = recorded_at + interval '1 hour'");
            ahead = Instant.now().plus(Duration.ofMinutes(59));
        } catch (java.sql.SQLException refused) {
            throw new AssertionError(refused);
        }
        HttpResponse<String> first = record(PAPERS.incrementAndGet());
        HttpResponse<String> second = record(PAPERS.incrementAndGet());
        Instant one = Instant.parse(parsed(first).path("recordedAt").asText());
        Instant two = Instant.parse(parsed(second).path("recordedAt").asText());
        assertThat(one).isAfter(ahead);
        assertThat(two).isAfter(one);
    }

    private void assertBusy(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(parsed(answer).path("code").asText()).isEqualTo("busy");
    }

    /** Asked of the database itself, past the proxy. */
    private static Long positionOf(int number) throws Exception {
        try (Connection superuser = FaultyDatabaseProfile.postgres().superuser();
                Statement statement = superuser.createStatement();
                var rows =
                        statement.executeQuery("SELECT position FROM journal j JOIN decision_content c USING (decision)"
                                + " WHERE c.number = '" + number + "-QĐ/F'")) {
            return rows.next() ? Long.valueOf(rows.getLong(1)) : null;
        }
    }

    private HttpResponse<String> record(int number) throws Exception {
        String body = """
                {"number":"%1$d-QĐ/F","documentType":"DECISION","issuedBy":"Thử","signedOn":"2020-01-01","effectiveOn":"2020-01-01",\
                "title":"Thử","origin":"SYNTHETIC",\
                "changes":[{"change":"ESTABLISH","organization":"F%1$d","type":"PROVINCIAL","name":"F %1$d (giả lập)"}]}""".formatted(number);
        return http.send(
                HttpRequest.newBuilder(address("/v1/decisions"))
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token())
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(question(path), BodyHandlers.ofString());
    }

    private static HttpRequest question(String path) {
        return HttpRequest.newBuilder(address(path))
                .timeout(Duration.ofSeconds(30))
                .build();
    }

    private String token() throws Exception {
        if (token == null) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(address("/dev/token?role=admin"))
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
            token = parsed(answer).path("access_token").asText();
        }
        return token;
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }

    private static JsonNode parsed(HttpResponse<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }
}
