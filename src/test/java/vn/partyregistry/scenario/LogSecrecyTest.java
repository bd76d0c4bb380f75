package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Paper;
import vn.partyregistry.testing.Registry;

/** What the registry writes about itself names no member, no card and no token, whatever was asked of it and went wrong. */
@QuarkusTest
class LogSecrecyTest {

    private static final Path LOGS = Path.of("target", "test-logs");

    private final Registry registry = Registry.cornerOfItsOwn();

    @Test
    void noNameNoCardAndNoTokenIsInTheLogsOfAllTestsSoFar() throws IOException {
        String name = "Tạ Thị Kín Đáo (giả lập)";
        String card = "987650123456";
        String forged = "eyJhbGciOiJub25lIn0.eyJncm91cHMiOlsiYWRtaW4iXX0.";
        registry.decision("1-QĐ/TU")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("T-B", "BLOC", "Khối", "T")
                .establish("T-B-1", "GRASSROOTS_CELL", "Chi bộ một", "T-B")
                .recorded();
        registry.decision("2-QĐ/TU").admit("kin", name, "1990-01-01", "T-B-1").recorded();
        registry.decision("3-QĐ/TU").admit("kin", name, "1990-01-01", "T-B-1").sent();
        registry.decision("4-QĐ/TU")
                .admit("kin-2", name, "1990-02-31", "T-B-1")
                .sent()
                .is(400);
        registry.members("T").with("q", name).get().is(200);
        registry.ask("/v1/members/kin")
                .header("Authorization", "Bearer " + forged)
                .get()
                .is(401);
        String broken = "{\"fullName\": \"" + name + "\", \"cardNumber\": \"" + card + "\"";
        RestAssured.given()
                .header("Authorization", "Bearer " + registry.token("admin", ""))
                .contentType("application/json")
                .body(broken.getBytes(StandardCharsets.UTF_8))
                .post("/v1/decisions");
        Logger.getLogger(LogSecrecyTest.class).info("this line is in the log");

        Set<String> secrets = new TreeSet<>(Registry.tokens());
        // A word or two may stand in any log; three are a name.
        Paper.namesAdmitted().stream()
                .filter(admitted -> admitted.split(" ").length > 2)
                .forEach(secrets::add);
        secrets.addAll(List.of(name, card, forged));
        List<String> told = new ArrayList<>();
        boolean read = false;
        for (Path log : logs()) {
            String text = Files.readString(log, StandardCharsets.UTF_8);
            read |= text.contains("this line is in the log");
            secrets.stream().filter(text::contains).forEach(secret -> told.add(log + ": " + secret));
        }
        assertThat(read).as("the log of this very test was read").isTrue();
        assertThat(secrets).hasSizeGreaterThan(4);
        assertThat(told).isEmpty();
    }

    private static List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.list(LOGS)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
