package vn.partyregistry.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Supplier;

/** A secret in the data folder: made once, and readable by its owner alone. */
record KeptSecret(Path folder, String name) {

    Optional<String> found() {
        try {
            Path file = folder.resolve(name);
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What is there, or what is made and then there. */
    String or(Supplier<String> made) {
        return found().orElseGet(() -> {
            try {
                Files.createDirectories(folder);
                Path written = PostgresPasswords.writeSecret(folder.resolve(name + ".new"), made.get());
                Files.move(written, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
                return found().orElseThrow();
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
    }
}
