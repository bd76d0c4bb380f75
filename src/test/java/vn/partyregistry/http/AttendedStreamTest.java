package vn.partyregistry.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A writer is let go when its client has gone, and when its client does not read. */
class AttendedStreamTest {

    private static final long PATIENCE_MILLIS = 500;

    private final Vertx vertx = Vertx.vertx();
    private final CompletableFuture<Throwable> ended = new CompletableFuture<>();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whoHasGoneIsNotWrittenTo() throws Exception {
        Socket client = client(server());
        client.getInputStream().read();
        client.close();
        assertThat(ended.get(10, TimeUnit.SECONDS)).isInstanceOf(IOException.class);
    }

    @Test
    void whoDoesNotReadIsLeftAfterAWhile() throws Exception {
        try (Socket client = client(server())) {
            assertThat(ended.get(20, TimeUnit.SECONDS)).isInstanceOf(IOException.class);
        }
    }

    /** Writes without end to whoever comes. */
    private int server() {
        HttpServer server = vertx.createHttpServer().requestHandler(request -> {
            request.response().setChunked(true);
            new Thread(() -> write(request)).start();
        });
        return server.listen(0).toCompletionStage().toCompletableFuture().join().actualPort();
    }

    private void write(HttpServerRequest request) {
        AttendedStream stream = new AttendedStream(new Waiting(request), request, vertx, () -> PATIENCE_MILLIS);
        try {
            byte[] bytes = new byte[65_536];
            while (true) {
                stream.write(bytes, 0, bytes.length);
            }
        } catch (IOException over) {
            ended.complete(over);
        } finally {
            stream.leave();
        }
    }

    private static Socket client(int port) throws IOException {
        Socket client = new Socket();
        client.setReceiveBufferSize(8192);
        client.connect(new InetSocketAddress("localhost", port));
        client.getOutputStream().write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return client;
    }

    /** Waits until each part is on its way, as the server's own stream does. */
    private static final class Waiting extends OutputStream {

        private final HttpServerRequest request;

        Waiting(HttpServerRequest request) {
            this.request = request;
        }

        @Override
        public void write(int value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                request.response()
                        .write(Buffer.buffer(bytes))
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get();
            } catch (InterruptedException | java.util.concurrent.ExecutionException failure) {
                throw new IOException(failure);
            }
        }
    }
}
