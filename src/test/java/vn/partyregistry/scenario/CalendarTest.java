package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Registry;

/** What will become effective is read by a calendar, day by day. */
@QuarkusTest
class CalendarTest {

    private final Registry registry = Registry.cornerOfItsOwn();

    @BeforeEach
    void twoUpcomingPapers() {
        registry.decision("1-QĐ/TU")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("T-B", "BLOC", "Khối", "T")
                .recorded();
        registry.decision("21-QĐ/TU")
                .on("2031-03-01")
                .rename("T-B", "Khối Một; Hai, Ba (giả lập)")
                .recorded();
        registry.decision("22-QĐ/TU")
                .on("2032-05-01")
                .rename("T-B", "Khối Bốn (giả lập)")
                .recorded();
    }

    @Test
    void whatIsUpcomingIsADayOfTheCalendar() {
        String calendar = registry.ask("/v1/decisions")
                .with("organization", registry.id("T-B"))
                .accept("text/calendar")
                .get()
                .is(200)
                .body();

        assertThat(calendar).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        List<String> days =
                calendar.lines().filter(line -> line.startsWith("DTSTART")).toList();
        assertThat(days).containsExactly("DTSTART;VALUE=DATE:20310301", "DTSTART;VALUE=DATE:20320501");
        assertThat(calendar).contains("SUMMARY:21-QĐ/TU").doesNotContain("SUMMARY:1-QĐ/TU");
        assertThat(calendar.lines().filter(line -> line.startsWith("DTSTAMP"))).hasSize(2);
        assertThat(calendar.lines())
                .allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);
    }

    @Test
    void daysCanBeNamedAndAnAnnulledPaperIsCancelled() {
        String id = registry.ask("/v1/decisions")
                .with("organization", registry.id("T-B"))
                .with("number", "22-QĐ/TU")
                .get()
                .json()
                .at("/items/0/id")
                .asText();
        registry.decision("23-QĐ/TU").on("2026-01-01").annulling(id, "START").is(201);

        String calendar = registry.ask("/v1/decisions")
                .with("number", "22-QĐ/TU")
                .with("effectiveFrom", "2032-01-01")
                .with("effectiveTo", "2032-12-31")
                .with("format", "ics")
                .get()
                .is(200)
                .body();
        String event = calendar.substring(calendar.indexOf("UID:" + id));
        assertThat(event.substring(0, event.indexOf("END:VEVENT"))).contains("STATUS:CANCELLED");
    }

    @Test
    void theSameQuestionHasTheSameAnswerAndIsNotSentTwice() {
        String path = "/v1/decisions?format=ics&asOf=2030-01-01&position=" + registry.head();
        String first = RestAssured.get(path).asString();
        String tag = RestAssured.get(path).header("ETag");
        assertThat(RestAssured.get(path).asString()).isEqualTo(first);
        RestAssured.given().header("If-None-Match", tag).get(path).then().statusCode(304);
        registry.ask("/v1/decisions")
                .with("format", "ics")
                .with("limit", "3")
                .get()
                .isRefused(400, "invalid-parameter", "limit");
        registry.ask("/v1/decisions").with("format", "csv").get().isRefused(400, "invalid-parameter", "format");
    }
}
