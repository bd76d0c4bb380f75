package vn.partyregistry.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;

/** A place on this machine that would notice being called. */
public final class Listener implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 300;

    private final ServerSocket socket;

    private Listener(ServerSocket socket) {
        this.socket = socket;
    }

    public static Listener open() throws IOException {
        return new Listener(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    public String address() {
        return "http://localhost:" + socket.getLocalPort() + "/keys";
    }

    /** A paper's source that names this place. */
    public JsonNode source() {
        return new ObjectMapper().createObjectNode().put("title", "Nguồn").put("url", address());
    }

    /** Connections wait in line until they are looked for, so that none is missed. */
    public boolean wasCalled() throws IOException {
        socket.setSoTimeout(PATIENCE_MILLIS);
        try {
            socket.accept().close();
            return true;
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
