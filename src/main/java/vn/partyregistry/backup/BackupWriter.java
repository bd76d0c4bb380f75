package vn.partyregistry.backup;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.GZIPOutputStream;

/** Writes a backup: readable for its owner alone, and under its name only when it is whole and on the disk. */
final class BackupWriter implements AutoCloseable {

    private final Path file;
    private final Path unfinished;
    private final BufferedWriter out;
    private final Chain chain = new Chain();
    private long lines;

    BackupWriter(Path file) throws IOException {
        this.file = file;
        this.unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        OutputStream bytes = Files.newOutputStream(unfinished);
        this.out = new BufferedWriter(
                new OutputStreamWriter(isPacked(file) ? new GZIPOutputStream(bytes) : bytes, StandardCharsets.UTF_8));
    }

    static boolean isPacked(Path file) {
        return file.getFileName().toString().endsWith(".gz");
    }

    void line(String json) {
        try {
            out.write(chain.link(json));
            out.write('\n');
            lines++;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Ends the file and gives it its name. */
    long finish() throws IOException {
        long before = lines;
        line("{\"end\":{\"lines\":" + before + "}}");
        out.close();
        try (FileChannel written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return Files.size(file);
    }

    /** Leaves nothing behind of a file that was not finished. */
    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(unfinished);
    }
}
