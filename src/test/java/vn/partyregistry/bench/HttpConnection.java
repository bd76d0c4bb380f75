package vn.partyregistry.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One kept-alive connection that costs next to nothing: requests are bytes made before, answers are hardly looked at. */
final class HttpConnection implements AutoCloseable {

    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

    private final Socket socket;
    private final InputStream in;
    private byte[] answer = new byte[65536];
    private int head;
    private int filled;

    HttpConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(300_000);
        in = socket.getInputStream();
    }

    static byte[] request(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Asks for what has changed since an ETag. */
    static byte[] request(String path, String tag) {
        String plain = new String(request(path), StandardCharsets.UTF_8);
        return (plain.strip() + "\r\nIf-None-Match: " + tag + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] post(String path, String body) {
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n"
                        + "Content-Type: application/json\r\nContent-Length: "
                        + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    int get(String path) throws IOException {
        return send(request(path));
    }

    String text(String path) throws IOException {
        int status = get(path);
        if (status != 200) {
            throw new IOException(path + " answered " + status + ": " + answer());
        }
        return answer();
    }

    /** A header of the last answer. */
    String header(String name) throws IOException {
        for (String line : new String(answer, 0, head, StandardCharsets.UTF_8).split("\r\n")) {
            if (line.regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
                return line.substring(name.length() + 1).strip();
            }
        }
        throw new IOException("an answer without " + name);
    }

    /** The body of the last answer. */
    String answer() {
        return new String(answer, head, filled - head, StandardCharsets.UTF_8);
    }

    /** Sends the request and reads the whole answer; gives its status. */
    int send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        filled = 0;
        head = 0;
        int length = -1;
        while (length < 0 || filled < head + length) {
            if (filled == answer.length) {
                answer = java.util.Arrays.copyOf(answer, filled * 2);
            }
            int read = in.read(answer, filled, answer.length - filled);
            if (read < 0) {
                throw new EOFException("the registry closed the connection");
            }
            filled += read;
            if (head == 0) {
                head = endOfHead();
                length = head == 0 ? -1 : status() == 304 ? 0 : contentLength();
            }
        }
        return status();
    }

    private int status() {
        return (answer[9] - '0') * 100 + (answer[10] - '0') * 10 + answer[11] - '0';
    }

    private int endOfHead() {
        for (int i = 3; i < filled; i++) {
            if (answer[i] == '\n' && answer[i - 2] == '\n') {
                return i + 1;
            }
        }
        return 0;
    }

    private int contentLength() throws IOException {
        for (int line = 0; line < head; line++) {
            if (answer[line] == '\n' && isLength(line + 1)) {
                int value = 0;
                for (int i = line + 1 + LENGTH.length; answer[i] != '\r'; i++) {
                    value = answer[i] == ' ' ? value : value * 10 + answer[i] - '0';
                }
                return value;
            }
        }
        throw new IOException("an answer without Content-Length");
    }

    private boolean isLength(int from) {
        for (int i = 0; i < LENGTH.length; i++) {
            if (from + i >= head || (answer[from + i] | 0x20) != (LENGTH[i] | 0x20)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
