package vn.partyregistry.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Every usual question to a registry of the country's size, beside bare SQL, naive SQL and an instant API.
 *
 * <p>Measures the data folders that {@code NATIONAL_FOLDERS} names, separated by commas; without it, one with a
 * hundredth of the country, which it has made.
 */
final class NationalScenario implements Scenario {

    private final Path report;

    NationalScenario(Path report) {
        this.report = report;
    }

    @Override
    public boolean needsDemonstrationRecords() {
        return false;
    }

    @Override
    public List<Measured> measure(BenchFolder bench) throws Exception {
        String missing = PeerProcess.install();
        if (!missing.isEmpty()) {
            Progress.say("No peer: %s", missing);
        }
        List<SizeResult> sizes = new ArrayList<>();
        String given = System.getenv("NATIONAL_FOLDERS");
        if (given == null) {
            try (BenchFolder made = bench.another()) {
                fill(made);
                sizes.add(size(made, missing.isEmpty()));
            }
        } else {
            for (String folder : given.split(",")) {
                sizes.add(size(new BenchFolder(Path.of(folder.strip()).toRealPath()), missing.isEmpty()));
            }
        }
        List<Measured> targets = Targets.of(sizes.get(sizes.size() - 1));
        if (report.getParent() != null) {
            Files.createDirectories(report.getParent());
        }
        Files.writeString(report, NationalReport.of(sizes, targets, missing));
        Progress.say("The tables are in %s", report);
        return targets;
    }

    private static void fill(BenchFolder folder) throws IOException, InterruptedException {
        Progress.say("A hundredth of the country is made");
        ProcessBuilder command = new ProcessBuilder("./registry", "national", "1");
        command.environment().put("REGISTRY_DATA_DIR", folder.path().toString());
        Process process = command.redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException("no national registry could be made: " + printed);
        }
    }

    private static SizeResult size(BenchFolder folder, boolean withPeer) throws Exception {
        SideRun.Pace pace = SideRun.Pace.given();
        try (RegistryProcess registry = RegistryProcess.startEmpty(folder.path());
                PeerProcess peer = withPeer ? PeerProcess.start(folder, pace.connections()) : null;
                Connection asking = folder.connect()) {
            Samples samples = new Samples(asking);
            List<Topic> topics;
            try (HttpConnection connection = registry.connect()) {
                topics = new Topics(samples).all(connection);
            }
            TopicRun run = new TopicRun(folder, registry, peer, pace);
            List<TopicRun.Result> results = new ArrayList<>();
            String only = System.getenv().getOrDefault("BENCH_QUESTIONS", "");
            topics.removeIf(topic -> Arrays.stream(only.split(",")).noneMatch(topic.name()::contains));
            for (Topic topic : topics) {
                results.add(run.of(topic, results.isEmpty()));
            }
            double[] memory = {
                registry.residentMegabytes(),
                new Processes(folder.postgresPid()).megabytes(),
                peer == null ? 0 : peer.processes().megabytes()
            };
            String today = "('" + samples.today() + "'::date <@ valid)";
            return new SizeResult(
                    samples.number("SELECT count(*) FROM organization_version WHERE " + today),
                    samples.number("SELECT count(*) FROM member_version WHERE organization IS NOT NULL AND " + today),
                    samples.number("SELECT position FROM journal_head"),
                    results,
                    RecordingRun.of(registry, folder, samples),
                    memory);
        }
    }
}
