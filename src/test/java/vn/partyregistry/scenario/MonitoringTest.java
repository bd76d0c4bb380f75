package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Registry;

/** What the alarms and the dashboard ask for is measured, and each alarm says what to do. */
@QuarkusTest
class MonitoringTest {

    private static final Path FOLDER = Path.of("deploy", "monitoring");
    private static final Pattern MEASURE = Pattern.compile("\\b(registry|http|agroal|jvm|process)_[a-z_]+");

    private final Registry registry = Registry.cornerOfItsOwn();

    @BeforeEach
    void recordAndBeRefused() {
        registry.decision("1-QĐ/TU")
                .establish("T", "PROVINCIAL", "Tỉnh (giả lập)")
                .recorded();
        registry.decision("2-QĐ/TU")
                .establish("T", "PROVINCIAL", "Tỉnh (giả lập)")
                .sent()
                .isRefused(422, "rules-broken");
    }

    @Test
    void whatAlarmsAndDashboardAskForIsMeasured() throws Exception {
        JsonNode dashboard =
                new ObjectMapper().readTree(FOLDER.resolve("dashboard.json").toFile());
        assertThat(dashboard.path("panels")).isNotEmpty();
        String asked = alarms().findValuesAsText("expr")
                + dashboard.path("panels").findValuesAsText("expr").toString();
        Set<String> wanted = MEASURE.matcher(asked)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(wanted).hasSizeGreaterThan(10);

        Set<String> measured = RestAssured.get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst("[{ ].*", ""))
                .collect(Collectors.toSet());

        assertThat(measured).containsAll(wanted);
        assertThat(measured.stream()
                        .filter(name -> name.startsWith("registry_"))
                        .map(name -> name.replaceFirst("_(count|sum|max)$", "")))
                .as("shown")
                .allMatch(name -> dashboard.path("panels").toString().contains(name));
    }

    @Test
    void eachAlarmHasItsEntryInTheRunbook() throws Exception {
        List<String> entries = Files.readAllLines(Path.of("docs", "runbook.md")).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();
        assertThat(alarms().findValuesAsText("alert")).isNotEmpty().containsExactlyElementsOf(entries);
        for (JsonNode alarm : alarms().path("groups").path(0).path("rules")) {
            assertThat(alarm.path("annotations").path("runbook").asText())
                    .isEqualTo("docs/runbook.md#" + alarm.path("alert").asText().toLowerCase(Locale.ROOT));
        }
    }

    private static JsonNode alarms() throws Exception {
        return new ObjectMapper(new YAMLFactory())
                .readTree(FOLDER.resolve("alerts.yaml").toFile());
    }
}
