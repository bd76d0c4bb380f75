package vn.partyregistry.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A new data folder under target, deleted after use. */
record TestFolder(Path path) implements AutoCloseable {

    static TestFolder create() {
        try {
            Path parent = Files.createDirectories(Path.of("target", "test-data"));
            return new TestFolder(Files.createTempDirectory(parent, "registry-").toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            new FileTree(path).delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
