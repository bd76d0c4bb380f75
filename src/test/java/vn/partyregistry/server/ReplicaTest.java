package vn.partyregistry.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.TcpProxy.Mode;

/** Given a standby that follows PostgreSQL, readings are answered from it as far as it has come, and never otherwise than from PostgreSQL. */
@QuarkusTest
@TestProfile(ReplicaProfile.class)
class ReplicaTest {

    private static final AtomicInteger PAPERS = new AtomicInteger();

    /** Every kind of answer that a replica gives. */
    private static final List<String> PATHS = List.of(
            "/v1/organizations?totalCount=true&%s",
            "/v1/organizations?format=csv&%s",
            "/v1/organizations/R1?%s",
            "/v1/organizations/R1/versions?%s",
            "/v1/organizations/R1/children?%s",
            "/v1/organizations/R1/tree?%s",
            "/v1/organizations/R1/counts?%s",
            "/v1/organizations/R1/counts?breakdown=GENDER,AGE&%s",
            "/v1/organizations/R1/counts/certificate?%s",
            "/v1/organizations/R1/lineage?%s",
            "/v1/organizations/R1/dossier?%s",
            "/v1/decisions?%s");

    private static String token;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeEach
    void givenThatTheStandbyHasCaughtUp() throws Exception {
        record();
        ReplicaProfile.standby()
                .await(
                        "SELECT position FROM journal_head",
                        "" + ReplicaProfile.primary().position());
        awaitServed("replica");
    }

    @AfterEach
    void theWayIsOpenAgain() throws Exception {
        ReplicaProfile.standby().ask("SELECT pg_wal_replay_resume()");
        ReplicaProfile.toStandby().set(Mode.OPEN);
        ReplicaProfile.toPrimary().set(Mode.OPEN);
        Thread.sleep(Duration.ofSeconds(1).toMillis());
    }

    @Test
    void whatIsRecordedIsReadAtOnceHoweverFarBehindTheStandbyLies() throws Exception {
        ReplicaProfile.standby().ask("SELECT pg_wal_replay_pause()");
        for (int i = 0; i < 20; i++) {
            long position = record();
            JsonNode read = parsed(get("/v1/organizations/R" + PAPERS.get()));
            assertThat(read.at("/snapshot/position").asLong()).isEqualTo(position);
            assertThat(read.path("name").asText()).isEqualTo("R " + PAPERS.get() + " (giả lập)");
        }
        assertThat(served("/v1/organizations?asOf=2024-01-01")).isEqualTo("primary");
    }

    @Test
    void aPositionThatTheStandbyHasIsReadFromItHoweverFarBehindItLies() throws Exception {
        long before = ReplicaProfile.primary().position();
        String question = "/v1/organizations?limit=1000&asOf=2024-01-01&position=" + before;
        String answer = get(question).body();
        ReplicaProfile.standby().ask("SELECT pg_wal_replay_pause()");
        record();
        assertThat(served(question)).isEqualTo("replica");
        assertThat(get(question).body()).isEqualTo(answer);
    }

