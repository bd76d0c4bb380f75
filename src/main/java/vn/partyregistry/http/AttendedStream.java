package vn.partyregistry.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongSupplier;

/**
 * The way to a client that may go away, or stop to read: the first ends the writing, which the server would go on with for ever;
 * the second is waited for so long and not longer, because a writer that waits holds a place and a thread.
 */
final class AttendedStream extends FilterOutputStream {

    private static final long LOOKS_MILLIS = 500;

    private final HttpServerResponse response;
    private final Vertx vertx;
    private final long timer;
    private volatile long waitingSince = Long.MAX_VALUE;

    /** @param patience how many milliseconds one that does not read is waited for, as things stand */
    AttendedStream(OutputStream out, HttpServerRequest request, Vertx vertx, LongSupplier patience) {
        super(out);
        this.response = request.response();
        this.vertx = vertx;
        timer = vertx.setPeriodic(Math.min(Math.max(patience.getAsLong() / 10, 1), LOOKS_MILLIS), tick -> {
            if (System.nanoTime() / 1_000_000 - waitingSince > patience.getAsLong()) {
                Cut.off(request);
            }
        });
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (response.closed()) {
            throw new IOException("the client has gone");
        }
        waitingSince = System.nanoTime() / 1_000_000;
        try {
            out.write(bytes, offset, length);
        } finally {
            waitingSince = Long.MAX_VALUE;
        }
    }

    /** Looks after it no longer; what was written is not ended by this. */
    void leave() {
        vertx.cancelTimer(timer);
    }
}
