package vn.partyregistry.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.EventStream;
import vn.partyregistry.testing.EventStream.Event;
import vn.partyregistry.testing.Registry;
import vn.partyregistry.time.RegistryClock;

/** Whoever follows the feed is sent each recording once and in order, whatever happens to the connection in between. */
@QuarkusTest
class LiveFeedTest {

    private static final boolean IS_LONG = Boolean.getBoolean("registry.long");

    @Inject
    DataSource database;

    @Inject
    OpenStreams streams;

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
    void aStreamTellsWhatWasMissedAndThenWhatComes() {
        long before = registry.head();
        long missed = renamed();
        try (EventStream stream = follow("?after=" + before)) {
            assertThat(stream.status()).contains("200");
            assertThat(positions(stream.until(missed))).containsExactly(missed);
            long live = renamed();
            Event event = stream.next();
            assertThat(event.position()).isEqualTo(live);
            assertThat(event.name()).isEqualTo("recording");
            assertThat(event.data()).isEqualTo(page("?after=" + missed).json().at("/items/0"));
        }
    }

    @Test
    void afterABreakTheStreamGoesOnWhereItBrokeOff() {
        long start = registry.head();
        long last;
        try (EventStream stream = follow("?after=" + start)) {
            last = renamed();
            stream.until(last);
        }
        renamed();
        renamed();
        long head = registry.head();
        try (EventStream stream = follow("?after=0", "Last-Event-ID", String.valueOf(last))) {
            assertThat(positions(stream.until(head)))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(last + 1, head).boxed().toList());
        }
    }

    @Test
    void theWholeHistoryComesFromTheFirstPositionOnWithoutGaps() {
        long head = registry.head();
        try (EventStream stream = follow("")) {
            assertThat(positions(stream.until(head)))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, head).boxed().toList());
        }
    }

    @Test
    void allWhoFollowAreSentEverythingWhileTwoWrite() throws InterruptedException {
        int many = IS_LONG ? 1000 : 200;
        long before = registry.head();
        List<EventStream> all = new ArrayList<>();
        try {
            for (int i = 0; i < many; i++) {
                all.add(follow("?after=" + before));
            }
            Registry other = Registry.cornerOfItsOwn();
            Thread second = new Thread(() -> {
                for (int i = 0; i < 10; i++) {
                    other.decision(i + "-QĐ/TU")
                            .establish("P" + i, "PROVINCIAL", "Tỉnh " + i)
                            .recorded();
                }
            });
            second.start();
            for (int i = 0; i < 10; i++) {
                renamed();
            }
            second.join();
            long head = registry.head();
            assertThat(head).isGreaterThanOrEqualTo(before + 20);
            for (EventStream stream : all) {
                assertThat(positions(stream.until(head)))
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(before + 1, head).boxed().toList());
            }
        } finally {
            all.forEach(EventStream::close);
        }
        for (int i = 0; i < 100 && streams.number() > 0; i++) {
            Thread.sleep(100);
        }
        assertThat(streams.number())
                .as("streams kept though their clients have gone")
                .isZero();
    }

    @Test
    void aLostListenerIsReplacedAndNothingIsMissed() throws SQLException {
        try (EventStream stream = follow("?after=" + registry.head());
                Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'");
            long position = renamed();
            assertThat(stream.next().position()).isEqualTo(position);
        }
    }

    @Test
    void theDayOfAnUpcomingPaperIsAnnouncedAndTakesNoPosition() {
        LocalDate day = RegistryClock.today().plusDays(40);
        String upcoming = registry.decision("77-QĐ/TU")
                .on(day.toString())
                .rename("T-B", "Khối Mới (giả lập)")
                .recorded()
                .json()
                .get("id")
                .asText();
        long head = registry.head();
        try (EventStream stream = follow("?after=" + head)) {
            streams.dayIs(day.minusDays(1));
            streams.dayIs(day);
            List<Event> told = stream.until(event -> event.name().equals("effective")
                    && event.data().get("decision").asText().equals(upcoming));
            Event arrival = told.get(told.size() - 1);
            assertThat(arrival.id()).isNull();
            assertThat(arrival.data().get("effectiveOn").asText()).isEqualTo(day.toString());
            assertThat(arrival.data().get("organizations").toString()).contains(registry.id("T-B"));
            assertThat(registry.head()).isEqualTo(head);
        }
        Answer asked = registry.ask("/v1/decisions")
                .with("effectiveFrom", day.toString())
                .with("effectiveTo", day.toString())
                .get()
                .is(200);
        assertThat(asked.json().get("items").toString()).contains(upcoming);
    }

    @Test
    void aStreamEndsWithTheTokenThatOpenedIt() {
        String bearer = "Bearer " + registry.token("auditor", "");
        String query = "?after=" + registry.head();
        try (EventStream known = follow(query, "Authorization", bearer);
                EventStream anybody = follow(query)) {
            streams.endThoseOver(System.nanoTime() + TimeUnit.HOURS.toNanos(1));
            long position = renamed();
            assertThat(known.next().position()).isEqualTo(position);
            streams.endThoseOver(System.nanoTime() + TimeUnit.DAYS.toNanos(2));
            assertThat(known.next()).isNull();
            renamed();
            assertThat(anybody.until(position + 1)).hasSize(2);
        }
    }

    @Test
    void whoIsSentNothingForLongGetsASignOfLife() {
        try (EventStream stream = follow("?after=" + registry.head())) {
            assertThat(stream.beats()).isTrue();
        }
    }

    private EventStream follow(String query, String... headers) {
        return EventStream.open(RestAssured.port, query, headers);
    }

    private Answer page(String query) {
        return registry.link("/v1/changes" + query).is(200);
    }

    private long renamed() {
        papers++;
        return registry.decision(papers + "-QĐ/TU")
                .on("2000-01-01")
                .rename("T-B", "Khối " + papers)
                .recorded()
                .at("/position")
                .asLong();
    }

    private static List<Long> positions(List<Event> events) {
        return events.stream()
                .filter(event -> event.id() != null)
                .map(Event::position)
                .toList();
    }
}
