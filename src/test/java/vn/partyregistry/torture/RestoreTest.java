package vn.partyregistry.torture;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.partyregistry.bench.RegistryProcess;
import vn.partyregistry.model.AnyHistory;
import vn.partyregistry.server.OwnerAccess;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Paper;
import vn.partyregistry.testing.Registry;

/** A registry is written into a file while it records, and made again from it elsewhere: both answer the same, at every position. */
class RestoreTest {

    private static final boolean LONG = Boolean.getBoolean("registry.long");
    private static final int HISTORIES = LONG ? 40 : 2;
    private static final int ANSWERS = LONG ? 10_000 : 300;
    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 12, 20);
    private static final int DAYS = LONG ? 3000 : 120;

    @TempDir
    Path temporary;

    private final Ledger ledger = new Ledger();
    private final Caller caller = new Caller(() -> RestAssured.port, ledger);

    @Test
    void theRestoredRegistryAnswersAsTheOneInTheFile() throws Exception {
        long seed = System.nanoTime();
        Path original = Files.createDirectory(temporary.toRealPath().resolve("original"));
        Path restored = Files.createDirectory(temporary.toRealPath().resolve("restored"));
        Path file = temporary.toRealPath().resolve("history.ndjson.gz");
        SavedAnswers answers = new SavedAnswers(new Random(seed), FIRST_DAY, DAYS);
        String held;
        Registry minutes;
        try (RegistryProcess registry = started(original, LONG ? "records" : "empty")) {
            for (int i = 0; i < HISTORIES; i++) {
                AnyHistory.record(seed + i, 60);
            }
            minutes = somebodyIsErased();
            held = held(minutes);
            assertThat(held).contains("Quyền", "ERASURE", "FULFILLED").doesNotContain("FEMALE");
            caller.record(Papers.root());
            answers.save(caller, ANSWERS);
            try (Writers writers = new Writers(caller)) {
                Writers.await(() -> ledger.size() > 20, 60_000_000_000L, "writers do not get on");
                assertThat(new RestoreCall(original, "backup", file).ended()).startsWith("0\n");
            }
        }

        assertThat(new RestoreCall(restored, "restore", file).ended())
                .startsWith("1\n")
                .contains("hashed under another key");
        Files.copy(original.resolve("card-key"), restored.resolve("card-key"), StandardCopyOption.REPLACE_EXISTING);
        killInTheMidst(new RestoreCall(restored, "restore", file), restored);
        assertThat(new RestoreCall(restored, "restore", file).ended())
                .startsWith("0\n")
                .contains("Goes on after position")
                .contains("a backup of this registry has the same lines")
                .contains("the history proves itself");

        try (RegistryProcess registry = started(restored, "empty")) {
            assertThat(answers.askAgain(caller)).as("seed %d", seed).isEmpty();
            assertThat(held(minutes)).isEqualTo(held);
            long head = minutes.head();
            minutes.decision("9-QĐ/TU")
                    .establish("T-C", "GRASSROOTS_CELL", "Chi bộ mới", "T")
                    .recorded();
            assertThat(minutes.head()).isEqualTo(head + 1);
            minutes.request("quyen", "ACCESS").is(201);
        }
        assertThat(new RestoreCall(restored, "restore", file).ended())
                .startsWith("1\n")
                .contains("This registry is not empty");
        assertThat(ledger.faults()).isEmpty();
    }

    private static RegistryProcess started(Path folder, String records) throws IOException, InterruptedException {
        RegistryProcess registry = RegistryProcess.start(folder, Map.of("REGISTRY_DEMO", records));
        RestAssured.port = registry.port();
        return registry;
    }

    /** With a card, once named wrongly, and erased as far as it can be; and somebody whose request is open. */
    private static Registry somebodyIsErased() {
        Registry minutes = Registry.cornerOfItsOwn();
        minutes.decision("1-QĐ/TU").establish("T", "PROVINCIAL", "Tỉnh T").recorded();
        minutes.decision("2-QĐ/TU")
                .establish("T-B", "GRASSROOTS_CELL", "Chi bộ một", "T")
                .recorded();
        String paper = admission(minutes, "3-QĐ/TU", "quyen", "Lê Thị Quyền (giả lập)", "900000000017")
                .recorded()
                .value("/id");
        admission(minutes, "3-QĐ/TU", "quyen", "Lê Thị Quyên (giả lập)", "900000000017")
                .correcting(paper)
                .is(201);
        admission(minutes, "4-QĐ/TU", "hoa", "Trần Thị Hoa (giả lập)", "900000000018")
                .recorded();
        String request = minutes.request("quyen", "ERASURE").is(201).value("/id");
        new Answer(
                        minutes,
                        RestAssured.given()
                                .header("Authorization", "Bearer " + minutes.token("admin", ""))
                                .contentType("application/json")
                                .body("{\"outcome\": \"FULFILLED\"}")
                                .post("/v1/members/" + minutes.id("quyen") + "/requests/" + request + "/answer"))
                .is(201);
        minutes.request("quyen", "ACCESS").is(201);
        new Answer(
                        minutes,
                        RestAssured.given()
                                .header("Authorization", "Bearer " + minutes.token("admin", ""))
                                .contentType("application/json")
                                .body("{\"metric\": \"MEMBERS\", \"value\": 1.5, \"unit\": \"người\","
                                        + " \"source\": {\"title\": \"Báo cáo\"}}")
                                .post("/v1/organizations/" + minutes.id("T") + "/figures"))
                .is(201);
        return minutes;
    }

    private static Paper admission(Registry minutes, String number, String id, String name, String card) {
        return minutes.decision(number)
                .says(
                        "ADMIT",
                        "{'member': {'id': '%s', 'fullName': '%s', 'bornOn': '1990-01-01', 'gender': 'FEMALE', 'cardNumber': '%s'}, 'organization': 'T-B'}"
                                .formatted(minutes.id(id), name, card));
    }

    /** Everything that is held about the one who was erased, but for who saw it. */
    private static String held(Registry minutes) {
        Answer data = minutes.ask("/v1/members/" + minutes.id("quyen") + "/data")
                .because("người có quyền yêu cầu")
                .as("admin")
                .get()
                .is(200);
        return Stream.of("/history", "/formerly", "/decisions", "/requests")
                .map(part -> data.at(part).toString())
                .collect(Collectors.joining("\n"));
    }

    /** When some of it is recorded, and not all. */
    private static void killInTheMidst(RestoreCall restore, Path folder)
            throws IOException, InterruptedException, SQLException {
        while (restore.isAlive() && restore.told().stream().noneMatch(line -> line.startsWith("Read:"))) {
            Thread.sleep(50);
        }
        try (OwnerAccess database = OwnerAccess.by(new SmallRyeConfigBuilder()
                        .withDefaultValue("registry.data-dir", folder.toString())
                        .build());
                Connection connection = database.connect()) {
            while (restore.isAlive() && head(connection) == 0) {
                Thread.sleep(20);
            }
        }
        restore.kill();
    }

    private static long head(Connection connection) throws SQLException {
        try (ResultSet head = connection.createStatement().executeQuery("SELECT position FROM journal_head")) {
            head.next();
            return head.getLong(1);
        }
    }
}
