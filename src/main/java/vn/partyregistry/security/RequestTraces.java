package vn.partyregistry.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.partyregistry.http.Offered;
import vn.partyregistry.http.Traces;

/** Each request to the registry is a trace, where traces are kept; else not even looked at. */
@ApplicationScoped
class RequestTraces {

    /** Behind the id that it is given, before all that may refuse it. */
    private static final int EARLY = 29_500;

    private final Traces traces;
    private final Offered offered;

    RequestTraces(Traces traces, Offered offered) {
        this.traces = traces;
        this.offered = offered;
    }

    void register(@Observes Filters filters) {
        if (traces.areKept()) {
            filters.register(this::follow, EARLY);
        }
    }

    private void follow(RoutingContext context) {
        String path = context.request().path();
        if (path != null && path.startsWith("/v1/")) {
            Traces.Whole whole = traces.begin(context.request(), RequestIds.of(context));
            context.addEndHandler(ended -> whole.end(context.response().getStatusCode(), offered.route(path)));
        }
        context.next();
    }
}
