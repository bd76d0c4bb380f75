package vn.partyregistry.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** The folder a registry keeps across restarts, locked by the one process that uses it. */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Creates the folder when it is missing and takes its lock, waiting as long as said for another process. */
    static DataFolder open(Path wanted, Duration patience) {
        try {
            Path path = Files.createDirectories(wanted.toAbsolutePath()).toRealPath();
            FileChannel channel = FileChannel.open(
                    path.resolve("registry.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            long began = System.nanoTime();
            while (!locked(channel)) {
                if (System.nanoTime() - began > patience.toNanos()) {
                    String holder = content(channel);
                    channel.close();
                    throw new CannotStart("The data folder " + path + " is in use by another registry" + holder
                            + ": stop that one, or choose another folder with REGISTRY_DATA_DIR.");
                }
                Thread.sleep(100);
            }
            write(channel, " (process " + ProcessHandle.current().pid() + ")");
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new CannotStart(
                    "The data folder " + wanted.toAbsolutePath() + " cannot be written (" + e
                            + "): make it writable, or choose another folder with REGISTRY_DATA_DIR.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while waiting for the data folder " + wanted + ".", e);
        }
    }

    Path path() {
        return path;
    }

    /** Releases the lock; the next process may go on. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String content(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(64);
        channel.read(buffer, 0);
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
    }

    private static void write(FileChannel channel, String content) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)), 0);
    }
}
