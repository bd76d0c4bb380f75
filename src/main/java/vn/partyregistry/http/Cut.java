package vn.partyregistry.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.Optional;

/** Ends a connection at once. */
public final class Cut {

    private Cut() {}

    /** The connection itself; empty for one that is none. */
    static Optional<Channel> channel(HttpServerRequest request) {
        return request.connection() instanceof ConnectionBase connection
                ? Optional.of(connection.channelHandlerContext().channel())
                : Optional.empty();
    }

    static void off(Channel channel) {
        ChannelHandlerContext first = channel.pipeline().firstContext();
        if (first != null) {
            first.close();
        }
    }

    /** Closing it in the usual way waits until all is sent that was written, and so for ever for a client that does not read. */
    public static void off(HttpServerRequest request) {
        if (request.connection() instanceof ConnectionBase connection) {
            // Past the handler that would flush first.
            connection.channelHandlerContext().close();
        } else {
            request.connection().close();
        }
    }
}
