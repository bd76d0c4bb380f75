package vn.partyregistry.bench;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * What one side made of one topic.
 *
 * @param perSecond the most it answered, median of the rounds
 * @param serverMillis processor time of the process that asks PostgreSQL, for each question
 * @param postgresMillis processor time of PostgreSQL, for each question
 * @param rate the fixed rate at which the latencies were taken
 * @param latencies nanoseconds since each question was meant to be asked
 */
record Answered(double perSecond, double serverMillis, double postgresMillis, double rate, Histogram latencies) {

    double p50() {
        return latencies.getValueAtPercentile(50) / 1e6;
    }

    double p99() {
        return latencies.getValueAtPercentile(99) / 1e6;
    }

    String processor() {
        return shown(serverMillis) + " + " + shown(postgresMillis);
    }

    String percentiles() {
        return shown(p50()) + " / " + shown(p99());
    }

    /** Three digits that mean something, whatever the size. */
    static String shown(double value) {
        String format = value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : value >= 0.1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, format, value);
    }
}
