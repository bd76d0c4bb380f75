package vn.partyregistry.server;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.partyregistry.testing.TraceCollector.told;

import io.opentelemetry.proto.trace.v1.Span;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.partyregistry.testing.Registry;
import vn.partyregistry.testing.TcpProxy;

/** A collector that is away, hangs or is slow is the collector's trouble: requests are answered as ever, and the log says it a few times. */
@QuarkusTest
@TestProfile(TracedProfile.class)
class CollectorAwayTest {

    private static final Path LOG = Path.of("target", "test-logs", "registry.log");
    private static final int REQUESTS = 100;

    /** What a hundred readings may take where the machine is busy; one that waited for the collector would take ten seconds. */
    private static final Duration LONGEST = Duration.ofSeconds(8);

    /** Five, and one a minute; twice, as two servers or several threads may have their say. */
    private static final int MOST_LINES = 12;

    private final Registry registry = Registry.cornerOfItsOwn();

    @AfterEach
    void comeBack() {
        TracedProfile.network().set(TcpProxy.Mode.OPEN);
    }

    @ParameterizedTest
    @EnumSource(names = {"AWAY", "SILENT", "SLOW"})
    void requestsAreAnsweredAllTheSame(TcpProxy.Mode trouble) throws Exception {
        registry.decision("1-QĐ/TU").establish("T", "PROVINCIAL", "Tỉnh T").recorded();
        long lines = lines();
        TracedProfile.network().set(trouble);

        for (int i = 0; i < REQUESTS; i++) {
            long began = System.nanoTime();
            registry.organization("T", "versions").get().is(200);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LONGEST);
        }
        registry.decision("2-QĐ/TU").rename("T", "Tỉnh mới").recorded();
        assertThat(RestAssured.get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(lines() - lines).isLessThanOrEqualTo(MOST_LINES);

        TracedProfile.network().set(TcpProxy.Mode.OPEN);
        Span whole = TracedProfile.collector()
                .of(registry.organization("T", "children").get());
        assertThat(told(whole, "http.response.status_code")).isEqualTo("200");
    }

    private static long lines() throws IOException {
        try (var lines = Files.lines(LOG)) {
            return lines.filter(line -> line.contains("export")).count();
        }
    }
}
