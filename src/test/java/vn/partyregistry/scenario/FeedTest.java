package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.RawAnswer;
import vn.partyregistry.testing.Registry;

/** The feed tells every recording in its place; what is closed never changes, and a wrong beginning is refused. */
@QuarkusTest
class FeedTest {

    private final Registry registry = Registry.cornerOfItsOwn();
    private int papers = 10;

    @BeforeEach
    void aProvinceWithABloc() {
        registry.decision("1-QĐ/TU")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("T-B", "BLOC", "Khối", "T")
                .recorded();
    }

    @Test
    void aCorrectedNumberNamesTheOrganizationsThatShowIt() {
        String id = registry.decision("2-QĐ/TU")
                .on("1990-01-01")
                .rename("T-B", "Khối Một (giả lập)")
                .recorded()
                .json()
                .get("id")
                .asText();
        long head = registry.head();
        registry.decision("2A-QĐ/TU")
                .on("1990-01-01")
                .rename("T-B", "Khối Một (giả lập)")
                .correcting(id)
                .is(201);

        Answer entry = page("?after=" + head);
        assertThat(entry.each("kind")).containsExactly("CORRECTION");
        assertThat(entry.json().at("/items/0/organizations").toString()).contains(registry.id("T-B"));
        assertThat(registry.organization("T-B").get().value("/decision/number")).isEqualTo("2A-QĐ/TU");
    }

    @Test
    void anAnnulmentIsAnEntryAndSaysWhatItRestates() {
        String id = registry.decision("3-QĐ/TU")
                .on("1990-01-01")
                .rename("T-B", "Khối Hai (giả lập)")
                .recorded()
                .json()
                .get("id")
                .asText();
        long head = registry.head();
        registry.decision("4-QĐ/TU").on("1991-01-01").annulling(id, "START").is(201);

        Answer entry = page("?after=" + head);
        assertThat(entry.each("kind")).containsExactly("ANNULMENT");
        assertThat(entry.json().at("/items/0/decision").asText()).isEqualTo(id);
        assertThat(entry.json().at("/items/0/annulledBy").asText()).contains("4-QD-TU");
        assertThat(entry.value("/items/0/restated/0/organization")).isEqualTo("T-B");
        assertThat(entry.value("/items/0/restated/0/from")).isEqualTo("1990-01-01");
    }

    @Test
    void aFutureOrBrokenBeginningIsRefusedByName() {
        long head = registry.head();
        registry.ask("/v1/changes")
                .with("after", String.valueOf(head + 1_000_000))
                .accept("text/event-stream")
                .get()
                .isRefused(400, "invalid-parameter", "after");
        for (String broken : List.of("x", "-1", "1.5", String.valueOf(head + 1_000_000))) {
            registry.ask("/v1/changes")
                    .header("Last-Event-ID", broken)
                    .accept("text/event-stream")
                    .get()
                    .isRefused(400, "invalid-parameter", "Last-Event-ID");
        }
        registry.ask("/v1/changes")
                .with("limit", "5")
                .accept("text/event-stream")
                .get()
                .isRefused(400, "invalid-parameter", "limit");
    }

    @Test
    void aFullPageNeverChangesAndTheNewestMay() {
        for (int i = 0; i < 3; i++) {
            renamed();
        }
        RawAnswer full = RawAnswer.get(RestAssured.port, "/v1/changes?after=1&limit=2");
        assertThat(full.header("ETag")).startsWith("\"");
        assertThat(full.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        Answer newest = page("?after=" + (registry.head() - 1));
        assertThat(newest.header("ETag")).startsWith("W/");
        assertThat(newest.header("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(newest.at("/next").isMissingNode()).isTrue();

        renamed();
        RawAnswer later = RawAnswer.get(RestAssured.port, "/v1/changes?after=1&limit=2");
        assertThat(later.bytes()).isEqualTo(full.bytes());
        assertThat(later.text()).contains("\"snapshot\":{").contains("\"position\":3}");
        assertThat(RawAnswer.get(RestAssured.port, "/v1/changes?after=1&limit=2", "If-None-Match", full.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void headOfAStreamIsAnsweredAndOver() {
        new Answer(registry, RestAssured.given().accept("text/event-stream").head("/v1/changes")).is(200);
    }

    private Answer page(String query) {
        return registry.link("/v1/changes" + query).is(200);
    }

    private void renamed() {
        papers++;
        registry.decision(papers + "-QĐ/TU")
                .on("2000-01-01")
                .rename("T-B", "Khối " + papers)
                .recorded();
    }
}
