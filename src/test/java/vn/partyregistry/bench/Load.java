package vn.partyregistry.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/** A number of clients that each ask one question after another for some seconds. */
final class Load {

    /** Asks one question and reads the whole answer. */
    interface Client extends AutoCloseable {

        void ask(Question question) throws Exception;
    }

    /** What came of it; latencies in nanoseconds. */
    record Result(double perSecond, Histogram latencies) {

        String percentiles() {
            return "p50 %.2f ms, p99 %.2f ms"
                    .formatted(latencies.getValueAtPercentile(50) / 1e6, latencies.getValueAtPercentile(99) / 1e6);
        }
    }

    private Load() {}

    static Result run(Callable<? extends Client> clients, int count, List<Question> questions, double seconds)
            throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Future<Histogram>> running = new ArrayList<>();
            long began = System.nanoTime();
            long until = began + (long) (seconds * 1e9);
            for (int i = 0; i < count; i++) {
                Client client = clients.call();
                int first = i * questions.size() / count;
                running.add(threads.submit(() -> one(client, questions, first, until)));
            }
            Histogram all = new Histogram(3);
            for (Future<Histogram> each : running) {
                all.add(each.get());
            }
            return new Result(all.getTotalCount() / Bench.seconds(began), all);
        } finally {
            threads.shutdown();
        }
    }

    private static Histogram one(Client client, List<Question> questions, int first, long until) throws Exception {
        Histogram latencies = new Histogram(3);
        try (client) {
            int next = first;
            for (long now = System.nanoTime(); now < until; ) {
                client.ask(questions.get(next));
                next = next + 1 == questions.size() ? 0 : next + 1;
                long answered = System.nanoTime();
                latencies.recordValue(answered - now);
                now = answered;
            }
        }
        return latencies;
    }
}
