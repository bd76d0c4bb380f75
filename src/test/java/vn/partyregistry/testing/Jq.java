package vn.partyregistry.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

/** The jq that the documents use: the machine's own, or, where it has none, one that Java runs. */
public final class Jq {

    private static final String OTHER = "net.thisptr.jackson.jq.cli.Main";

    private Jq() {}

    /** Lets the commands of a process find it. */
    public static void provide(ProcessBuilder process) throws IOException {
        String path = System.getenv("PATH");
        if (Boolean.getBoolean("registry.other-jq") || !isThere(path)) {
            process.environment().put("PATH", standIn().toAbsolutePath() + File.pathSeparator + path);
        }
    }

    private static boolean isThere(String path) {
        return Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "jq")));
    }

    private static Path standIn() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "jq"));
        Path script = folder.resolve("jq");
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Files.writeString(
                script,
                "#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java")
                        + "' -XX:TieredStopAtLevel=1 -Xshare:auto -Xmx64m -cp '" + classes + "' " + OTHER
                        + " \"$@\"\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }
}