    @Test
    void whileThePrimaryIsAwayEarlierPositionsAreReadOnAndTheNewestIsNotGuessed() throws Exception {
        long position = ReplicaProfile.primary().position();
        String question = "/v1/organizations?limit=1000&asOf=2024-01-01&position=" + position;
        String answer = get(question).body();
        ReplicaProfile.toPrimary().set(Mode.AWAY);
        Thread.sleep(Duration.ofSeconds(3).toMillis());
        assertThat(get(question).body()).isEqualTo(answer);
        HttpResponse<String> newest = get("/v1/organizations?asOf=2024-01-01");
        assertThat(newest.statusCode()).isEqualTo(503);
        assertThat(newest.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void whileTheStandbyIsAwayOrSilentPrimaryAnswersAll() throws Exception {
        for (Mode mode : List.of(Mode.AWAY, Mode.SILENT)) {
            ReplicaProfile.toStandby().set(mode);
            for (int i = 0; i < 5; i++) {
                assertThat(get("/v1/organizations?asOf=2024-01-01").statusCode())
                        .as("the standby is " + mode)
                        .isEqualTo(200);
            }
            assertThat(get("/q/health/ready").statusCode()).isEqualTo(200);
            ReplicaProfile.toStandby().set(Mode.OPEN);
        }
        awaitServed("replica");
    }

    @Test
    void sessionsOfTheStandbyThatAreEndedCostNobodyAnAnswer() throws Exception {
        for (int i = 0; i < 10; i++) {
            get("/v1/organizations?asOf=2024-01-01");
            ReplicaProfile.standby()
                    .ask("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                            + " WHERE application_name = 'party-registry-reads'");
            assertThat(get("/v1/organizations?asOf=2024-01-01").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void bothServersAnswerEveryQuestionWithTheSameBytes() throws Exception {
        long position = ReplicaProfile.primary().position();
        List<String> questions = PATHS.stream()
                .map(path -> path.formatted("asOf=2024-01-01&position=" + position))
                .toList();
        Map<String, String> replica = new LinkedHashMap<>();
        for (String question : questions) {
            HttpResponse<String> answer = get(question);
            assertThat(answer.statusCode()).as(question + answer.body()).isEqualTo(200);
            replica.put(question, answer.body());
        }
        double asked = readings();
        ReplicaProfile.toStandby().set(Mode.AWAY);
        for (String question : questions) {
            assertThat(get(question).body()).as(question).isEqualTo(replica.get(question));
        }
        assertThat(readings()).isEqualTo(asked).isGreaterThanOrEqualTo(questions.size());
    }

    @Test
    void aCallerMayDemandAPositionAndIsToldWhereItIsNotReached() throws Exception {
        long position = record();
        HttpResponse<String> reached = get("/v1/organizations?asOf=2024-01-01", "" + position);
        assertThat(reached.statusCode()).isEqualTo(200);
        assertThat(parsed(reached).at("/snapshot/position").asLong()).isGreaterThanOrEqualTo(position);
        HttpResponse<String> ahead = get("/v1/organizations?asOf=2024-01-01", "" + (position + 1));
        assertThat(ahead.statusCode()).isEqualTo(412);
        assertThat(parsed(ahead).path("code").asText()).isEqualTo("position-not-reached");
        assertThat(get("/v1/organizations", "soon").statusCode()).isEqualTo(400);
    }

    @Test
    void howFarItLiesBehindIsMeasured() throws Exception {
        ReplicaProfile.standby().ask("SELECT pg_wal_replay_pause()");
        record();
        record();
        long began = System.nanoTime();
        while (!get("/q/metrics").body().contains("registry_replica_lag 2.0")) {
            assertThat(System.nanoTime() - began)
                    .isLessThan(Duration.ofSeconds(25).toNanos());
            Thread.sleep(250);
        }
    }

    private void awaitServed(String server) throws Exception {
        long began = System.nanoTime();
        while (!server.equals(served("/v1/organizations?asOf=2024-01-01"))) {
            assertThat(System.nanoTime() - began)
                    .isLessThan(Duration.ofSeconds(10).toNanos());
            Thread.sleep(50);
        }
    }

    /** Which server has answered. */
    private String served(String question) throws Exception {
        double before = readings();
        assertThat(get(question).statusCode()).isEqualTo(200);
        return readings() > before ? "replica" : "primary";
    }

    private double readings() throws Exception {
        return get("/q/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("registry_replica_readings_total{served=\"replica\"}"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElse(0);
    }

    private long record() throws Exception {
        String body = """
                {"number":"%1$d-QĐ/R","documentType":"DECISION","issuedBy":"Thử","signedOn":"2020-01-01","effectiveOn":"2020-01-01",\
                "title":"Thử","origin":"SYNTHETIC",\
                "changes":[{"change":"ESTABLISH","organization":"R%1$d","type":"PROVINCIAL","name":"R %1$d (giả lập)"}]}""".formatted(PAPERS.incrementAndGet());
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(address("/v1/decisions"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token())
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return parsed(answer).path("position").asLong();
    }

    private HttpResponse<String> get(String path, String... minPosition) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).timeout(Duration.ofSeconds(30));
        for (String position : minPosition) {
            request.header("Min-Position", position);
        }
        return http.send(request.build(), BodyHandlers.ofString());
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
