package vn.partyregistry.bench;

import java.util.ArrayList;
import java.util.List;

/** One side while it is asked about one topic: warmed up, then rounds at full speed, then a fixed rate. */
final class SideRun implements AutoCloseable {

    /** How long all takes, told by the length of a round. */
    record Pace(double round, int rounds, int connections) {

        static Pace given() {
            String seconds = System.getenv("BENCH_SECONDS");
            return new Pace(seconds == null ? 4 : Double.parseDouble(seconds), 3, 8);
        }
    }

    /** More a second are not needed to know the latency, and would measure the generator of the load. */
    private static final double HIGHEST_RATE = 1_000;

    private static final double LONGEST_AT_RATE = 60;
    private static final double SLOW = 0.5;

    /** In rounds. */
    private static final int LONGEST_WARM_UP = 15;

    private static final double STILL_FASTER = 1.05;

    private final Side side;
    private final Crowd crowd;
    private final Processes server;
    private final Processes postgres;
    private final Pace pace;
    private final boolean slow;
    private final List<Double> rates = new ArrayList<>();
    private double serverSeconds;
    private double postgresSeconds;
    private long answers;

    SideRun(Side side, Crowd.Source source, List<Ask> asks, Processes server, Processes postgres, Pace pace)
            throws Exception {
        this.side = side;
        this.server = server;
        this.postgres = postgres;
        this.pace = pace;
        try (Crowd one = new Crowd(source, 1, asks)) {
            // The first answer of all may be late for reasons of its own.
            slow = seconds(one) > SLOW && seconds(one) > SLOW;
        }
        // What takes seconds fills the machine with two at once, and is asked less often.
        crowd = new Crowd(source, slow ? 2 : pace.connections(), asks);
    }

    private static double seconds(Crowd one) throws Exception {
        long began = System.nanoTime();
        one.flatOut(0);
        return Bench.seconds(began);
    }

    Side side() {
        return side;
    }

    /** Asks, a round at a time, until it gets no faster: a fresh service compiles itself for longer than one would think. */
    void warmUp(boolean thoroughly) throws Exception {
        double best = 0;
        // One slow round may be the machine's doing.
        for (int round = 0, inVain = 0; !slow && round < LONGEST_WARM_UP && (thoroughly || inVain < 2); round++) {
            double now = crowd.flatOut(pace.round()).perSecond();
            inVain = now > STILL_FASTER * best ? 0 : inVain + 1;
            best = Math.max(best, now);
        }
    }

    void round() throws Exception {
        if (slow && !rates.isEmpty()) {
            return;
        }
        double serverBefore = server.processorSeconds();
        double postgresBefore = postgres.processorSeconds();
        Crowd.Outcome outcome = crowd.flatOut(pace.round());
        serverSeconds += server.processorSeconds() - serverBefore;
        postgresSeconds += postgres.processorSeconds() - postgresBefore;
        answers += outcome.count();
        rates.add(outcome.perSecond());
    }

    /** Asks at half of what it can, and sums up. */
    Answered atRate() throws Exception {
        double most =
                Measured.median(rates.stream().mapToDouble(Double::doubleValue).toArray());
        double rate = Math.min(HIGHEST_RATE, most / 2);
        double seconds = Math.min(LONGEST_AT_RATE, Math.max(2 * pace.round(), 20 / rate));
        return new Answered(
                most,
                1000 * serverSeconds / answers,
                1000 * postgresSeconds / answers,
                rate,
                crowd.atRate(rate, seconds).latencies());
    }

    @Override
    public void close() throws Exception {
        crowd.close();
    }
}
