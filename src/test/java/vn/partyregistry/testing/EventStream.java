package vn.partyregistry.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A client that follows the feed, and reads only when it is told to. */
public final class EventStream implements AutoCloseable {

    /** One event; without an id where it has no position. */
    public record Event(String id, String name, JsonNode data) {

        public long position() {
            return Long.parseLong(id);
        }
    }

    private static final int RECEIVED_AT_ONCE = 64 * 1024;
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final BufferedReader in;
    private final List<String> comments = new ArrayList<>();
    private final String status;

    private EventStream(Socket socket) throws IOException {
        this.socket = socket;
        InputStream bytes = socket.getInputStream();
        this.status = Chunks.line(bytes);
        boolean chunked = false;
        for (String line = Chunks.line(bytes); !line.isEmpty(); line = Chunks.line(bytes)) {
            chunked |= line.equalsIgnoreCase("Transfer-Encoding: chunked");
        }
        this.in =
                new BufferedReader(new InputStreamReader(chunked ? new Chunks(bytes) : bytes, StandardCharsets.UTF_8));
    }

    /** Follows from a query such as {@code ?after=3}; further headers, name and value in turn. */
    public static EventStream open(int port, String query, String... headers) {
        StringBuilder request = new StringBuilder(
                "GET /v1/changes" + query + " HTTP/1.1\r\nHost: localhost\r\n" + "Accept: text/event-stream\r\n");
        for (int i = 0; i < headers.length; i += 2) {
            request.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        try {
            Socket socket = new Socket();
            // Little is held for who does not read.
            socket.setReceiveBufferSize(RECEIVED_AT_ONCE);
            socket.connect(new InetSocketAddress("localhost", port));
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            return new EventStream(socket);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String status() {
        return status;
    }

    /** The next event; null when the stream has ended. */
    public Event next() {
        String id = null;
        String name = null;
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    return new Event(id, name, new ObjectMapper().readTree(line.substring(6)));
                } else if (line.startsWith(":")) {
                    comments.add(line);
                }
            }
            return null;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Events up to the first that is meant, itself included. */
    public List<Event> until(Predicate<Event> meant) {
        List<Event> events = new ArrayList<>();
        for (Event event = next(); event != null; event = next()) {
            events.add(event);
            if (meant.test(event)) {
                return events;
            }
        }
        throw new AssertionError("the stream ended after " + events.size() + " events");
    }

    /** Events up to a position. */
    public List<Event> until(long position) {
        return until(event -> event.id() != null && event.position() == position);
    }

    /** Reads one line after another until a sign of life has come. */
    public boolean beats() {
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith(":")) {
                    return true;
                }
            }
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
