package vn.partyregistry.security;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** Each request has an id, the caller's own or a new one: in the answer, in the logs and in the access log. */
@ApplicationScoped
public class RequestIds {

    static final String HEADER = "X-Request-Id";

    private static final int FIRST_OF_ALL = 30_000;
    private static final String KEY = "requestId";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final CurrentVertxRequest requests;

    RequestIds(CurrentVertxRequest requests) {
        this.requests = requests;
    }

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    String given = context.request().getHeader(HEADER);
                    String id = given != null && FORM.matcher(given).matches()
                            ? given
                            : UUID.randomUUID().toString();
                    context.put(KEY, id);
                    context.response().putHeader(HEADER, id);
                    MDC.put(KEY, id);
                    context.next();
                },
                FIRST_OF_ALL);
    }

    static String of(RoutingContext context) {
        return context.get(KEY);
    }

    /** The id of the request at hand; null outside any. */
    String current() {
        try {
            RoutingContext context = requests.getCurrent();
            return context == null ? null : of(context);
        } catch (ContextNotActiveException noRequest) {
            return null;
        }
    }
}
