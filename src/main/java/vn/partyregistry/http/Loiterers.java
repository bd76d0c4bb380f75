package vn.partyregistry.http;

import io.netty.channel.Channel;
import io.netty.channel.group.ChannelGroup;
import io.netty.util.Attribute;
import io.netty.util.AttributeKey;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.impl.TCPServerBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.reflect.Field;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * A connection on which nothing is asked for so long is closed, also where a head of a request comes byte for byte and never comes to its
 * end: the server's own bound counts from the last byte.
 */
@ApplicationScoped
class Loiterers {

    private static final Logger LOG = Logger.getLogger(Loiterers.class);
    private static final int BEFORE_ALL = 31_000;
    private static final AttributeKey<Visit> VISIT = AttributeKey.valueOf(Loiterers.class, "visit");

    private final Vertx vertx;
    private final Duration patience;

    /** What is known of a connection. */
    private static final class Visit {
        private int asked;
        private long since = System.nanoTime();

        synchronized void asks() {
            asked++;
        }

        synchronized void answered() {
            asked--;
            since = System.nanoTime();
        }

        synchronized boolean isIdleFor(Duration time) {
            return asked <= 0 && System.nanoTime() - since > time.toNanos();
        }
    }

    Loiterers(Vertx vertx, @ConfigProperty(name = "registry.connections.patience") Duration patience) {
        this.vertx = vertx;
        this.patience = patience;
    }

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    Cut.channel(context.request()).map(Loiterers::visit).ifPresent(visit -> {
                        visit.asks();
                        context.addEndHandler(ended -> visit.answered());
                    });
                    context.next();
                },
                BEFORE_ALL);
        vertx.setPeriodic(Math.max(patience.toMillis() / 10, 100), this::look);
    }

    private void look(long timer) {
        try {
            for (TCPServerBase server :
                    ((VertxInternal) vertx).sharedHttpServers().values()) {
                connections(server).forEach(this::look);
            }
        } catch (ReflectiveOperationException otherLibrary) {
            vertx.cancelTimer(timer);
            LOG.errorf(
                    otherLibrary, "Connections on which nothing is asked cannot be found: %s", otherLibrary.toString());
        }
    }

    private void look(Channel channel) {
        // What is not read yet is looked after elsewhere.
        boolean isRead = channel.unsafe().outboundBuffer() == null
                || channel.unsafe().outboundBuffer().totalPendingWriteBytes() == 0;
        if (visit(channel).isIdleFor(patience) && isRead) {
            channel.eventLoop().execute(() -> Cut.off(channel));
        }
    }

    private static Visit visit(Channel channel) {
        Attribute<Visit> attribute = channel.attr(VISIT);
        if (attribute.get() == null) {
            attribute.setIfAbsent(new Visit());
        }
        return attribute.get();
    }

    /** The server tells nobody of a connection on which nothing was asked yet. */
    private static ChannelGroup connections(TCPServerBase server) throws ReflectiveOperationException {
        Field balancer = TCPServerBase.class.getDeclaredField("channelBalancer");
        balancer.setAccessible(true);
        Object all = balancer.get(server);
        Field group = all.getClass().getDeclaredField("channelGroup");
        group.setAccessible(true);
        return (ChannelGroup) group.get(all);
    }
}
