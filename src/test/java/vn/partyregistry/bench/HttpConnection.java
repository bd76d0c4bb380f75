package vn.partyregistry.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** One kept-alive connection that costs next to nothing: requests are bytes made before, answers are hardly looked at. */
final class HttpConnection implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final HttpAnswer answer = new HttpAnswer();

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
        return answer.header(name);
    }

    /** The body of the last answer. */
    String answer() {
        return answer.body();
    }

    /** Sends the request and reads the whole answer; gives its status. */
    int send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        answer.begin();
        while (!answer.isWhole()) {
            ByteBuffer room = answer.room();
            int read = in.read(room.array(), room.position(), room.remaining());
            if (read < 0) {
                throw new EOFException("the registry closed the connection");
            }
            answer.came(read);
        }
        return answer.status();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
