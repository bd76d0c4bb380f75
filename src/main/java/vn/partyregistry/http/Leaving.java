package vn.partyregistry.http;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.partyregistry.problem.Problem;

/**
 * The way out. Once the process is told to end, it is not ready, and tells every connection that it closes; after the notice given to
 * balancers it takes nobody in any more, and what would last for ever ends. Whoever was taken in before is answered: Quarkus waits for them.
 */
@ApplicationScoped
public class Leaving {

    /** Nobody is taken in any more. */
    public record Begun() {}

    private static final Logger LOG = Logger.getLogger(Leaving.class);

    /** Behind what gives each request its id, before anything is judged. */
    private static final int BEHIND_THE_IDS = 28_000;

    private static final String NOT_THE_REGISTRYS = "/q/";
    private static final int RETRY_SECONDS = 1;

    private final EarlyRefusals refusals;
    private final Event<Begun> begun;
    private final Duration notice;
    private final AtomicBoolean told = new AtomicBoolean();
    private final AtomicBoolean over = new AtomicBoolean();

    Leaving(
            EarlyRefusals refusals,
            Event<Begun> begun,
            @ConfigProperty(name = "registry.leaving.notice") Duration notice) {
        this.refusals = refusals;
        this.begun = begun;
        this.notice = notice;
    }

    void leave(@Observes ShutdownDelayInitiatedEvent signal) throws InterruptedException {
        told.set(true);
        Thread.sleep(notice.toMillis());
        over.set(true);
        LOG.info("Nobody is taken in any more; who was, is answered");
        begun.fire(new Begun());
    }

    /** Whether it was told to end. */
    boolean isTold() {
        return told.get();
    }

    /** Whether nobody is taken in any more. */
    public boolean isBegun() {
        return over.get();
    }

    void register(@Observes Filters filters) {
        filters.register(this::come, BEHIND_THE_IDS);
    }

    private void come(RoutingContext context) {
        if (context.request().version() != HttpVersion.HTTP_2) {
            context.addHeadersEndHandler(written -> tell(context));
        }
        if (over.get() && !context.request().path().startsWith(NOT_THE_REGISTRYS)) {
            refusals.refuse(context, Problem.BUSY, RETRY_SECONDS);
        } else {
            context.next();
        }
    }

    /** Also whoever came before: the next request on this connection would find nobody. */
    private void tell(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (told.get() && !response.headers().contains(HttpHeaders.CONNECTION)) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            context.addEndHandler(ended -> context.request().connection().close());
        }
    }
}
