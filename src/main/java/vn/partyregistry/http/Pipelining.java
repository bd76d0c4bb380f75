package vn.partyregistry.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Requests that are sent ahead of the answers to those before: a few are kept, and whoever sends more is let go; and of one connection
 * no two are begun in one turn, so that others get theirs. The server itself keeps as many as come, and does nothing else meanwhile.
 */
@ApplicationScoped
class Pipelining {

    private static final int BEFORE_ALL = 30_900;
    private static final int MOST_AHEAD = 16;

    void register(@Observes Filters filters) {
        filters.register(Pipelining::come, BEFORE_ALL);
    }

    private static void come(RoutingContext context) {
        if (!(context.request().connection() instanceof ConnectionBase connection)) {
            context.next();
            return;
        }
        ChannelHandlerContext server = connection.channelHandlerContext();
        if (server.isRemoved()) {
            // Let go, with what it had still to be answered; it has to end for those who count what is being worked on.
            context.response().end();
            return;
        }
        Line line = server.pipeline().get(Line.class);
        if (line == null) {
            line = new Line();
            server.pipeline().addBefore(server.name(), Line.class.getName(), line);
        }
        line.begin(context, server);
    }

    /** What is under way on a connection; known to its thread only. */
    private static final class Line extends ChannelDuplexHandler {

        /** With the one that was there before this. */
        private int ahead = 1;

        private boolean tooMany;
        private boolean begun;

        void begin(RoutingContext context, ChannelHandlerContext server) {
            if (begun) {
                // On the context of the request, of which the bare thread knows nothing.
                Vertx.currentContext().runOnContext(turn -> context.next());
            } else {
                begun = true;
                server.executor().execute(() -> begun = false);
                context.next();
            }
        }

        @Override
        public void channelRead(ChannelHandlerContext server, Object message) throws Exception {
            if (message instanceof HttpRequest && ++ahead > MOST_AHEAD) {
                tooMany = true;
                server.close();
            }
            if (tooMany) {
                ReferenceCountUtil.release(message);
            } else {
                super.channelRead(server, message);
            }
        }

        @Override
        public void write(ChannelHandlerContext server, Object message, ChannelPromise written) throws Exception {
            boolean isOnTheWay = message instanceof HttpResponse response
                    && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
            if (message instanceof LastHttpContent && !isOnTheWay) {
                ahead--;
            }
            super.write(server, message, written);
        }
    }
}
