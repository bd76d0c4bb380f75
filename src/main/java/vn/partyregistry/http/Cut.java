package vn.partyregistry.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;

/** Ends a connection at once. */
public final class Cut {

    private Cut() {}

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
