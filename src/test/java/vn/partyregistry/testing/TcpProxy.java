package vn.partyregistry.testing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between the registry and its PostgreSQL, and does to their connections what networks do. */
public final class TcpProxy implements AutoCloseable {

    /** What happens to what is sent. */
    public enum Mode {
        /** It arrives. */
        OPEN,
        /** Connections are closed, new ones too. */
        AWAY,
        /** Connections stay, nothing arrives, and nobody says so. */
        SILENT,
        /** It arrives, each piece late. */
        SLOW,
        /** PostgreSQL commits; that it did is not heard, as the connection is closed. */
        LOST_AFTER_COMMIT
    }

    private static final int LATE_MILLIS = 40;
    private static final int PIECE = 64 * 1024;

    private volatile int target;
    private final ServerSocket server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile Mode mode = Mode.OPEN;

    /** Listens on a free port of this machine and passes on to another. */
    public TcpProxy(int target) throws IOException {
        this.target = target;
        this.server = new ServerSocket(0, 100, InetAddress.getByName("127.0.0.1"));
        daemon(this::accept);
    }

    /** Passes on to another port from now on; connections to the former one are closed. */
    public void turn(int next) {
        target = next;
        sockets.forEach(TcpProxy::close);
    }

    public int port() {
        return server.getLocalPort();
    }

    public void set(Mode next) {
        mode = next;
        if (next == Mode.AWAY) {
            sockets.forEach(TcpProxy::close);
        }
        synchronized (this) {
            notifyAll();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                if (mode == Mode.AWAY) {
                    close(client);
                } else {
                    connect(client);
                }
            }
        } catch (IOException closed) {
            sockets.forEach(TcpProxy::close);
        }
    }

    /** Where nobody listens, the client is turned away and the next one may try. */
    private void connect(Socket client) {
        try {
            Socket postgres = new Socket(server.getInetAddress(), target);
            client.setTcpNoDelay(true);
            postgres.setTcpNoDelay(true);
            sockets.add(client);
            sockets.add(postgres);
            daemon(() -> pass(client, postgres, false));
            daemon(() -> pass(postgres, client, true));
        } catch (IOException nobody) {
            close(client);
        }
    }

    private void pass(Socket from, Socket to, boolean fromPostgres) {
        byte[] piece = new byte[PIECE];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                waitWhileSilent();
                if (mode == Mode.SLOW) {
                    Thread.sleep(LATE_MILLIS);
                }
                if (mode == Mode.LOST_AFTER_COMMIT && fromPostgres && tellsOfACommit(piece, read)) {
                    return;
                }
                out.write(piece, 0, read);
            }
        } catch (IOException over) {
            // One side is gone, and takes the other with it.
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private synchronized void waitWhileSilent() throws InterruptedException {
        while (mode == Mode.SILENT) {
            wait();
        }
    }

    private static boolean tellsOfACommit(byte[] piece, int length) {
        return new String(piece, 0, length, StandardCharsets.ISO_8859_1).contains("COMMIT");
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "tcp-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        set(Mode.OPEN);
        close(server);
    }
}
