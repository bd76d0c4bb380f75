package vn.partyregistry.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The system account PostgreSQL's programs run under: they refuse to be root or to have no name.
 *
 * @param prefix the command that gives root's rights up, or nothing
 * @param user the number of the user who has to own the data, or -1 for whoever starts it
 */
record PostgresAccount(List<String> prefix, int user) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;
    private static final PostgresAccount OWN = new PostgresAccount(List.of(), -1);
    /** In a user namespace without any mapping everyone looks like nobody, while files stay whose they are. */
    private static final PostgresAccount UNMAPPED = new PostgresAccount(List.of("unshare", "--user"), -1);

    /** What a program answered: its exit code and all it printed. */
    record Answer(int code, String output) {

        boolean succeeded() {
            return code == 0;
        }
    }

    /** The account that fits the current user and whoever owns the data so far. */
    static PostgresAccount of(Path dataFolder, Path cluster) throws IOException {
        if (userOf(Path.of("/proc/self")) != ROOT) {
            return isNameless() && UNMAPPED.works(dataFolder) ? UNMAPPED : OWN;
        }
        int owner = userOf(Files.exists(cluster) ? cluster : dataFolder);
        if (owner == ROOT && UNMAPPED.works(dataFolder)) {
            return UNMAPPED;
        }
        PostgresAccount other = other(owner == ROOT ? NOBODY : owner);
        if (other.works(dataFolder)) {
            return other;
        }
        throw new CannotStart("PostgreSQL does not run as root, and user number " + other.user
                + " cannot use the data folder " + dataFolder
                + ": start the registry as another user, or choose a folder open to that one with REGISTRY_DATA_DIR.");
    }

    /** Whether programs and data must lie where another user can read them. */
    boolean isAnother() {
        return user >= 0;
    }

    /** Hands a file or a whole folder to this account. */
    void own(Path path) throws IOException {
        if (isAnother()) {
            for (Path each : new FileTree(path).paths()) {
                Files.setAttribute(each, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    Answer run(Path folder, List<String> command) throws IOException {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Answer(process.waitFor(), output.strip());
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + command.get(0), e);
        }
    }

    private boolean works(Path dataFolder) {
        try {
            return run(Path.of("/"), List.of("test", "-x", dataFolder.toString()))
                    .succeeded();
        } catch (IOException e) {
            return false;
        }
    }

    private static PostgresAccount other(int user) {
        return new PostgresAccount(
                List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups", "--"), user);
    }

    /** Containers run under numbers without a name, which PostgreSQL refuses as well. */
    private static boolean isNameless() {
        return System.getProperty("user.name").equals("?");
    }

    private static int userOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }
}
