package vn.partyregistry.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** One organization on a day, over HTTP and beside it with the same statements and nothing else, round by round. */
final class ReadScenario implements Scenario {

    private static final double WARM_UP = 60;
    private static final double ROUND = 4;
    private static final int ROUNDS = 3;

    @Override
    public List<Measured> measure(BenchFolder folder) throws Exception {
        List<Measured> all = new ArrayList<>();
        double best = 0;
        try (RegistryProcess registry = RegistryProcess.start(folder.path())) {
            List<Question> questions = Questions.of(registry);
            Callable<Load.Client> http = () -> new HttpClient(registry.connect());
            Callable<Load.Client> jdbc = () -> new BareJdbcClient(folder.connect());
            Progress.say("warm-up, %d questions", questions.size());
            Load.run(jdbc, 4, questions, WARM_UP / 4);
            Load.run(http, 8, questions, WARM_UP);
            for (int clients : new int[] {2, 4, 8}) {
                Rounds rounds = new Rounds(registry);
                for (int round = 0; round < ROUNDS; round++) {
                    rounds.add(
                            rounds.overHttp(() -> Load.run(http, clients, questions, ROUND)),
                            Load.run(jdbc, clients, questions, ROUND));
                    Progress.say("%d connections, round %d: %s", clients, round + 1, rounds.last());
                }
                all.addAll(rounds.measured(clients));
                best = Math.max(best, rounds.ratio());
            }
        }
        all.add(Measured.atLeast("reading over HTTP as a share of bare JDBC, best number of connections", best, 0.5));
        return all;
    }

    /** The rounds with one number of connections. */
    private static final class Rounds {

        private final OperatingSystemMXBean own = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        private final RegistryProcess registry;
        private final List<Load.Result> http = new ArrayList<>();
        private final List<Load.Result> jdbc = new ArrayList<>();
        private double generatorSeconds;
        private double registrySeconds;
        private double elapsed;

        Rounds(RegistryProcess registry) {
            this.registry = registry;
        }

        Load.Result overHttp(Callable<Load.Result> load) throws Exception {
            long began = System.nanoTime();
            long ownBefore = own.getProcessCpuTime();
            double registryBefore = registry.processorTime().toMillis() / 1e3;
            Load.Result result = load.call();
            generatorSeconds += (own.getProcessCpuTime() - ownBefore) / 1e9;
            registrySeconds += registry.processorTime().toMillis() / 1e3 - registryBefore;
            elapsed += Bench.seconds(began);
            return result;
        }

        void add(Load.Result overHttp, Load.Result overJdbc) {
            http.add(overHttp);
            jdbc.add(overJdbc);
        }

        String last() {
            return "HTTP %.0f/s, JDBC %.0f/s"
                    .formatted(
                            http.get(http.size() - 1).perSecond(),
                            jdbc.get(jdbc.size() - 1).perSecond());
        }

        double ratio() {
            return median(http) / median(jdbc);
        }

        List<Measured> measured(int clients) {
            double machine = elapsed * own.getAvailableProcessors();
            String with = ", " + clients + " connections";
            return List.of(
                    Measured.plain("reading over HTTP" + with, shown(http)),
                    Measured.plain("reading over bare JDBC" + with, shown(jdbc)),
                    Measured.plain("HTTP as a share of JDBC" + with, Measured.shown(ratio())),
                    Measured.plain(
                            "processor during HTTP" + with + ": load generator, registry",
                            "%.0f %%, %.0f %%"
                                    .formatted(100 * generatorSeconds / machine, 100 * registrySeconds / machine)));
        }

        private static String shown(List<Load.Result> results) {
            return Measured.shown(median(results)) + "/s, "
                    + results.get(results.size() / 2).percentiles();
        }

        private static double median(List<Load.Result> results) {
            return Measured.median(
                    results.stream().mapToDouble(Load.Result::perSecond).toArray());
        }
    }
}
