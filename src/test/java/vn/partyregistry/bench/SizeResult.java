package vn.partyregistry.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * All that was measured on a registry of one size.
 *
 * @param organizations in force today
 * @param members in a cell today
 * @param memory the registry's Java process, PostgreSQL and the peer, in megabytes; the peer's zero without one
 */
record SizeResult(
        long organizations,
        long members,
        long positions,
        List<TopicRun.Result> topics,
        Recorded recording,
        double[] memory) {

    private static final double NATIONAL_MEMBERS = 5_500_000;

    /**
     * Admissions beside a durable commit of as much and nothing else, in milliseconds.
     *
     * @param busyP50 one after the other without a pause
     * @param p50 at a fixed rate, between which the machine falls asleep
     */
    record Recorded(int admissions, double busyP50, double p50, double p99, double commitP50, double commitP99) {}

    String label() {
        return String.format(
                Locale.ROOT, "%s %% (%,d members)", Answered.shown(100 * members / NATIONAL_MEMBERS), members);
    }

    Optional<Answered> answered(String topic, Side side) {
        return topics.stream()
                .filter(result -> result.topic().name().equals(topic))
                .findFirst()
                .map(result -> result.sides().get(side));
    }
}
