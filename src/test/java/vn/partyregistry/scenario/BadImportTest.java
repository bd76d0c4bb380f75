package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.partyregistry.testing.HandedIn.decisions;
import static vn.partyregistry.testing.HandedIn.of;
import static vn.partyregistry.testing.HandedIn.sheet;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Registry;

/** Files that are none: each is told by name, and nothing of it is stored. */
@QuarkusTest
class BadImportTest {

    private static final String SHEET = "text/csv";
    private static final String HEADER = "decision.number,decision.documentType,decision.issuedBy,decision.signedOn,"
            + "decision.title,id,type,name";

    private final Registry registry = Registry.cornerOfItsOwn();

    @Test
    void aFileOfWhichNobodySaysWhatItIsIsRefused() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/imports"))
                                .header("Authorization", "Bearer " + registry.token("admin", ""))
                                .POST(HttpRequest.BodyPublishers.ofString("id,name"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(415);
        assertThat(answer.body()).contains("unsupported-media-type");
    }

    @Test
    void anEmptyFileAndAnotherFormatAreRefusedAtOnce() {
        decisions(registry).sent().isRefused(400, "invalid-request");
        of(registry, "application/pdf", new byte[10]).sent().isRefused(415, "unsupported-media-type");
        of(registry, "text/csv; charset=windows-1258", new byte[10]).sent().isRefused(415, "unsupported-media-type");
        decisions(registry, "{}").header("X-Nothing", "1").sent().is(202);
    }

    @Test
    void aLineOf50MegabytesIsOneRefusedLine() {
        byte[] file = new byte[50 * 1024 * 1024];
        Arrays.fill(file, (byte) '[');
        file[file.length - 3] = '\n';
        Answer job = of(registry, "application/x-ndjson", file).ended();
        assertThat(job.eachOf("/lines", "line")).containsExactly("1", "2");
        assertThat(job.value("/lines/0/errors/0/message")).contains("16777216");
    }

    @Test
    void aHeaderWithAThousandColumnsIsToldWhichItDoesNotKnow() {
        String header = IntStream.range(0, 1000).mapToObj(i -> "cột" + i).collect(Collectors.joining(","));
        Answer job = sheet(registry, header, "1").ended();
        assertThat(job.value("/state")).isEqualTo("FAILED");
        assertThat(job.eachOf("/lines", "line")).containsExactly("1");
        assertThat(job.at("/lines/0/errors").size()).isEqualTo(50);
    }

    @Test
    void aMisspelledColumnIsToldWithItsNearestAndAMissingOneByName() {
        Answer job = sheet(
                        registry,
                        "decision.number,decision.documentType,decision.issuedBy,decision.title,id,tpye,name,name")
                .ended();
        assertThat(job.body()).contains("tpye").contains("nearest known one is type");
        assertThat(job.eachOf("/lines/0/errors", "pointer")).contains("/name", "/type", "/decision.signedOn");
    }

    @Test
    void anotherEncodingIsToldAtTheLineWhereItShows() {
        String rows = HEADER + "\r\n1-QĐ/TU,DECISION,BTV,2000-01-01,x," + registry.id("T") + ",PROVINCIAL,Tỉnh\r\n";
        Answer utf16 =
                of(registry, SHEET, rows.getBytes(StandardCharsets.UTF_16)).ended();
        assertThat(utf16.value("/state")).isEqualTo("FAILED");
        assertThat(utf16.body()).contains("UTF-8");

        byte[] spoiled = rows.getBytes(StandardCharsets.UTF_8);
        spoiled[spoiled.length - 4] = (byte) 0xFF;
        Answer windows = of(registry, SHEET, spoiled).ended();
        assertThat(windows.value("/lines/0/errors/0/message")).contains("UTF-8");
        registry.organization("T").get().is(404);
    }

    @Test
    void aMarkAtTheBeginningAndSemicolonsAreRead() {
        String rows = "\uFEFF" + HEADER.replace(',', ';') + "\n1-QĐ/TU" + registry.prefix()
                + ";DECISION;BTV;2000-01-01;x;" + registry.id("T") + ";PROVINCIAL;Tỉnh (giả lập)\n";
        Answer job = of(registry, SHEET, rows.getBytes(StandardCharsets.UTF_8)).ended();
        assertThat(job.value("/state")).as(job.body()).isEqualTo("DONE");
    }

    @Test
    void aQuoteThatIsNeverClosedEndsTheReadingAndNotTheMemory() {
        String row = "1-QĐ/TU,DECISION,BTV,2000-01-01,\"x," + "y".repeat(3 * 1024 * 1024);
        Answer job = sheet(registry, HEADER, row).ended();
        assertThat(job.value("/state")).isEqualTo("FAILED");
        assertThat(job.value("/lines/0/errors/0/message")).contains("quote");

        Answer stray = sheet(registry, HEADER, "1-QĐ/TU,DECISION,BTV,2000-01-01,\"x\"y,A,PROVINCIAL,z")
                .ended();
        assertThat(stray.value("/lines/0/errors/0/message")).contains("quote");
    }

    @Test
    void aThousandFaultsAreEnough() {
        String[] lines = IntStream.range(0, 1500).mapToObj(i -> "{}").toArray(String[]::new);
        Answer job = decisions(registry, lines).ended();
        assertThat(job.at("/tally/refused").asInt()).isEqualTo(1000);
        assertThat(job.at("/progress/done").asInt()).isEqualTo(1000);
        assertThat(job.at("/progress/total").asInt()).isEqualTo(1500);
    }

    @Test
    void aFileOfAnotherIsNotThere() {
        String id =
                decisions(registry, "{}").by("admin").ended().json().path("id").asText();
        decisions(registry).by("registrar", "T").asked(id, "").isRefused(404, "not-found");
        decisions(registry).by("admin").asked("i-nothing", "").isRefused(404, "not-found");
    }

    @Test
    void thereAreNoEventsOfAFileThatIsNotOnesOwn() {
        registry.ask("/v1/imports/i-unknown")
                .accept("text/event-stream")
                .as("admin")
                .get()
                .isRefused(404, "not-found");
    }
}
