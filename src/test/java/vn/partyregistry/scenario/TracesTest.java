package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.partyregistry.testing.TraceCollector.told;

import io.opentelemetry.proto.trace.v1.Span;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.server.TracedProfile;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Registry;
import vn.partyregistry.testing.TraceCollector;

/** What an office's collector is told of each request: what was recorded or refused and how long each part took, and nothing of persons. */
@QuarkusTest
@TestProfile(TracedProfile.class)
class TracesTest {

    private static final String NAME = "Tạ Thị Kín Đáo (giả lập)";
    private static final String BORN = "1990-01-17";

    private final Registry registry = Registry.cornerOfItsOwn();
    private final TraceCollector collector = TracedProfile.collector();

    private Answer founding;

    @BeforeEach
    void found() {
        founding = registry.decision("1-QĐ/TU")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("T-B", "BLOC", "Khối", "T")
                .establish("T-B-1", "GRASSROOTS_CELL", "Chi bộ một", "T-B")
                .recorded();
    }

    @Test
    void aRecordingTellsWhatWasRecordedAndHowLongEachPartTook() throws Exception {
        Span whole = collector.of(founding);

        assertThat(whole.getName()).isEqualTo("POST /v1/decisions");
        assertThat(whole.getKind()).isEqualTo(Span.SpanKind.SPAN_KIND_SERVER);
        assertThat(told(whole, "http.response.status_code")).isEqualTo("201");
        assertThat(told(whole, "registry.recording")).isEqualTo("DECISION");
        assertThat(told(whole, "registry.decision.id"))
                .isEqualTo(founding.json().at("/id").asText());
        assertThat(told(whole, "registry.position"))
                .isEqualTo(founding.json().at("/snapshot/position").asText());
        assertThat(told(whole, "registry.changes")).isEqualTo("3");
        assertThat(collector.partsOf(whole).stream().map(Span::getName))
                .contains("wait to be taken in", "wait for the journal", "judge", "store", "check", "commit");
    }

    @Test
    void aCorrectionAndAnAnnulmentAreToldApart() throws Exception {
        String id = founding.json().at("/id").asText();
        Answer renaming = registry.decision("2-QĐ/TU").rename("T-B", "Khối mới").recorded();
        String renamed = renaming.json().at("/id").asText();
        Answer corrected =
                registry.decision("2-QĐ/TU").rename("T-B", "Khối khác").correcting(renamed);
        Answer annulled = registry.decision("3-QĐ/TU").annulling(renamed, "START");

        Span correction = collector.of(corrected.is(201));
        assertThat(correction.getName()).isEqualTo("POST /v1/decisions/{id}/corrections");
        assertThat(told(correction, "registry.recording")).isEqualTo("CORRECTION");
        assertThat(told(correction, "registry.decision.id")).isEqualTo(renamed).isNotEqualTo(id);
        Span annulment = collector.of(annulled.is(201));
        assertThat(told(annulment, "registry.recording")).isEqualTo("ANNULMENT");
        assertThat(told(annulment, "registry.decision.id")).isEqualTo(renamed);
        assertThat(told(annulment, "registry.decision.annulled_by")).contains("3-QD-TU");
    }

    @Test
    void aRefusalTellsItsProblemAndTheBrokenRules() throws Exception {
        Answer refused = registry.decision("2-QĐ/TU")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .sent();
        Span whole = collector.of(refused.isRefused(422, "rules-broken"));

        assertThat(told(whole, "registry.problem")).isEqualTo("rules-broken");
        assertThat(told(whole, "registry.rules"))
                .isEqualTo(refused.json().at("/errors/0/rule").asText())
                .startsWith("ORG-");
        assertThat(told(whole, "registry.decision.id")).isEmpty();
        assertThat(collector.partsOf(whole).stream().map(Span::getName))
                .contains("judge")
                .doesNotContain("store", "commit");
    }

    @Test
    void aDryRunTellsOfNoRecording() throws Exception {
        Span whole = collector.of(registry.decision("2-QĐ/TU")
                .parameter("dryRun", "true")
                .rename("T-B", "Khối mới")
                .sent()
                .is(200));

        assertThat(told(whole, "registry.decision.id")).isEmpty();
        assertThat(collector.partsOf(whole).stream().map(Span::getName)).contains("judge");
    }

    @Test
    void aReadingTellsWhichPostgreSqlAnsweredIt() throws Exception {
        Span whole = collector.of(registry.organization("T", "versions").get().is(200));

        assertThat(whole.getName()).isEqualTo("GET /v1/organizations/{id}/versions");
        assertThat(collector.partsOf(whole))
                .isNotEmpty()
                .filteredOn(part -> part.getName().equals("database"))
                .allMatch(part -> told(part, "registry.database").equals("primary"));
    }

