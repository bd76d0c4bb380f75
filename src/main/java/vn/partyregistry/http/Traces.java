package vn.partyregistry.http;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringArrayKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * All that is told of a request to the collector of traces that an office has named; without one nothing of this is at work.
 *
 * <p>Traces leave the house. Nothing is told but what this class names, and of what a request says only its method, its id, and the
 * route on which it lies: neither path nor question, no header, no body, no address, and no message of a failure.
 */
@ApplicationScoped
public class Traces {

    /** A part that is not told of. */
    public static final Part NONE = new Part(null, null);

    /** Whoever reads a long list asks thousands of times; of so many parts a trace tells. */
    private static final int MOST_PARTS = 100;

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");
    private static final int FAILURE = 500;

    // All that can be told.
    private static final AttributeKey<String> METHOD = stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = stringKey("http.route");
    private static final AttributeKey<String> PATH = stringKey("url.path");
    private static final AttributeKey<Long> STATUS = longKey("http.response.status_code");
    private static final AttributeKey<String> REQUEST_ID = stringKey("registry.request.id");
    private static final AttributeKey<String> PROBLEM = stringKey("registry.problem");
    private static final AttributeKey<String> RECORDING = stringKey("registry.recording");
    private static final AttributeKey<String> DECISION = stringKey("registry.decision.id");
    private static final AttributeKey<String> ANNULLED_BY = stringKey("registry.decision.annulled_by");
    private static final AttributeKey<Long> POSITION = longKey("registry.position");
    private static final AttributeKey<Long> CHANGES = longKey("registry.changes");
    private static final AttributeKey<String> DATABASE = stringKey("registry.database");
    private static final AttributeKey<List<String>> RULES = stringArrayKey("registry.rules");

    private static final ContextKey<Request> REQUEST = ContextKey.named("request");
    private static final ContextKey<Boolean> WITHIN_A_PART = ContextKey.named("part");

    /** Of the headers only this one is followed: what else callers pass along may say anything. */
    private static final TextMapGetter<HttpServerRequest> PARENT = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(HttpServerRequest request) {
            return List.of("traceparent");
        }

        @Override
        public String get(HttpServerRequest request, String key) {
            return key.equals("traceparent") ? request.getHeader(key) : null;
        }
    };

    private record Request(Span span, AtomicInteger parts) {}

    private final boolean kept;
    private final Tracer tracer;

    Traces(OpenTelemetry telemetry, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off) {
        this.kept = !off;
        this.tracer = telemetry.getTracer("party-registry");
    }

    /** Whether any are. */
    public boolean areKept() {
        return kept;
    }

    /** Begins the trace of a request, or its part of the trace that its caller has begun. */
    public Whole begin(HttpServerRequest request, String id) {
        String method = request.method().name();
        String known = METHODS.contains(method) ? method : "_OTHER";
        Span span = tracer.spanBuilder(known)
                .setSpanKind(SpanKind.SERVER)
                .setParent(W3CTraceContextPropagator.getInstance().extract(Context.root(), request, PARENT))
                .setAttribute(METHOD, known)
                .setAttribute(REQUEST_ID, id)
                .startSpan();
        Context context = Context.root().with(span).with(REQUEST, new Request(span, new AtomicInteger()));
        return new Whole(known, span, context.makeCurrent());
    }

    /** Begins a part of the request at hand. Parts of parts are not told of. */
    public Part part(String name) {
        if (!kept) {
            return NONE;
        }
        Context context = Context.current();
        Request request = context.get(REQUEST);
        if (request == null
                || !request.span.isRecording()
                || context.get(WITHIN_A_PART) != null
                || request.parts.incrementAndGet() > MOST_PARTS) {
            return NONE;
        }
        Span span = tracer.spanBuilder(name).setParent(context).startSpan();
        return new Part(span, context.with(span).with(WITHIN_A_PART, true).makeCurrent());
    }

    public <T> T part(String name, Supplier<T> work) {
        Part part = part(name);
        try {
            return work.get();
        } finally {
            part.close();
        }
    }

    /** What the request at hand has recorded, if it comes to be committed. */
    public void recorded(String kind, String decision, String annulledBy, long position, int changes) {
        Span span = current();
        span.setAttribute(RECORDING, kind)
                .setAttribute(DECISION, decision)
                .setAttribute(POSITION, position)
                .setAttribute(CHANGES, (long) changes);
        if (annulledBy != null) {
            span.setAttribute(ANNULLED_BY, annulledBy);
        }
    }

    /** As what the request at hand is refused, and by which rules. */
    void refused(String problem, List<String> rules) {
        Span span = current();
        span.setAttribute(PROBLEM, problem);
        if (!rules.isEmpty()) {
            span.setAttribute(RULES, rules);
        }
    }

    private Span current() {
        Request request = kept ? Context.current().get(REQUEST) : null;
        return request == null ? Span.getInvalid() : request.span;
    }

    /** The whole of a request, until it is answered. */
    public record Whole(String method, Span span, Scope scope) {

        /** @param route the path as it is declared; empty where nothing is offered */
        public void end(int status, Optional<String> route) {
            scope.close();
            route.ifPresent(declared -> span.updateName(method + " " + declared)
                    .setAttribute(ROUTE, declared)
                    .setAttribute(PATH, declared));
            span.setAttribute(STATUS, (long) status);
            if (status >= FAILURE) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        }
    }

    /** One thing that was done for a request. */
    public record Part(Span span, Scope scope) implements AutoCloseable {

        /** Which PostgreSQL was asked. */
        public void servedBy(boolean standby) {
            if (span != null) {
                span.setAttribute(DATABASE, standby ? "standby" : "primary");
            }
        }

        @Override
        public void close() {
            if (span != null) {
                scope.close();
                span.end();
            }
        }
    }
}
