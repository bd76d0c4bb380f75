package vn.partyregistry.bench;

import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Readings of the past, which are answered from PostgreSQL, at a third and at twice of what the registry can answer. Each is sent when it is
 * due, whatever became of those before. The generator works on the same processors, and comes first on them.
 */
final class OverloadScenario implements Scenario {

    private static final int CLOSED = 8;
    private static final int OPEN = 400;
    private static final int IDLE = 10_000;
    private static final double WARM_UP = 20;
    private static final double ROUND = 15;

    @Override
    public List<Measured> measure(BenchFolder folder) throws Exception {
        List<Measured> all = new ArrayList<>();
        try (RegistryProcess registry = RegistryProcess.startBehind(folder.path())) {
            List<Question> questions = questions(registry);
            Callable<Load.Client> http = () -> new HttpClient(registry.connect());
            Load.run(http, CLOSED, questions, WARM_UP);
            double capacity = Load.run(http, CLOSED, questions, ROUND).perSecond();
            List<byte[]> requests = questions.stream().map(Question::request).toList();
            all.add(Measured.plain(
                    "readings of the past, %d connections".formatted(CLOSED), "%.0f/s".formatted(capacity)));
            OpenCrowd.Outcome usual = atRate(registry, requests, capacity / 3, ROUND);
            double usualP99 = p99(usual, 200);
            all.add(Measured.plain("a third of that", told(usual)));
            OpenCrowd.Outcome twice = atRate(registry, requests, 2 * capacity, 2 * ROUND);
            all.add(Measured.plain("twice of it", told(twice)));
            all.add(Measured.atMost(
                    "p99 of what is taken in at twice, times the usual", p99(twice, 200) / usualP99, 3, ""));
            all.add(Measured.atMost("answers other than 200 and 503", others(twice), 0, ""));
            all.addAll(besideIdleOnes(registry, requests, capacity / 3));
        }
        return all;
    }

    private static List<Measured> besideIdleOnes(RegistryProcess registry, List<byte[]> requests, double rate)
            throws Exception {
        double before = registry.residentMegabytes();
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < IDLE; i++) {
                idle.add(new Socket(InetAddress.getLoopbackAddress(), registry.port()));
            }
            // The heap grows by them, for which everything stands still once or twice.
            OpenCrowd.Outcome first = atRate(registry, requests, rate, ROUND / 3);
            OpenCrowd.Outcome beside = atRate(registry, requests, rate, ROUND);
            return List.of(
                    Measured.plain("a third, when %d idle connections have just come".formatted(IDLE), told(first)),
                    Measured.plain("a third, beside them", told(beside)),
                    Measured.plain("memory for them", "%.0f MB".formatted(registry.residentMegabytes() - before)));
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
    }

    private static List<Question> questions(RegistryProcess registry) throws Exception {
        long position;
        try (HttpConnection connection = registry.connect()) {
            String feed = connection.text("/v1/organizations/QN-KHOI");
            position = Long.parseLong(feed.replaceAll("(?s).*\"position\":(\\d+).*", "$1"));
        }
        List<Question> questions = new ArrayList<>();
        for (Question question : Questions.of(registry)) {
            String clocks = "?asOf=" + question.asOf() + "&position=" + position;
            for (String path : List.of("", "/counts", "/children")) {
                byte[] request = HttpConnection.request("/v1/organizations/" + question.organization() + path + clocks);
                questions.add(new Question(question.organization(), question.asOf(), request));
            }
        }
        return questions;
    }

    private static OpenCrowd.Outcome atRate(
            RegistryProcess registry, List<byte[]> requests, double rate, double seconds) throws Exception {
        try (OpenCrowd crowd = new OpenCrowd(registry.port(), OPEN)) {
            return crowd.ask(requests, rate, seconds);
        }
    }

    private static double p99(OpenCrowd.Outcome outcome, int status) {
        return outcome.answers().get(status).getValueAtPercentile(99) / 1e6;
    }

    private static long others(OpenCrowd.Outcome outcome) {
        return outcome.answers().entrySet().stream()
                .filter(answer -> answer.getKey() != 200 && answer.getKey() != 503)
                .mapToLong(answer -> answer.getValue().getTotalCount())
                .sum();
    }

    private static String told(OpenCrowd.Outcome outcome) {
        List<String> words = new ArrayList<>();
        outcome.answers()
                .forEach((status, latencies) -> words.add("%d: %d times, p50 %.1f ms, p99 %.1f ms"
                        .formatted(
                                status,
                                latencies.getTotalCount(),
                                latencies.getValueAtPercentile(50) / 1e6,
                                latencies.getValueAtPercentile(99) / 1e6)));
        words.add("sent late, p99 %.1f ms".formatted(outcome.late().getValueAtPercentile(99) / 1e6));
        return String.join("; ", words);
    }
}
