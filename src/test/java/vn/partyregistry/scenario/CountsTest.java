package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Registry;

/** A number leads to its rows, through the hierarchy in force on the day; a reported figure stands beside it. */
@QuarkusTest
class CountsTest {

    private final Registry registry = Registry.cornerOfItsOwn();

    @BeforeEach
    void aBlocWithMembers() {
        registry.decision("1-QĐ/TU")
                .on("1970-01-01")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("T-A", "BLOC", "Khối A", "T")
                .establish("T-B", "BLOC", "Khối B", "T")
                .establish("T-A-1", "GRASSROOTS_COMMITTEE", "Đảng bộ 1", "T-A")
                .establish("T-A-1-1", "CELL", "Chi bộ 1.1", "T-A-1")
                .establish("T-A-2", "GRASSROOTS_CELL", "Chi bộ 2", "T-A")
                .recorded();
        registry.decision("2-QĐ/TU")
                .on("1980-01-01")
                .admit("m1", "Nguyễn Văn Một", "1950-01-01", "T-A-1-1")
                .admit("m2", "Nguyễn Văn Hai", "1950-01-02", "T-A-1-1")
                .admit("m3", "Nguyễn Văn Ba", "1950-01-03", "T-A-2")
                .recorded();
        registry.decision("3-QĐ/TU").on("1981-01-01").recognize("m1", "m2").recorded();
        registry.decision("4-QĐ/TU").on("1990-01-01").transfer("T-A-1", "T-B").recorded();
    }

    @Test
    void membersAndOrganizationsAreCountedThroughTheHierarchyOfTheDay() {
        Answer before = counts("T-A", "1989-12-31");
        assertThat(before.at("/organizations/total").asInt()).isEqualTo(3);
        assertThat(before.at("/organizations/direct").asInt()).isEqualTo(2);
        assertThat(before.at("/organizations/grassroots").asInt()).isEqualTo(2);
        assertThat(before.at("/organizations/byType/CELL").asInt()).isEqualTo(1);
        assertThat(before.at("/members/total").asInt()).isEqualTo(3);
        assertThat(before.at("/members/official").asInt()).isEqualTo(2);
        assertThat(before.at("/members/probationary").asInt()).isEqualTo(1);

        Answer after = counts("T-A", "1990-01-01");
        assertThat(after.at("/organizations/grassroots").asInt()).isEqualTo(1);
        assertThat(after.at("/members/total").asInt()).isEqualTo(1);
        assertThat(counts("T-B", "1990-01-01").at("/members/total").asInt()).isEqualTo(2);
        assertThat(counts("T", "1990-01-01").at("/members/total").asInt()).isEqualTo(3);
    }

    @Test
    void theNewestStateAndAnEarlierOneAreReadFromTotalsAndAgree() {
        Answer newest = counts("T-B", "1990-01-01");
        registry.decision("5-QĐ/TU").on("2001-01-01").rename("T", "Tỉnh Tê").recorded();
        registry.decision("6-QĐ/TU").on("1985-01-01").leave("m1", "RESIGNED").recorded();
        Answer earlier = registry.organization("T-B", "counts")
                .asOf("1990-01-01")
                .position(newest.position())
                .as("auditor")
                .get()
                .is(200);

        assertThat(newest.header("Counted-From")).isEqualTo("totals");
        assertThat(earlier.header("Counted-From")).isEqualTo("totals");
        assertThat(earlier.body()).isEqualTo(newest.body());
        assertThat(counts("T-B", "1990-01-01").at("/members/total").asInt()).isEqualTo(1);
    }

    @Test
    void howFewAreOfEachStatusIsKnownToThoseWhoMayReadMembers() {
        for (String[] caller : new String[][] {{"member-reader", "T-B"}, {"registrar", "T-B"}}) {
            Answer outside = registry.organization("T-A", "counts")
                    .asOf("1989-12-31")
                    .as(caller[0], caller[1])
                    .get()
                    .is(200);
            assertThat(outside.at("/members").toString()).isEqualTo("{\"total\":3}");
        }
        Answer inside = registry.organization("T-A", "counts")
                .asOf("1989-12-31")
                .as("member-reader", "T")
                .get()
                .is(200);
        assertThat(inside.at("/members/official").asInt()).isEqualTo(2);
        assertThat(inside.header("Cache-Control")).startsWith("private");
        Answer anyone =
                registry.organization("T-A", "counts").asOf("1989-12-31").get();
        assertThat(anyone.at("/members").toString()).isEqualTo("{\"total\":3}");
        assertThat(anyone.header("Cache-Control")).startsWith("public");
    }

