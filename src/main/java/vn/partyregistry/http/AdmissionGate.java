package vn.partyregistry.http;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.partyregistry.problem.Problem;

/**
 * Takes in as many requests at a time as can be worked on, before anything of them costs: more would make all of them late. Readings and
 * recordings have places of their own, as recordings wait for each other. What lasts long has its own places elsewhere.
 */
@ApplicationScoped
class AdmissionGate {

    /** Behind what is answered from memory, before a token is looked at. */
    private static final int BEHIND_THE_EARLY_ANSWERS = 18_000;

    /** Who sends a body is taken in when that has come. */
    private static final int BEHIND_THE_BODIES = 130;

    private static final long LOOKS_MILLIS = 20;
    private static final int LONGEST_LINE = 2000;
    private static final long BURST = Duration.ofMillis(150).toNanos();
    private static final long SHORTEST = Duration.ofMillis(3).toNanos();

    /** How late the threads that serve the connections may come to a request; with nothing else to do it is a twentieth. */
    private static final long BEARABLE = Duration.ofMillis(1).toNanos() / 2;

    /** As long as one waits for the journal. */
    private static final long RECORDINGS_WAIT = Duration.ofSeconds(5).toNanos();

    /** What a body may hold to be read beside as many others as there are places: read, it takes many times as much. */
    private static final long LARGE_PAPER = 1024 * 1024;

    private static final long LARGE_QUESTION = 128 * 1024;

    private static final Pattern LASTING = Pattern.compile(
            ".*(text/event-stream|text/csv|application/x-ndjson|spreadsheetml).*", Pattern.CASE_INSENSITIVE);

    private final EarlyRefusals refusals;
    private final Vertx vertx;
    private final Traces traces;
    private final AdaptiveLimit limit;
    private final Admission<Entry> readings;
    private final Admission<Entry> recordings;
    private final Admission<Entry> largeQuestions;
    private final Admission<Entry> largePapers;
    private final List<Admission<Entry>> all;

    /** Who has come, and where it goes on. */
    private record Entry(RoutingContext request, Context context, AtomicBoolean over, Traces.Part waiting) {}

    AdmissionGate(
            EarlyRefusals refusals,
            Vertx vertx,
            Traces traces,
            MeterRegistry meters,
            @ConfigProperty(name = "registry.admission.readings") int readings,
            @ConfigProperty(name = "registry.admission.recordings") int recordings) {
        this.refusals = refusals;
        this.vertx = vertx;
        this.traces = traces;
        long now = System.nanoTime();
        this.limit = new AdaptiveLimit(readings, BEARABLE);
        this.readings = new Admission<>(limit, LONGEST_LINE, BURST, SHORTEST, now);
        this.recordings = patient(recordings, now);
        this.largeQuestions = patient(1, now);
        this.largePapers = patient(1, now);
        this.all = List.of(this.readings, this.recordings, largeQuestions, largePapers);
        Gauge.builder("registry.requests.waiting", all, each -> each.stream()
                        .mapToInt(Admission::waiting)
                        .sum())
                .description("Requests that wait to be taken in")
                .register(meters);
    }

    private static Admission<Entry> patient(int places, long now) {
        return new Admission<>(AdaptiveLimit.fixed(places), LONGEST_LINE, RECORDINGS_WAIT, RECORDINGS_WAIT, now);
    }

    void register(@Observes Filters filters) {
        filters.register(request -> come(request, false), BEHIND_THE_EARLY_ANSWERS);
        filters.register(request -> come(request, true), BEHIND_THE_BODIES);
        vertx.setPeriodic(
                LOOKS_MILLIS, timer -> all.forEach(admission -> turn(admission, admission.look(System.nanoTime()))));
    }

    private void come(RoutingContext request, boolean withBody) {
        if (!request.request().path().startsWith("/v1/")
                || lasts(request.request())
                || BodyArrival.isAwaited(request.request()) != withBody) {
            request.next();
            return;
        }
        Admission<Entry> admission = admission(request);
        Entry entry =
                new Entry(request, vertx.getOrCreateContext(), new AtomicBoolean(), traces.part("wait to be taken in"));
        turn(admission, admission.come(entry, System.nanoTime()));
    }

    private void turn(Admission<Entry> admission, Admission.Turn<Entry> turn) {
        turn.refuse()
                .forEach(entry -> entry.context.runOnContext(now -> {
                    entry.waiting.close();
                    refusals.refuse(entry.request, Problem.BUSY, 1);
                }));
        long given = System.nanoTime();
        turn.begin().forEach(entry -> entry.context.runOnContext(now -> begin(admission, entry, given)));
    }

    private void begin(Admission<Entry> admission, Entry entry, long given) {
        entry.waiting.close();
        long began = System.nanoTime();
        limit.came(began - given);
        entry.request.addEndHandler(ended -> {
            if (entry.over.compareAndSet(false, true)) {
                long now = System.nanoTime();
                turn(admission, admission.go(now - began, now));
            }
        });
        if (entry.request.response().closed()) {
            // It did not want to wait; nobody is told of its end any more.
            if (entry.over.compareAndSet(false, true)) {
                turn(admission, admission.go(0, began));
            }
        } else {
            entry.request.next();
        }
    }

    private Admission<Entry> admission(RoutingContext request) {
        boolean reading = BodyArrival.isReading(request.request());
        ArrivedBody body = request.get(ArrivedBody.KEY);
        if (body != null && body.size() > (reading ? LARGE_QUESTION : LARGE_PAPER)) {
            return reading ? largeQuestions : largePapers;
        }
        return reading ? readings : recordings;
    }

    /** Files handed in, lists handed out, the feed and the proof. */
    private static boolean lasts(HttpServerRequest request) {
        String accepted = request.getHeader("Accept");
        String query = request.query();
        return request.path().startsWith("/v1/imports")
                || request.path().equals("/v1/integrity")
                || query != null && query.contains("format=")
                || accepted != null && LASTING.matcher(accepted).matches();
    }
}
