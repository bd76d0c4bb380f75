package vn.partyregistry.http;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.partyregistry.problem.Problem;

/**
 * Lets a body that is read whole come whole before its request takes a place or a thread: who sends a byte a second keeps a connection,
 * and nothing else. Files handed in are streamed, and have places of their own.
 */
@ApplicationScoped
class BodyArrival {

    /** Behind Quarkus' authentication: nobody is waited for whose token does not count. */
    private static final int BEHIND_AUTHENTICATION = 140;

    private static final long LOOKS_MILLIS = 250;

    /** Readings, although they are posted; ten thousand ids with their tags are less than this. */
    private static final Pattern POSTED_READINGS = Pattern.compile("/v1/(counts/verify|organizations/changed)");

    private static final int LARGEST_QUESTION = 2 * 1024 * 1024;

    private final EarlyRefusals refusals;
    private final Vertx vertx;
    private final Arrivals<Waiting> arrivals;

    BodyArrival(
            EarlyRefusals refusals,
            Vertx vertx,
            MeterRegistry meters,
            @ConfigProperty(name = "registry.bodies.patience") Duration patience,
            @ConfigProperty(name = "registry.bodies.slowest-bytes-a-second") long slowest,
            @ConfigProperty(name = "registry.bodies.most-megabytes") long most) {
        this.refusals = refusals;
        this.vertx = vertx;
        this.arrivals = new Arrivals<>(patience.toNanos(), slowest, most * 1024 * 1024);
        Gauge.builder("registry.bodies.arriving", arrivals, Arrivals::underWay)
                .description("Requests whose body is on its way")
                .register(meters);
        Gauge.builder("registry.bodies.held", arrivals, Arrivals::held)
                .baseUnit("bytes")
                .description("What bodies hold that are on their way, or not answered yet")
                .register(meters);
    }

    void register(@Observes Filters filters) {
        filters.register(this::come, BEHIND_AUTHENTICATION);
        vertx.setPeriodic(LOOKS_MILLIS, timer -> arrivals.slow(System.nanoTime())
                .forEach(waiting -> waiting.sendAway(Problem.BODY_TOO_SLOW)));
    }

    /** Whether a request is asked for its body first. Who needs a token and has none will be refused whatever is sent. */
    static boolean isAwaited(HttpServerRequest request) {
        if (!request.method().equals(HttpMethod.POST)
                || !request.path().startsWith("/v1/")
                || request.path().startsWith("/v1/imports")) {
            return false;
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return (length == null ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING) : !length.equals("0"))
                && (isReading(request) || request.headers().contains(HttpHeaders.AUTHORIZATION));
    }

    static boolean isReading(HttpServerRequest request) {
        return !request.method().equals(HttpMethod.POST)
                || POSTED_READINGS.matcher(request.path()).matches();
    }

    private void come(RoutingContext context) {
        if (isAwaited(context.request())) {
            new Waiting(context).begin();
        } else {
            context.next();
        }
    }

    /** A request whose body is on its way; all of it happens on the thread of its connection. */
    private final class Waiting {

        private final RoutingContext context;
        private final HttpServerRequest request;
        private final Context thread = vertx.getOrCreateContext();
        private final ArrivedBody body = new ArrivedBody();
        private final int largest;
        private long count;
        private boolean decided;

        Waiting(RoutingContext context) {
            this.context = context;
            this.request = context.request();
            this.largest = isReading(request) ? LARGEST_QUESTION : BodyLimit.MOST;
        }

        void begin() {
            context.put(ArrivedBody.KEY, body);
            context.addEndHandler(ended -> {
                decided = true;
                arrivals.over(this);
            });
            arrivals.begin(this, System.nanoTime());
            request.handler(this::take);
            request.endHandler(ended -> goOn());
            request.exceptionHandler(broken -> {
                decided = true;
                arrivals.over(this);
            });
            if (isTooLong(request.getHeader(HttpHeaders.CONTENT_LENGTH))) {
                tooLarge();
            } else if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
                request.response().writeContinue();
            }
            request.resume();
        }

        private void take(Buffer piece) {
            if (decided) {
                return;
            }
            count += piece.length();
            if (count > largest) {
                tooLarge();
                return;
            }
            body.add(piece.getBytes());
            arrivals.arrived(this, piece.length(), System.nanoTime()).forEach(other -> other.sendAway(Problem.BUSY));
        }

        /** It goes on to be refused, for its token, its path or its size; what still comes is thrown away. */
        private void tooLarge() {
            body.refuse();
            arrivals.over(this);
            next();
        }

        private void goOn() {
            arrivals.whole(this);
            next();
        }

        private void next() {
            if (!decided) {
                decided = true;
                context.next();
            }
        }

        void sendAway(Problem why) {
            thread.runOnContext(now -> {
                if (!decided && !request.response().ended()) {
                    decided = true;
                    body.refuse();
                    if (why == Problem.BUSY) {
                        refusals.refuse(context, why, 1);
                    } else {
                        refusals.refuseAndPart(context, why);
                    }
                }
            });
        }

        private boolean isTooLong(String length) {
            return length != null && (length.length() > 18 || Long.parseLong(length.trim()) > largest);
        }
    }
}