    @Test
    void theTraceOfTheCallerIsFollowed() throws Exception {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        Answer answer = registry.organization("T")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .header("tracestate", "vendor=kin-dao")
                .asOf("2020-01-01")
                .get();
        Span whole = collector.of(answer.is(200));

        assertThat(HexFormat.of().formatHex(whole.getTraceId().toByteArray())).isEqualTo(trace);
        assertThat(HexFormat.of().formatHex(whole.getParentSpanId().toByteArray()))
                .isEqualTo("00f067aa0ba902b7");
        assertThat(whole.getTraceState()).isEmpty();
    }

    @Test
    void aLineOfTheLogNamesTheTraceBesideTheRequest() throws Exception {
        Answer answer = registry.organization("T").header("X-Say-So", "yes").get();
        Span whole = collector.of(answer.is(200));

        assertThat(Said.LINES).anySatisfy(line -> assertThat(line)
                .containsEntry("requestId", answer.header("X-Request-Id"))
                .containsEntry(
                        "traceId", HexFormat.of().formatHex(whole.getTraceId().toByteArray())));
    }

    /** Says a line within a request that asks for it, and keeps what the line would name as JSON. */
    @ApplicationScoped
    static class Said {

        private static final int BEFORE_ALL_ANSWERS = 25_000;
        private static final List<Map<String, String>> LINES = new CopyOnWriteArrayList<>();

        void register(@Observes Filters filters) {
            filters.register(
                    context -> {
                        if (context.request().headers().contains("X-Say-So")) {
                            LINES.add(new ExtLogRecord(Level.INFO, "said", "test").getMdcCopy());
                        }
                        context.next();
                    },
                    BEFORE_ALL_ANSWERS);
        }
    }

    @Test
    void nothingThatIsSentSaysAnythingOfPersons() throws Exception {
        Answer admitted = registry.decision("2-QĐ/TU")
                .says(
                        "ADMIT",
                        ("{organization: 'T-B-1', member: {id: '%s', fullName: '%s', bornOn: '%s', cardNumber: '987650123456'}}")
                                .formatted(registry.id("kin"), NAME, BORN))
                .recorded();
        Answer again =
                registry.decision("3-QĐ/TU").admit("kin", NAME, BORN, "T-B-1").sent();
        Answer unreadable = registry.decision("4-QĐ/TU")
                .admit("kin-2", NAME, "1990-02-31", "T-B-1")
                .sent();
        Answer found = registry.members("T").with("q", "Kín Đáo").get();
        Answer read = registry.ask("/v1/members/" + registry.id("kin"))
                .because("xem xét kỷ luật")
                .as("admin")
                .get();
        Answer nobody = registry.ask("/v1/members/" + registry.id("kin"))
                .header("Authorization", "Bearer eyJhbGciOiJub25lIn0.eyJncm91cHMiOlsiYWRtaW4iXX0.")
                .with("holder", NAME)
                .get();
        Answer nowhere = registry.ask("/v1/membres/987650123456").get();

        assertThat(told(collector.of(admitted.is(201)), "registry.changes")).isEqualTo("1");
        assertThat(told(collector.of(again.is(422)), "registry.problem")).isEqualTo("rules-broken");
        assertThat(told(collector.of(unreadable.is(400)), "registry.problem")).isEqualTo("invalid-request");
        assertThat(collector.of(found.is(200)).getName()).isEqualTo("GET /v1/members");
        Span whole = collector.of(read.is(200));
        assertThat(whole.getName()).isEqualTo("GET /v1/members/{id}");
        assertThat(told(whole, "url.path")).isEqualTo("/v1/members/{id}");
        assertThat(told(collector.of(nobody.is(401)), "registry.problem")).isEqualTo("unauthenticated");
        assertThat(collector.of(nowhere.is(404)).getName()).isEqualTo("GET");

        StringBuilder all = new StringBuilder();
        collector.received().forEach(each -> all.append(new String(each, StandardCharsets.UTF_8)));
        List<String> secrets = List.of(
                "Kín",
                "K%C3%ADn",
                BORN,
                "1990",
                "987650123456",
                registry.id("kin"),
                "kỷ luật",
                "%E1%BB%89",
                "Purpose",
                "eyJ",
                "Bearer",
                "Authorization",
                "127.0.0.1",
                "SELECT",
                "INSERT",
                "Apache-HttpClient",
                "kiểm tra");
        assertThat(secrets).allSatisfy(secret -> assertThat(all.toString()).doesNotContain(secret));
        assertThat(Registry.tokens())
                .allSatisfy(token -> assertThat(all.toString()).doesNotContain(token));
        assertThat(all).contains("rules-broken", "/v1/members/{id}");
    }
}
