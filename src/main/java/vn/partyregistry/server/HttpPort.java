package vn.partyregistry.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The address the service is going to listen on. */
record HttpPort(String host, int port) {

    /** Refuses in a sentence, before the service is started, when the address cannot be had. */
    void check() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw taken(e);
        }
    }

    CannotStart taken(Exception cause) {
        return new CannotStart(
                "Port " + port + " on " + host + " cannot be had (" + cause.getMessage()
                        + "): stop what listens there, or choose another with QUARKUS_HTTP_PORT.",
                cause);
    }
}
