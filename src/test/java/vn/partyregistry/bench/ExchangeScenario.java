package vn.partyregistry.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Files handed in and lists given out: 100,000 organizations with a million members, then 250,000 organizations.
 *
 * <p>{@code EXCHANGE_PERCENT} takes some percent of them; a folder named by {@code NATIONAL_FOLDERS} is given out too.
 */
final class ExchangeScenario implements Scenario {

    private static final String EXPORT = "/v1/organizations?format=csv";

    @Override
    public boolean needsDemonstrationRecords() {
        return false;
    }

    @Override
    public List<Measured> measure(BenchFolder bench) throws Exception {
        List<Measured> all = new ArrayList<>();
        int percent = Integer.parseInt(System.getenv().getOrDefault("EXCHANGE_PERCENT", "100"));
        try (BenchFolder folder = bench.another();
                RegistryProcess registry = RegistryProcess.startEmpty(folder.path())) {
            SheetsToHandIn sheets = new SheetsToHandIn(folder.path(), percent);
            double organizations = handedIn(registry, sheets.first());
            double members = handedIn(registry, sheets.people());
            all.add(Measured.atMost(
                    String.format(
                            Locale.ROOT,
                            "%,d organizations and %,d members handed in",
                            sheets.organizations(),
                            sheets.members()),
                    organizations + members,
                    3.0 * percent,
                    "s"));
            all.add(rate("organizations handed in", sheets.organizations(), organizations));
            all.add(rate("members handed in", sheets.members(), members));
            handedIn(registry, sheets.second());
            givenOut(all, registry, folder.path(), 5.0 * percent / 100);
            all.add(Measured.plain(
                    "memory of the JVM after all of it", Measured.shown(registry.residentMegabytes()) + " MB"));
        }
        String national = System.getenv("NATIONAL_FOLDERS");
        if (national != null) {
            Path folder = Path.of(national.strip()).toRealPath();
            try (BenchFolder files = bench.another();
                    RegistryProcess registry = RegistryProcess.startEmpty(folder)) {
                givenOut(all, registry, files.path(), 6);
            }
        }
        return all;
    }

    private static void givenOut(List<Measured> all, RegistryProcess registry, Path folder, double most)
            throws IOException, InterruptedException {
        // The first one warms up, and is thrown away: that takes no longer than the code needs to be compiled.
        Taken.from(registry, EXPORT, folder.resolve("first.csv"));
        Taken csv = Taken.from(registry, EXPORT, folder.resolve("organizations.csv"));
        all.add(Measured.atMost(
                String.format(Locale.ROOT, "%,d organizations given out as CSV", csv.rows() - 1),
                csv.seconds(),
                most,
                "s"));
        all.add(Measured.atMost("memory that took beyond what was held", csv.more(), 64, "MB"));
        for (String format : List.of("ndjson", "xlsx")) {
            Taken other = Taken.from(
                    registry, "/v1/organizations?format=" + format, folder.resolve("organizations." + format));
            all.add(Measured.plain(
                    "the same as " + format,
                    Measured.shown(other.seconds()) + " s, " + Measured.shown(other.megabytes()) + " MB, "
                            + Measured.shown(other.more()) + " MB of memory more"));
        }
        String token = token(registry);
        Taken people = Taken.from(
                registry,
                "/v1/members?format=csv&purpose=bench",
                folder.resolve("members-out.csv"),
                "Authorization",
                "Bearer " + token);
        all.add(Measured.plain(
                String.format(Locale.ROOT, "%,d members given out as CSV", people.rows() - 1),
                Measured.shown(people.seconds()) + " s, " + Measured.shown(people.megabytes() / people.seconds())
                        + " MB/s, " + Measured.shown(people.more()) + " MB of memory more"));
        all.add(Measured.plain(
                "the same bytes written to disk alone", Measured.shown(disk(folder, people.megabytes())) + " s"));
    }

    private static String token(RegistryProcess registry) throws IOException {
        try (HttpConnection connection = registry.connect()) {
            connection.send(HttpConnection.post("/dev/token?role=admin", ""));
            return connection.answer().replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
        }
    }

    /** How long the disk takes for as much. */
    private static double disk(Path folder, double megabytes) throws IOException {
        Path file = folder.resolve("disk");
        byte[] block = new byte[1_000_000];
        long began = System.nanoTime();
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            for (int i = 0; i < megabytes; i++) {
                out.write(block);
            }
            out.getFD().sync();
        }
        double seconds = Bench.seconds(began);
        Files.delete(file);
        return seconds;
    }

    private static double handedIn(RegistryProcess registry, Path file) throws IOException, InterruptedException {
        Progress.say("%s is handed in", file.getFileName());
        long began = System.nanoTime();
        Process command = new ProcessBuilder(
                        "./registry", "import", file.toString(), "--url", "http://localhost:" + registry.port())
                .redirectErrorStream(true)
                .start();
        String printed = new String(command.getInputStream().readAllBytes());
        if (command.waitFor() != 0) {
            throw new IllegalStateException("the import went wrong: " + printed);
        }
        double seconds = Bench.seconds(began);
        Progress.say("%s", printed.strip().replaceAll("(?s).*\n", ""));
        return seconds;
    }

    private static Measured rate(String what, int rows, double seconds) {
        return Measured.plain(what, Measured.shown(seconds) + " s, " + Measured.shown(rows / seconds) + " a second");
    }
}
