package vn.partyregistry.server;

import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The key that signs the tokens of the demonstration: kept, so that they outlive a restart, which also is faster for it. */
final class DemonstrationKey {

    private DemonstrationKey() {}

    /** An RSA key in PKCS #8, as Base64. */
    static String kept(Path folder) {
        return new KeptSecret(folder, "demonstration-key").or(DemonstrationKey::make);
    }

    private static String make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return Base64.getEncoder()
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
