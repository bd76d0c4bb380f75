package vn.partyregistry.testing;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A connection on which anything can be sent, at any pace, and nothing need be read. */
public final class RawConnection implements AutoCloseable {

    private final Socket socket = new Socket();

    private RawConnection(int receiving) throws IOException {
        if (receiving > 0) {
            socket.setReceiveBufferSize(receiving);
        }
        socket.connect(new InetSocketAddress("localhost", RestAssured.port));
        socket.setSoTimeout(20_000);
    }

    public static RawConnection open() throws IOException {
        return new RawConnection(0);
    }

    /** One that takes in little of what it does not read. */
    public static RawConnection ofNobodyWhoReads() throws IOException {
        return new RawConnection(4096);
    }

    /** @return itself */
    public RawConnection send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Posts the head of a request whose body of so many bytes is still to be sent. */
    public RawConnection post(String path, String type, int length, String token) throws IOException {
        return send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\n"
                + (token == null ? "" : "Authorization: Bearer " + token + "\r\n") + "Content-Length: " + length
                + "\r\n\r\n");
    }

    /** A byte now and then, until the registry ends it or the time is over. */
    public void trickle(long millis) throws InterruptedException {
        long until = System.currentTimeMillis() + millis;
        try {
            while (System.currentTimeMillis() < until && socket.getInputStream().available() == 0) {
                send("a");
                Thread.sleep(200);
            }
        } catch (IOException ended) {
            return;
        }
    }

    /** All that is answered until the registry closes the connection, or sends nothing for so long. */
    public String answers(int millis) throws IOException {
        socket.setSoTimeout(millis);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] some = new byte[65_536];
        try {
            for (int read = socket.getInputStream().read(some);
                    read >= 0;
                    read = socket.getInputStream().read(some)) {
                all.write(some, 0, read);
            }
        } catch (SocketTimeoutException | SocketException end) {
            return all.toString(StandardCharsets.UTF_8);
        }
        return all.toString(StandardCharsets.UTF_8) + "\n(closed)";
    }

    /** Whether the registry has ended it, within a time. */
    public boolean isEnded(int millis) throws IOException {
        socket.setSoTimeout(millis);
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (SocketException reset) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
