package vn.partyregistry.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.partyregistry.testing.EventStream;
import vn.partyregistry.testing.EventStream.Event;
import vn.partyregistry.testing.Paper;
import vn.partyregistry.testing.Registry;

/** A client that follows the feed and never reads is let go, and holds up nobody else. */
@QuarkusTest
class SilentReaderTest {

    private static final int LARGE = 60;

    @Inject
    OpenStreams streams;

    private final Registry registry = Registry.cornerOfItsOwn();

    @Test
    @EnabledIfSystemProperty(named = "registry.long", matches = "true")
    void whoNeverReadsIsLeftAndOthersGoOn() throws Exception {
        long before = registry.head();
        try (EventStream silent = follow("?after=0");
                EventStream reader = follow("?after=" + before)) {
            ExecutorService reading = Executors.newSingleThreadExecutor();
            Future<List<Event>> read = reading.submit(() -> reader.until(before + LARGE));
            // Each of them is an event of some hundred kilobytes; together they are more than the ways between hold.
            for (int i = 0; i < LARGE; i++) {
                Registry many = Registry.cornerOfItsOwn();
                Paper paper = many.decision("1-QĐ/TU");
                for (int j = 0; j < 4000; j++) {
                    paper.establish("LONG-NAME-OF-A-PROVINCE-" + j, "PROVINCIAL", "Tỉnh " + j + " (giả lập)");
                }
                paper.recorded();
            }
            assertThat(read.get(1, TimeUnit.MINUTES)).hasSize(LARGE);
            reading.shutdown();
            for (int i = 0; i < 300 && streams.number() > 1; i++) {
                Thread.sleep(100);
            }
            assertThat(streams.number()).as("only the one who reads is left").isEqualTo(1);
            assertThat(silent.status()).contains("200");
        }
    }

    private static EventStream follow(String query) {
        return EventStream.open(RestAssured.port, query);
    }
}
