package vn.partyregistry.server;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where a registry keeps its files when it is not told. */
public final class Folders {

    private Folders() {}

    /** Under the user's home, or under the working folder when there is no home to write to. */
    public static Path data() {
        return homeIsWritable() ? home().resolve(".party-registry") : Path.of(".registry-data");
    }

    /** Unpacked programs are shared by all data folders of a user, unless another user has to read them. */
    static Path programs(Path dataFolder, PostgresAccount account) {
        return homeIsWritable() && !account.isAnother()
                ? home().resolve(".cache").resolve("party-registry")
                : dataFolder.resolve("programs");
    }

    private static boolean homeIsWritable() {
        return Files.isWritable(home());
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home"));
    }
}
