package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Paper;
import vn.partyregistry.testing.Registry;

/** Counts along time and from one day to another, with the papers that made the difference. */
@QuarkusTest
class CountsOverTimeTest {

    private final Registry registry = Registry.cornerOfItsOwn();
    private final Map<String, String> papers = new TreeMap<>();

    @BeforeEach
    void twoBlocs() {
        record(
                "founding",
                registry.decision("1-QĐ/TU")
                        .on("2000-01-01")
                        .establish("T", "PROVINCIAL", "Tỉnh T")
                        .establish("A", "BLOC", "Khối A", "T")
                        .establish("B", "BLOC", "Khối B", "T")
                        .establish("A1", "GRASSROOTS_COMMITTEE", "Đảng bộ 1", "A")
                        .establish("A11", "CELL", "Chi bộ 1.1", "A1")
                        .establish("A12", "CELL", "Chi bộ 1.2", "A1")
                        .establish("A2", "GRASSROOTS_CELL", "Chi bộ 2", "A"));
        record(
                "admission",
                registry.decision("2-QĐ/TU")
                        .on("2001-01-01")
                        .admit("m1", "Nguyễn Văn Một", "1970-01-01", "A11")
                        .admit("m2", "Nguyễn Văn Hai", "1970-01-01", "A11")
                        .admit("m3", "Nguyễn Văn Ba", "1970-01-01", "A12")
                        .admit("m4", "Nguyễn Văn Bốn", "1970-01-01", "A2"));
        record("recognition", registry.decision("3-QĐ/TU").on("2002-01-01").recognize("m1", "m2"));
        record("death", registry.decision("4-QĐ/TU").on("2003-01-01").leave("m2", "DECEASED"));
        record("moving", registry.decision("5-QĐ/TU").on("2004-01-01").transfer("A1", "B"));
        record(
                "founding of another",
                registry.decision("6-QĐ/TU").on("2005-01-01").establish("A3", "GRASSROOTS_CELL", "Chi bộ 3", "A"));
    }

    @Test
    void aSeriesSaysOfEachDayWhatTheCountsOfTheDaySay() {
        long head = registry.head();
        Answer newest = series("A", "1999-12-31", "2005-12-31", "P1M");
        assertThat(newest.at("/items")).hasSize(73);
        assertThat(newest.value("/items/0/members/total")).isEqualTo("0");
        agrees(newest);
        registry.decision("7-QĐ/TU").on("2010-01-01").rename("T", "Tỉnh Tê").recorded();
        Answer earlier = registry.organization("A", "counts/series")
                .with("from", "1999-12-31")
                .with("to", "2005-12-31")
                .position(head)
                .as("auditor")
                .get();
        assertThat(earlier.body()).isEqualTo(newest.body());
    }

    private void agrees(Answer series) {
        for (JsonNode point : series.at("/items")) {
            Answer counts = registry.organization("A", "counts")
                    .asOf(point.get("asOf").asText())
                    .as("auditor")
                    .get();
            if (counts.status() == 200) {
                assertThat(point.get("members")).isEqualTo(counts.at("/members"));
                assertThat(point.get("organizations")).isEqualTo(counts.at("/organizations"));
            }
        }
    }

    @Test
    void aSeriesKeepsTheDayOfTheMonthAndEndsWhereItIsTold() {
        assertThat(series("A", "2001-01-31", "2001-04-30", "P1M").each("asOf"))
                .containsExactly("2001-01-31", "2001-02-28", "2001-03-31", "2001-04-30");
        assertThat(series("A", "2001-01-01", "2001-01-01", "P1D").each("asOf")).containsExactly("2001-01-01");
        assertThat(series("A", "2001-01-01", "2009-01-01", "P999999999Y").each("asOf"))
                .containsExactly("2001-01-01");
        assertThat(series("A", "2001-01-01", "2003-09-27", "P1D").at("/items")).hasSize(1000);
    }

    @Test
    void aSeriesThatGoesNowhereOrTooFarIsRefused() {
        for (String step : List.of("P0D", "-P1M", "P-1M", "PT1H", "M", "P1M-40D", "P99999999999D")) {
            seriesOf("A", "2001-01-01", "2002-01-01", step).isRefused(400, "invalid-parameter", "step");
        }
        seriesOf("A", "2001-01-01", "2003-09-28", "P1D").isRefused(400, "invalid-parameter", "step");
        seriesOf("A", "2002-01-01", "2001-01-01", "P1D").isRefused(400, "invalid-parameter", "to");
        seriesOf("A", "2002-13-01", "x", "P0D").isRefused(400, "invalid-parameter", "from", "to", "step");
        seriesOf("KHONG", "2001-01-01", "2002-01-01", "P1M").isRefused(404, "organization-unknown");
        registry.organization("A", "counts/series")
                .with("to", "2001-01-01")
                .get()
                .isRefused(400, "invalid-parameter", "from");
    }

    @Test
    void aBridgeTellsWhoCameAndWentAndByWhichPapers() {
        Answer bridge = bridge("A", "1999-12-31", "2005-12-31");
        assertThat(ends(bridge)).containsExactly("0/0", "2/1");
        assertThat(lines(bridge))
                .containsExactlyInAnyOrder(
                        "ADMITTED 0 4 [admission]",
                        "ESTABLISHED 3 0 [founding, founding of another]",
                        "LEFT_DECEASED 0 -1 [death]",
                        "ORGANIZATION_MOVED_OUT -1 -2 [moving]");
        assertThat(lines(bridge("B", "2003-12-31", "2004-01-01")))
                .containsExactly("ORGANIZATION_MOVED_IN 1 2 [moving]");
        assertThat(lines(bridge("T", "2001-06-01", "2004-06-01"))).containsExactly("LEFT_DECEASED 0 -1 [death]");
        assertThat(lines(bridge("T", "2004-06-01", "2004-06-01"))).isEmpty();
    }

