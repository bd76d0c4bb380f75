package vn.partyregistry.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder with everything in it. */
record FileTree(Path root) {

    /** Every file and folder, parents first; nothing when the root is missing. */
    List<Path> paths() throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    void delete() throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                for (Path path :
                        paths().stream().sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
                return;
            } catch (NoSuchFileException | DirectoryNotEmptyException e) {
                // Something that was killed a moment ago was still writing.
                if (attempt == 5) {
                    throw e;
                }
            }
        }
    }
}
