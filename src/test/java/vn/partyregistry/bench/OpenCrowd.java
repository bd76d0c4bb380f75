package vn.partyregistry.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Many who ask at a fixed rate, whatever the answers take: one thread on many connections, so that making the requests takes as little as
 * possible of the processors that answer them.
 */
final class OpenCrowd implements AutoCloseable {

    /**
     * What came of it, in nanoseconds.
     *
     * @param answers by status, from when the request was due
     * @param late how long after it was due a request was sent: where no connection was free, or the generator had no processor
     */
    record Outcome(Map<Integer, Histogram> answers, Histogram late) {}

    private static final long PATIENCE = 1_000_000_000;
    private static final long SHORT = 2_000_000;
    private static final long TURN = 50_000;

    private final class Connection {

        private final SocketChannel channel;
        private final HttpAnswer answer = new HttpAnswer();
        private long due;

        Connection(int port) throws IOException {
            channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
        }

        void ask(byte[] request, long due) throws IOException {
            this.due = due;
            answer.begin();
            if (channel.write(ByteBuffer.wrap(request)) < request.length) {
                throw new IOException("a request that does not fit into a connection");
            }
        }

        /** Whether the answer is whole. */
        boolean read() throws IOException {
            int read = channel.read(answer.room());
            if (read < 0) {
                throw new EOFException("the registry closed the connection");
            }
            answer.came(read);
            return answer.isWhole();
        }
    }

    private final Selector selector = Selector.open();
    private final List<Connection> all = new ArrayList<>();
    private final Deque<Connection> free = new ArrayDeque<>();

    OpenCrowd(int port, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            all.add(new Connection(port));
        }
        free.addAll(all);
    }

    Outcome ask(List<byte[]> requests, double perSecond, double seconds) throws IOException {
        Outcome outcome = new Outcome(new TreeMap<>(), new Histogram(3));
        long count = (long) (perSecond * seconds);
        double gap = 1e9 / perSecond;
        long began = System.nanoTime();
        long asked = 0;
        while (asked < count || free.size() < all.size()) {
            long due = began + (long) (asked * gap);
            long wait = due - System.nanoTime();
            if (asked < count && wait <= 0 && !free.isEmpty()) {
                outcome.late.recordValue(-wait);
                free.poll().ask(requests.get((int) (asked % requests.size())), due);
                asked++;
            } else {
                answered(asked < count && !free.isEmpty() ? wait : PATIENCE, outcome);
            }
        }
        return outcome;
    }

    private void answered(long patience, Outcome outcome) throws IOException {
        if (patience > SHORT) {
            selector.select((patience - SHORT) / 1_000_000 + 1);
        } else {
            // A selector does not wait for less than a millisecond.
            LockSupport.parkNanos(Math.min(patience, TURN));
            selector.selectNow();
        }
        for (SelectionKey key : selector.selectedKeys()) {
            Connection connection = (Connection) key.attachment();
            if (connection.read()) {
                outcome.answers
                        .computeIfAbsent(connection.answer.status(), status -> new Histogram(3))
                        .recordValue(System.nanoTime() - connection.due);
                free.add(connection);
            }
        }
        selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
        for (Connection connection : all) {
            connection.channel.close();
        }
        selector.close();
    }
}
