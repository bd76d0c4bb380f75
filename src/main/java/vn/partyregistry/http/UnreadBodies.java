package vn.partyregistry.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
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
                    context.addEndHandler(ended -> {
                        if (!context.request().isEnded()) {
                            context.request().resume();
                            context.vertx().setTimer(PATIENCE_MILLIS, later -> {
                                if (!context.request().isEnded()) {
                                    Cut.off(context.request());
                                }
                            });
                        }
                    });
                    context.next();
                },
                FIRST);
    }
}
