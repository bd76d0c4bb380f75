package vn.partyregistry.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** PostgreSQL's own folder and what its programs do with it: create, start, stop. */
final class PostgresCluster {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** In the file that PostgreSQL keeps about its server. */
    private static final int PORT_LINE = 3;

    private final Path folder;
    private final PostgresBinaries binaries;
    private final PostgresAccount account;
    private final Durability durability;

    PostgresCluster(Path folder, PostgresBinaries binaries, PostgresAccount account, Durability durability) {
        this.folder = folder;
        this.binaries = binaries;
        this.account = account;
        this.durability = durability;
    }

    /** Whether the first start came to its end; a cluster without this mark is redone from nothing. */
    boolean isComplete() {
        return Files.exists(mark());
    }

    void markComplete() throws IOException {
        account.own(Files.createFile(mark()));
    }

    /** Makes an empty cluster whose superuser has the given password. */
    void create(String superuserPassword) throws IOException {
        new FileTree(folder).delete();
        Files.createDirectory(folder);
        Path password = PostgresPasswords.writeSecret(folder.resolveSibling("superuser.new"), superuserPassword);
        account.own(folder);
        account.own(password);
        List<String> options = new ArrayList<>(List.of(
                "--pgdata=" + folder,
                "--username=postgres",
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // Sorts alike on every system; the character classes are the system's, for trigrams of Vietnamese.
                "--locale=C.UTF-8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums"));
        if (durability == Durability.THROWAWAY) {
            options.add("--no-sync");
        }
        PostgresAccount.Answer answer = run("initdb", options);
        Files.delete(password);
        if (!answer.succeeded()) {
            throw new CannotStart("PostgreSQL could not create its data in " + folder + ": " + answer.output());
        }
    }

    /** Starts PostgreSQL and answers the port it listens on, chosen anew each time. */
    int start() throws IOException {
        return start(PostgresCluster::freePort);
    }

    /** Starts PostgreSQL where it listened before it ended of itself, so that whoever talked to it finds it again. */
    void startAgain(int port) throws IOException {
        new LeftOver(folder).kill();
        Files.deleteIfExists(folder.resolve("postmaster.pid"));
        start(() -> port);
    }

    /** The server that was just started. A session newly forked from it looks the same, so it is known by its own file. */
    Optional<ProcessHandle> server() throws IOException {
        Path file = folder.resolve("postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(file).get(0).strip()))
                : Optional.empty();
    }

    /** Chooses where to listen. */
    private interface Port {
        int choose() throws IOException;
    }

    private int start(Port ports) throws IOException {
        account.own(folder);
        long began = System.nanoTime();
        while (true) {
            int port = ports.choose();
            write("postgresql.conf", PostgresSettings.configuration(port, durability));
            write("pg_hba.conf", PostgresSettings.ACCESS);
            if (Files.exists(log())) {
                Files.move(log(), folder.resolve("server.log.old"), StandardCopyOption.REPLACE_EXISTING);
            }
            PostgresAccount.Answer answer =
                    run("pg_ctl", List.of("start", "-w", "-t", "600", "-D", folder.toString(), "-l", log().toString()));
            if (answer.succeeded()) {
                return port;
            }
            String reason = reason(answer.output());
            // The port was taken meanwhile, or processes of a killed server have not all noticed yet.
            if (!reason.contains("in use") || System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new CannotStart("PostgreSQL did not start: " + reason + "; see " + log() + ".");
            }
            pause();
        }
    }

    /** Stops PostgreSQL: connections are ended, what was committed is written down. */
    void stop() throws IOException {
        if (!stop("fast", 60) && !stop("immediate", 10) && new LeftOver(folder).isServing()) {
            throw new IOException("PostgreSQL in " + folder + " does not stop");
        }
    }

    /**
     * The port of a server that an earlier, killed registry left at work, where it runs as this one would start it; to stop it and to start
     * it again would only take time.
     */
    OptionalInt takeOver() throws IOException {
        Path file = folder.resolve("postmaster.pid");
        Path configuration = folder.resolve("postgresql.conf");
        Path own = folder.resolve("local.conf");
        if (!isComplete()
                || !Files.exists(file)
                || !new LeftOver(folder).isServing(binaries.program("postgres"))
                || Files.exists(own)
                        && Files.getLastModifiedTime(own).compareTo(Files.getLastModifiedTime(configuration)) > 0) {
            return OptionalInt.empty();
        }
        List<String> lines = Files.readAllLines(file);
        int port =
                lines.size() > PORT_LINE ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0;
        return Files.readString(configuration).equals(PostgresSettings.configuration(port, durability))
                ? OptionalInt.of(port)
                : OptionalInt.empty();
    }

    /** Ends what an earlier, killed registry left running on this folder, so that all starts begin alike. */
    void stopLeftOver() throws IOException {
        LeftOver leftOver = new LeftOver(folder);
        if (isComplete() && leftOver.isServing() && !stop("fast", 5)) {
            stop("immediate", 5);
        }
        leftOver.kill();
        // Its number may belong to some other process by now, which would make PostgreSQL refuse to start.
        Files.deleteIfExists(folder.resolve("postmaster.pid"));
    }

    private boolean stop(String mode, int seconds) throws IOException {
        return run("pg_ctl", List.of("stop", "-w", "-m", mode, "-t", "" + seconds, "-D", folder.toString()))
                .succeeded();
    }

    private PostgresAccount.Answer run(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(binaries.program(program).toString());
        command.addAll(arguments);
        return account.run(folder, command);
    }

    private void write(String name, String content) throws IOException {
        account.own(Files.writeString(folder.resolve(name), content));
    }

    private String reason(String output) throws IOException {
        if (!Files.exists(log())) {
            return output;
        }
        return Files.readAllLines(log()).stream()
                .filter(line -> line.contains("FATAL:") || line.contains("could not bind"))
                .map(line -> line.substring(line.indexOf(":  ") + 1).strip())
                .reduce((first, second) -> first + "; " + second)
                .orElse(output);
    }

    private Path log() {
        return folder.resolve("server.log");
    }

    private Path mark() {
        return folder.resolve("registry.complete");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL started", e);
        }
    }
}
