package vn.partyregistry.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who asks and does not read holds memory: the next question on such a connection is answered when the answers before it are read, who
 * reads nothing for long is let go, and where all of them together hold too much, those who hold most.
 */
@ApplicationScoped
class UnreadAnswers {

    private static final int BEFORE_ALL = 30_500;
    private static final long LOOKS_MILLIS = 500;

    /** What is no more than the ways between hold anyway. */
    private static final long LITTLE = 64 * 1024;

    private final Vertx vertx;
    private final long patience;
    private final long most;
    private final Map<Channel, Unread> unread = new ConcurrentHashMap<>();

    private record Unread(long bytes, long since) {}

    UnreadAnswers(
            Vertx vertx,
            @ConfigProperty(name = "registry.answers.patience") Duration patience,
            @ConfigProperty(name = "registry.answers.most-unread-megabytes") long most) {
        this.vertx = vertx;
        this.patience = patience.toNanos();
        this.most = most * 1024 * 1024;
    }

    void register(@Observes Filters filters) {
        filters.register(this::come, BEFORE_ALL);
        vertx.setPeriodic(LOOKS_MILLIS, timer -> look());
    }

    private void come(RoutingContext context) {
        HttpServerRequest request = context.request();
        context.addEndHandler(answered ->
                Cut.channel(request).filter(one -> bytes(one) > LITTLE).ifPresent(this::note));
        if (!request.response().writeQueueFull()) {
            context.next();
            return;
        }
        request.pause();
        request.response().drainHandler(read -> {
            request.response().drainHandler(null);
            context.next();
        });
    }

    private void note(Channel channel) {
        unread.put(channel, new Unread(bytes(channel), System.nanoTime()));
        bound();
    }

    private void look() {
        long now = System.nanoTime();
        unread.forEach((channel, before) -> {
            long bytes = bytes(channel);
            if (bytes <= LITTLE) {
                unread.remove(channel);
            } else if (bytes < before.bytes) {
                unread.put(channel, new Unread(bytes, now));
            } else if (now - before.since > patience) {
                letGo(channel);
            }
        });
        bound();
    }

    private void bound() {
        long held = unread.values().stream().mapToLong(Unread::bytes).sum();
        while (held > most) {
            Map.Entry<Channel, Unread> largest = unread.entrySet().stream()
                    .max(Comparator.comparingLong(each -> each.getValue().bytes))
                    .orElse(null);
            if (largest == null) {
                return;
            }
            held -= largest.getValue().bytes;
            letGo(largest.getKey());
        }
    }

    private void letGo(Channel channel) {
        unread.remove(channel);
        channel.eventLoop().execute(() -> Cut.off(channel));
    }

    private static long bytes(Channel channel) {
        ChannelOutboundBuffer waiting = channel.unsafe().outboundBuffer();
        return waiting == null ? 0 : waiting.totalPendingWriteBytes();
    }
}
