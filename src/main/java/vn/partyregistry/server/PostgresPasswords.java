package vn.partyregistry.server;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The passwords of the embedded PostgreSQL, generated once and kept in the data folder for its owner alone. */
record PostgresPasswords(String superuser, String owner, String app) {

    private static final String FILE = "passwords.properties";

    static PostgresPasswords kept(Path dataFolder, PostgresAccount account) throws IOException {
        Path file = dataFolder.resolve(FILE);
        if (!Files.exists(file)) {
            Path written = writeSecret(
                    dataFolder.resolve(FILE + ".new"),
                    "superuser=" + random() + "\nowner=" + random() + "\napp=" + random() + "\n");
            account.own(written);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return read(dataFolder);
    }

    /** Those that a registry has made before. */
    static PostgresPasswords read(Path dataFolder) throws IOException {
        Path file = dataFolder.resolve(FILE);
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new PostgresPasswords(
                properties.getProperty("superuser"), properties.getProperty("owner"), properties.getProperty("app"));
    }

    /** Writes a file that nobody but its owner ever could read. */
    static Path writeSecret(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, content);
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
