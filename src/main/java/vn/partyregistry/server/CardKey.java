package vn.partyregistry.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** The key under which card numbers are hashed, where none is configured: generated once, kept for its owner alone. */
public final class CardKey {

    private CardKey() {}

    /** The key of a registry that has one. */
    public static Optional<String> found(Path folder) {
        try {
            Path file = folder.resolve("card-key");
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static String kept(Path folder) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("card-key");
            if (!Files.exists(file)) {
                byte[] key = new byte[32];
                new SecureRandom().nextBytes(key);
                Path written = PostgresPasswords.writeSecret(
                        folder.resolve("card-key.new"), HexFormat.of().formatHex(key));
                Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
