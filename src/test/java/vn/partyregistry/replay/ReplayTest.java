package vn.partyregistry.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.partyregistry.server.PostgresTestResource;
import vn.partyregistry.testing.Registry;

/** A made-up history, replayed over HTTP, comes out as its source says; and a source that says otherwise is told so. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ReplayTest {

    private static final Path SOURCE = Path.of("src", "test", "resources", "replay");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    Path changed;

    @Test
    void theRegistrySaysWhatTheSourceSays() throws Exception {
        String root = root();

        assertThat(replay(SOURCE, root)).as(printed.toString()).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("4 dates equal, 2 snapshots equal, ");

        // The same papers again are the same recordings; what differs is told, line by line.
        for (String file : List.of("baseline_1901-01-01.csv", "changes.csv", "decisions.csv")) {
            Files.copy(SOURCE.resolve(file), changed.resolve(file));
        }
        Files.writeString(
                changed.resolve("counts.csv"),
                Files.readString(SOURCE.resolve("counts.csv")).replace("1905-07-01,a2,1,", "1905-07-01,a2,2,"));
        Files.createDirectory(changed.resolve("snapshots"));
        Files.writeString(
                changed.resolve("snapshots").resolve("1909-01-01.csv"),
                Files.readString(SOURCE.resolve("snapshots").resolve("1909-01-01.csv"))
                        .replace("Tây,091", "Tây,092"));
        Path same = Files.createDirectory(changed.resolve("replay"));
        for (String file :
                List.of("baseline_1901-01-01.csv", "changes.csv", "decisions.csv", "counts.csv", "snapshots")) {
            Files.move(changed.resolve(file), same.resolve(file));
        }
        printed.reset();
        assertThat(replay(same, root)).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("1905-07-01: provinces 1 instead of 2")
                .contains("1909-01-01: parent of D0902 is 091 instead of 092")
                .contains("3 dates equal, 0 snapshots equal, ");
    }

    @Test
    void aWrongCallIsToldHowToCall() throws Exception {
        assertThat(ReplayCommand.run(List.of("--no"), new PrintStream(printed))).isEqualTo(2);
        assertThat(printed.toString()).startsWith("Usage: registry replay FOLDER");
    }

    /** What stands above the made-up provinces, so that those of other tests are not counted. */
    private static String root() {
        Registry registry = Registry.cornerOfItsOwn();
        registry.decision("1-QĐ/TH")
                .on("1900-01-01")
                .establish("TH", "CENTRAL", "Gốc thử")
                .recorded();
        return registry.id("TH");
    }

    private int replay(Path folder, String root) throws InterruptedException {
        return ReplayCommand.run(
                List.of(folder.toString(), "--url", "http://localhost:" + RestAssured.port, "--under", root),
                new PrintStream(printed, true, StandardCharsets.UTF_8));
    }
}
