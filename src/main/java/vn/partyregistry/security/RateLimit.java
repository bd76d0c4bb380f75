package vn.partyregistry.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.partyregistry.http.EarlyRefusals;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.time.RegistryClock;

/**
 * Who asks too much within a minute, or is refused too often, is asked to come back in the next one.
 *
 * <p>Clients are told apart by their address, because only that cannot be chosen freely; this machine itself is not limited
 * unless it is meant to be, for a proxy or a script of the office runs there.
 */
@ApplicationScoped
class RateLimit {

    private static final int BEHIND_THE_NOTES = 28_000;

    private final EarlyRefusals refusals;
    private final int requestsAMinute;
    private final int refusalsAMinute;
    private final boolean loopbackToo;
    private final Counters asked = new Counters();
    private final Counters refused = new Counters();

    RateLimit(
            EarlyRefusals refusals,
            @ConfigProperty(name = "registry.limit.requests-a-minute") int requestsAMinute,
            @ConfigProperty(name = "registry.limit.refusals-a-minute") int refusalsAMinute,
            @ConfigProperty(name = "registry.limit.this-machine-too") boolean loopbackToo) {
        this.refusals = refusals;
        this.requestsAMinute = requestsAMinute;
        this.refusalsAMinute = refusalsAMinute;
        this.loopbackToo = loopbackToo;
    }

    void register(@Observes Filters filters) {
        filters.register(this::judge, BEHIND_THE_NOTES);
    }

    private void judge(RoutingContext context) {
        HttpServerRequest request = context.request();
        SocketAddress address = request.remoteAddress();
        String who = address == null ? null : address.hostAddress();
        if (who == null || !loopbackToo && isThisMachine(who) || !request.path().startsWith("/v1")) {
            context.next();
            return;
        }
        long second = RegistryClock.second();
        if (asked.add(who, second) > requestsAMinute || refused.get(who, second) >= refusalsAMinute) {
            long rest = Counters.SECONDS - second % Counters.SECONDS;
            refusals.refuse(context, Problem.TOO_MANY_REQUESTS, rest);
            return;
        }
        context.addEndHandler(ended -> {
            int status = context.response().getStatusCode();
            if (status == 401 || status == 403) {
                refused.add(who, second);
            }
        });
        context.next();
    }

    private static boolean isThisMachine(String address) {
        return address.startsWith("127.") || address.equals("0:0:0:0:0:0:0:1") || address.equals("::1");
    }
}
