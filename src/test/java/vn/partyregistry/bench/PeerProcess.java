package vn.partyregistry.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The instant API that the registry is compared with: PostGraphile over the same database, as a process of its own. */
final class PeerProcess implements AutoCloseable {

    private static final Path SOURCE = Path.of("src", "bench", "peer");
    private static final Path INSTALLED = Path.of("target", "peer");
    private static final List<String> FILES = List.of("package.json", "package-lock.json", ".npmrc", "server.mjs");
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final Process process;
    private final int port;

    private PeerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Brings the peer and its Node from npm, once; tells why it cannot, or nothing. */
    static String install() throws InterruptedException {
        try {
            Path lock = INSTALLED.resolve("package-lock.json");
            boolean there = Files.exists(node())
                    && Files.exists(lock)
                    && Files.mismatch(lock, SOURCE.resolve("package-lock.json")) < 0;
            Files.createDirectories(INSTALLED);
            for (String file : FILES) {
                Files.copy(SOURCE.resolve(file), INSTALLED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            if (there) {
                return "";
            }
            Progress.say("The peer is installed into %s", INSTALLED);
            File log = INSTALLED.resolve("install.log").toFile();
            Process npm = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                    .directory(INSTALLED.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
            if (!npm.waitFor(10, TimeUnit.MINUTES)) {
                npm.destroy();
                return "npm did not end within ten minutes";
            }
            if (npm.exitValue() != 0) {
                Files.deleteIfExists(lock);
                return "npm could not install it (" + log + ")";
            }
            return Files.exists(node()) ? "" : "npm has no Node for this kind of machine";
        } catch (IOException missing) {
            return "npm is missing or cannot be run";
        }
    }

    private static Path node() {
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x64";
        return INSTALLED.resolve(Path.of("node_modules", "node-linux-" + machine, "bin", "node"));
    }

    /** Starts it on the database and waits until it answers. */
    static PeerProcess start(BenchFolder folder, int connections) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ProcessBuilder command = new ProcessBuilder(node().toAbsolutePath().toString(), "server.mjs");
        command.directory(INSTALLED.toFile());
        command.environment().put("NODE_ENV", "production");
        command.environment().put("PEER_DATABASE", folder.address());
        command.environment().put("PEER_CONNECTIONS", String.valueOf(connections));
        command.environment().put("PEER_PORT", String.valueOf(port));
        File log = INSTALLED.resolve("peer.log").toFile();
        command.redirectErrorStream(true).redirectOutput(log);
        PeerProcess peer = new PeerProcess(command.start(), port);
        Runtime.getRuntime().addShutdownHook(new Thread(peer.process::destroy));
        long began = System.nanoTime();
        while (!peer.listens()) {
            if (!peer.process.isAlive() || System.nanoTime() - began > PATIENCE) {
                peer.close();
                throw new IOException("the peer did not start:\n" + Files.readString(log.toPath()));
            }
            Thread.sleep(50);
        }
        return peer;
    }

    HttpConnection connect() throws IOException {
        return new HttpConnection(port);
    }

    Processes processes() {
        return new Processes(process.pid());
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
        }
    }
}
