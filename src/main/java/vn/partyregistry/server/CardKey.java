package vn.partyregistry.server;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** The key under which card numbers are hashed, where none is configured. */
public final class CardKey {

    private CardKey() {}

    /** The key of a registry that has one. */
    public static Optional<String> found(Path folder) {
        return secret(folder).found();
    }

    public static String kept(Path folder) {
        return secret(folder).or(() -> {
            byte[] key = new byte[32];
            new SecureRandom().nextBytes(key);
            return HexFormat.of().formatHex(key);
        });
    }

    private static KeptSecret secret(Path folder) {
        return new KeptSecret(folder, "card-key");
    }
}