    @Test
    void everyNumberIsTheLengthOfTheListItLinksTo() {
        for (String day : new String[] {"1979-12-31", "1980-01-01", "1989-12-31", "1990-01-01", "2020-01-01"}) {
            for (String id : new String[] {"T", "T-A", "T-B", "T-A-1", "T-A-1-1", "T-A-2"}) {
                Answer counts = counts(id, day);
                Answer organizations = registry.link(
                                counts.at("/rows/organizations").asText() + "&limit=1000&totalCount=true")
                        .is(200);
                assertThat(organizations.at("/items").size())
                        .as("organizations below %s on %s", id, day)
                        .isEqualTo(counts.at("/organizations/total").asInt());
                Answer members = registry.linkToMembers(
                                counts.at("/rows/members").asText() + "&limit=1000&totalCount=true")
                        .is(200);
                assertThat(members.at("/items").size())
                        .as("members below %s on %s", id, day)
                        .isEqualTo(counts.at("/members/total").asInt());
                assertThat(members.at("/total").asInt())
                        .isEqualTo(counts.at("/members/total").asInt());
            }
        }
    }

    @Test
    void whatWasCountedBeforeALateRecordingIsCountedAgainAtItsPosition() {
        Answer was = counts("T-A", "1985-01-01");
        registry.decision("5-QĐ/TU").on("1984-01-01").leave("m3", "DECEASED").recorded();

        assertThat(counts("T-A", "1985-01-01").at("/members/total").asInt()).isEqualTo(2);
        assertThat(registry.organization("T-A", "counts")
                        .asOf("1985-01-01")
                        .position(was.position())
                        .as("auditor")
                        .get()
                        .body())
                .isEqualTo(was.body());
    }

    @Test
    void aReportedFigureStandsBesideTheComputedOne() {
        Answer first = report("{\"metric\":\"MEMBERS\",\"value\":4,\"unit\":\"người\",\"asOf\":\"1985-01-01\","
                + "\"source\":{\"title\":\"Báo cáo\"}}");
        assertThat(first.is(201).at("/comparator").asText()).isEqualTo("EQ");
        String undated = "{\"metric\":\"MEMBERS\",\"value\":2,\"comparator\":\"GT\",\"unit\":\"người\","
                + "\"source\":{\"title\":\"Báo cáo\"}}";
        long position = report(undated).is(201).at("/position").asLong();
        assertThat(report(undated).is(200).at("/position").asLong()).isEqualTo(position);
        assertThat(registry.head()).isEqualTo(position);

        Answer figures = registry.organization("T-A", "figures").get().is(200);
        assertThat(figures.each("value")).containsExactly("4", "2");
        assertThat(figures.each("asOf")).containsExactly("1985-01-01", null);
        Answer beside = registry.organization("T-A", "reconciliation")
                .asOf("1985-01-01")
                .get()
                .is(200);
        assertThat(beside.each("/reported/value")).containsExactly("4", "2");
        assertThat(beside.each("computed")).containsExactly("3", "3");
        assertThat(beside.each("difference")).containsExactly("-1", "1");
        assertThat(beside.each("agreement")).containsExactly("DIFFERS", "UNKNOWN_DATE");
        assertThat(registry.organization("T-A", "figures")
                        .position(position - 1)
                        .get()
                        .each("value"))
                .containsExactly("4");
    }

    @Test
    void absurdFiguresAreRefused() {
        for (String value :
                new String[] {"-1", "-0.5", "1e999999999", "1e-999999999", "1e100", "\"5\"", "true", "null"}) {
            report("{\"metric\":\"MEMBERS\",\"value\":" + value + ",\"unit\":\"người\",\"source\":{\"title\":\"x\"}}")
                    .isRefused(400, "invalid-request", "/value");
        }
    }

    @Test
    void aFigureNamesItsSource() {
        for (String source : new String[] {"{}", "{\"publishedOn\":\"1985-01-01\"}"}) {
            report("{\"metric\":\"MEMBERS\",\"value\":4,\"unit\":\"người\",\"source\":" + source + "}")
                    .isRefused(400, "invalid-request", "/source");
        }
        report("{\"metric\":\"MEMBERS\",\"value\":0,\"unit\":\"người\",\"source\":{\"url\":\"https://a.vn\"}}")
                .is(201);
    }

    private Answer report(String body) {
        return new Answer(
                registry,
                RestAssured.given()
                        .header("Authorization", "Bearer " + registry.token("admin", ""))
                        .contentType("application/json")
                        .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .post("/v1/organizations/" + registry.id("T-A") + "/figures"));
    }

    private Answer counts(String id, String day) {
        return registry.organization(id, "counts").asOf(day).as("auditor").get().is(200);
    }
}