    @Test
    void whatHappenedOnTheFirstDayIsInTheOpeningAndOnTheLastInTheLines() {
        assertThat(lines(bridge("A", "2001-01-01", "2002-12-31"))).isEmpty();
        assertThat(lines(bridge("A", "2000-12-31", "2001-01-01"))).containsExactly("ADMITTED 0 4 [admission]");
    }

    @Test
    void aMoveOfAPersonAndAReturnAreTold() {
        record(
                "move",
                registry.decision("7-QĐ/TU").on("2006-01-01").move("m1", "A12").move("m3", "A3"));
        record("return", registry.decision("8-QĐ/TU").on("2007-01-01").readmit("m2", "A3"));
        record("change", registry.decision("9-QĐ/TU").on("2008-01-01").reclassify("A2", "CELL"));
        assertThat(lines(bridge("A", "2007-12-31", "2008-01-01"))).containsExactly("RECLASSIFIED -1 0 [change]");
        assertThat(lines(bridge("A", "2005-12-31", "2007-12-31")))
                .containsExactlyInAnyOrder("MOVED_IN 0 1 [move]", "READMITTED 0 1 [return]");
        assertThat(lines(bridge("B", "2005-12-31", "2007-12-31"))).containsExactly("MOVED_OUT 0 -1 [move]");
        assertThat(lines(bridge("A1", "2005-12-31", "2007-12-31"))).containsExactly("MOVED_OUT 0 -1 [move]");
    }

    @Test
    void aRecognitionOnTheDayOfAMoveIsNoReasonForIt() {
        record(
                "recognition of the third",
                registry.decision("7-QĐ/TU").on("2004-01-01").recognize("m3"));
        assertThat(lines(bridge("B", "2003-12-31", "2004-01-01")))
                .containsExactly("ORGANIZATION_MOVED_IN 1 2 [moving]");
        assertThat(lines(bridge("A", "2003-12-31", "2004-01-01")))
                .containsExactly("ORGANIZATION_MOVED_OUT -1 -2 [moving]");
    }

    @Test
    void aBridgeIsOfItsKnowledge() {
        long before = registry.head();
        String told = bridge("A", "2001-06-01", "2003-06-01").body();
        registry.decision("7-QĐ/TU").on("2002-06-01").leave("m4", "RESIGNED").recorded();
        assertThat(lines(bridge("A", "2001-06-01", "2003-06-01"))).hasSize(2);
        assertThat(registry.organization("A", "counts/bridge")
                        .with("from", "2001-06-01")
                        .with("to", "2003-06-01")
                        .position(before)
                        .get()
                        .body())
                .isEqualTo(told);
    }

    @Test
    void aBridgeTurnedRoundOrWithoutEndsIsRefused() {
        bridgeOf("A", "2005-01-01", "2004-12-31").isRefused(400, "invalid-parameter", "to");
        bridgeOf("KHONG", "2005-01-01", "2005-12-31").isRefused(404, "organization-unknown");
        registry.organization("A", "counts/bridge").get().isRefused(400, "invalid-parameter", "from", "to");
        registry.organization("A", "counts/bridge")
                .with("from", "2005-01-01")
                .with("to", "2005-01-01")
                .asOf("2005-01-01")
                .get()
                .isRefused(400, "invalid-parameter", "asOf");
        assertThat(ends(bridge("A", "1900-01-01", "1950-01-01"))).containsExactly("0/0", "0/0");
    }

    private void record(String name, Paper paper) {
        papers.put(name, paper.recorded().at("/id").asText());
    }

    private Answer series(String id, String from, String to, String step) {
        return seriesOf(id, from, to, step).is(200);
    }

    private Answer seriesOf(String id, String from, String to, String step) {
        return registry.organization(id, "counts/series")
                .with("from", from)
                .with("to", to)
                .with("step", step)
                .as("auditor")
                .get();
    }

    private Answer bridge(String id, String from, String to) {
        return bridgeOf(id, from, to).is(200);
    }

    private Answer bridgeOf(String id, String from, String to) {
        return registry.organization(id, "counts/bridge")
                .with("from", from)
                .with("to", to)
                .get();
    }

    private static List<String> ends(Answer bridge) {
        List<String> ends = new ArrayList<>();
        for (String end : List.of("/opening", "/closing")) {
            ends.add(bridge.value(end + "/organizations") + "/" + bridge.value(end + "/members"));
        }
        return ends;
    }

    private List<String> lines(Answer bridge) {
        List<String> lines = new ArrayList<>();
        bridge.at("/lines").forEach(line -> {
            List<String> names = new ArrayList<>();
            line.get("decisions")
                    .forEach(id -> papers.forEach((name, paper) -> {
                        if (paper.equals(id.asText())) {
                            names.add(name);
                        }
                    }));
            lines.add(line.get("cause").asText() + " " + line.get("organizations") + " " + line.get("members") + " "
                    + names);
        });
        return lines;
    }
}
