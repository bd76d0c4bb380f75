package vn.partyregistry.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Lets a client that was refused before it had sent all read the refusal: what it still sends is thrown away, not left standing; for a
 * while, and not for ever.
 */
@ApplicationScoped
public class UnreadBodies {

    private static final int FIRST = 10_000;
    private static final long PATIENCE_MILLIS = 60_000;

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    Context thread = context.vertx().getOrCreateContext();
                    context.addEndHandler(ended -> {
                        if (!context.request().isEnded()) {
                            context.request().resume();
                            // Almost always there was nothing left but the end, which comes first.
                            thread.runOnContext(soon -> await(context.request(), context.vertx()));
                        }
                    });
                    context.next();
                },
                FIRST);
    }

    /** A timer keeps all of a request: only one that is still coming has it, and no longer than it comes. */
    private static void await(HttpServerRequest request, Vertx vertx) {
        if (!request.isEnded()) {
            long timer = vertx.setTimer(PATIENCE_MILLIS, later -> Cut.off(request));
            request.endHandler(ended -> vertx.cancelTimer(timer));
        }
    }
}
