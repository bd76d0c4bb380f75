package vn.partyregistry.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.partyregistry.http.EarlyRefusals;
import vn.partyregistry.problem.Problem;

/**
 * While the identity provider's keys are missing nobody can say whether a token counts: its sender is asked to come back, and not
 * told that it were wrong.
 */
@ApplicationScoped
class KeysFirst {

    private static final int BEHIND_THE_REFUSALS = 10_000;
    private static final int SECONDS = 5;

    private final DemonstrationMode mode;
    private final IdentityProvider provider;
    private final EarlyRefusals refusals;

    KeysFirst(DemonstrationMode mode, IdentityProvider provider, EarlyRefusals refusals) {
        this.mode = mode;
        this.provider = provider;
        this.refusals = refusals;
    }

    void register(@Observes Filters filters) {
        if (!mode.isOn()) {
            filters.register(this::judge, BEHIND_THE_REFUSALS);
        }
    }

    private void judge(RoutingContext context) {
        if (!provider.lacksKeys() || !context.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            context.next();
            return;
        }
        // The thread that serves all connections must not wait for the provider.
        context.vertx()
                .executeBlocking(
                        () -> {
                            provider.ask();
                            return null;
                        },
                        false)
                .onComplete(asked -> {
                    if (provider.lacksKeys()) {
                        refusals.refuse(context, Problem.BUSY, SECONDS);
                    } else {
                        context.next();
                    }
                });
    }
}
