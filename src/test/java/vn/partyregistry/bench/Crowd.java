package vn.partyregistry.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** Clients that stay connected and ask either one question after another or at a fixed rate, whatever the answers take. */
final class Crowd implements AutoCloseable {

    /** Asks one question and reads the whole answer. */
    interface Client extends AutoCloseable {

        void ask(Ask ask) throws Exception;
    }

    /** Makes a client. */
    interface Source {

        Client client() throws Exception;
    }

    /** What came of it; latencies in nanoseconds. */
    record Outcome(double perSecond, long count, Histogram latencies) {}

    /** What one client does until it is done; adds what it measures. */
    private interface Work {

        void run(Client client, Histogram latencies) throws Exception;
    }

    private final List<Client> clients = new ArrayList<>();
    private final List<Ask> asks;
    private final ExecutorService threads;
    private final AtomicLong next = new AtomicLong();

    Crowd(Source source, int count, List<Ask> asks) throws Exception {
        for (int i = 0; i < count; i++) {
            clients.add(source.client());
        }
        this.asks = asks;
        threads = Executors.newFixedThreadPool(count);
    }

    /** As fast as the answers come, each client at least once. */
    Outcome flatOut(double seconds) throws Exception {
        long until = System.nanoTime() + (long) (seconds * 1e9);
        return all((client, latencies) -> {
            long now = System.nanoTime();
            do {
                client.ask(question(next.getAndIncrement()));
                long answered = System.nanoTime();
                latencies.recordValue(answered - now);
                now = answered;
            } while (now < until);
        });
    }

    /** Each question has a time at which it is meant to be asked; who asks late because others took long waited since then. */
    Outcome atRate(double perSecond, double seconds) throws Exception {
        long count = Math.max(1, (long) (perSecond * seconds));
        double gap = 1e9 / perSecond;
        AtomicLong turn = new AtomicLong();
        long began = System.nanoTime();
        return all((client, latencies) -> {
            for (long mine = turn.getAndIncrement(); mine < count; mine = turn.getAndIncrement()) {
                long intended = began + (long) (mine * gap);
                for (long wait = intended - System.nanoTime(); wait > 0; wait = intended - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                client.ask(question(mine));
                latencies.recordValue(System.nanoTime() - intended);
            }
        });
    }

    private Ask question(long number) {
        return asks.get((int) (number % asks.size()));
    }

    private Outcome all(Work work) throws Exception {
        long began = System.nanoTime();
        List<Future<Histogram>> running = new ArrayList<>();
        for (Client client : clients) {
            running.add(threads.submit(() -> {
                Histogram latencies = new Histogram(3);
                work.run(client, latencies);
                return latencies;
            }));
        }
        Histogram all = new Histogram(3);
        for (Future<Histogram> each : running) {
            all.add(each.get());
        }
        return new Outcome(all.getTotalCount() / Bench.seconds(began), all.getTotalCount(), all);
    }

    @Override
    public void close() throws Exception {
        threads.shutdown();
        for (Client client : clients) {
            client.close();
        }
    }
}
