package vn.partyregistry.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections on which nothing is asked, and those on which nothing is read, at a server that has nothing else to do. */
class HeldConnectionsTest {

    private static final String ASK = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final int ANSWER = 300_000;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Vertx vertx = Vertx.vertx();
    private final Router router = Router.router(vertx);
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(-1, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private void answersBehind(Filters filters) {
        filters.getFilters().forEach(filter -> router.route().handler(filter.getHandler()));
        router.route().handler(context -> {
            asked.incrementAndGet();
            context.response().end(Buffer.buffer(new byte[ANSWER]));
        });
    }

    @Test
    void whoAsksNothingAndWhoNeverComesToAnEndIsLetGo() throws Exception {
        Filters filters = new Filters();
        new Loiterers(vertx, PATIENCE).register(filters);
        answersBehind(filters);
        try (Socket silent = open(0);
                Socket slow = open(0);
                Socket usual = open(0)) {
            send(slow, "GET / HTTP/1.1\r\nX-Slow: ");
            for (int i = 0; i < 12; i++) {
                send(usual, ASK);
                usual.getInputStream().readNBytes(ANSWER);
                trickle(slow);
                Thread.sleep(150);
            }
            assertThat(isEnded(silent)).isTrue();
            assertThat(isEnded(slow)).isTrue();
            send(usual, ASK);
            assertThat(usual.getInputStream().readNBytes(ANSWER)).hasSize(ANSWER);
        }
    }

    @Test
    void nextQuestionsWaitUntilAnswersAreReadAndWhoReadsNothingIsLetGo() throws Exception {
        Filters filters = new Filters();
        new UnreadAnswers(vertx, PATIENCE, 1000).register(filters);
        answersBehind(filters);
        try (Socket silent = open(4096);
                Socket late = open(4096)) {
            send(silent, ASK.repeat(1000));
            send(late, ASK.repeat(40));
            Thread.sleep(500);
            assertThat(asked.get()).isLessThan(80);
            assertThat(late.getInputStream().readNBytes(40 * ANSWER)).hasSize(40 * ANSWER);
            Thread.sleep(2_500);
            assertThat(asked.get()).isLessThan(120);
            send(late, ASK);
            assertThat(isReset(silent)).isTrue();
        }
    }

    @Test
    void whoSendsFarAheadIsLetGoAndOthersAreAnsweredMeanwhile() throws Exception {
        Filters filters = new Filters();
        new Pipelining().register(filters);
        answersBehind(filters);
        try (Socket flooding = open(0);
                Socket some = open(0)) {
            send(some, ASK.repeat(16));
            assertThat(some.getInputStream().readNBytes(16 * ANSWER)).hasSize(16 * ANSWER);
            send(flooding, ASK.repeat(1000));
            assertThat(isReset(flooding)).isTrue();
            assertThat(asked.get()).isBetween(16, 33);
            send(some, ASK.repeat(16));
            assertThat(some.getInputStream().readNBytes(16 * ANSWER)).hasSize(16 * ANSWER);
        }
    }

    @Test
    void thoseWhoHoldMostAreLetGoWhenAllHoldTooMuch() throws Exception {
        Filters filters = new Filters();
        new UnreadAnswers(vertx, Duration.ofMinutes(1), 1).register(filters);
        answersBehind(filters);
        Socket[] silent = new Socket[40];
        for (int i = 0; i < silent.length; i++) {
            silent[i] = open(4096);
            send(silent[i], ASK.repeat(30));
        }
        Thread.sleep(1_500);
        int ended = 0;
        for (Socket each : silent) {
            ended += isReset(each) ? 1 : 0;
            each.close();
        }
        assertThat(ended).isGreaterThan(25);
    }

    private Socket open(int receiving) throws IOException {
        Socket socket = new Socket();
        if (receiving > 0) {
            socket.setReceiveBufferSize(receiving);
        }
        socket.connect(new InetSocketAddress("localhost", server.actualPort()));
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void trickle(Socket socket) {
        try {
            send(socket, "a");
        } catch (IOException ended) {
            return;
        }
    }

    private static boolean isEnded(Socket socket) throws IOException {
        socket.setSoTimeout(100);
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (SocketException reset) {
            return true;
        }
    }

    /** Reads what had come, and then meets the end. */
    private static boolean isReset(Socket socket) throws IOException {
        socket.setSoTimeout(300);
        try {
            return socket.getInputStream().readAllBytes().length < 30 * ANSWER;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (SocketException reset) {
            return true;
        }
    }
}
