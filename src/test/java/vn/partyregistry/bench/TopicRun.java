package vn.partyregistry.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Asks all sides about one topic, in turns, so that each meets the machine in the same mood. */
final class TopicRun {

    /** What each side made of it, and why one could not be asked. */
    record Result(Topic topic, Map<Side, Answered> sides, Map<Side, String> failures) {}

    private final BenchFolder folder;
    private final RegistryProcess registry;
    private final PeerProcess peer;
    private final SideRun.Pace pace;

    /** Without a peer it is null. */
    TopicRun(BenchFolder folder, RegistryProcess registry, PeerProcess peer, SideRun.Pace pace) {
        this.folder = folder;
        this.registry = registry;
        this.peer = peer;
        this.pace = pace;
    }

    /** {@code first}: nobody was asked anything before, and gets faster for a minute. */
    Result of(Topic topic, boolean first) throws Exception {
        Result result = new Result(topic, new EnumMap<>(Side.class), new EnumMap<>(Side.class));
        List<SideRun> runs = new ArrayList<>();
        try {
            for (Side side : Side.values()) {
                if (isAsked(side, topic)) {
                    guarded(side, result, () -> runs.add(run(side, topic)));
                }
            }
            for (SideRun run : runs) {
                guarded(run.side(), result, () -> run.warmUp(first));
            }
            for (int round = 0; round < pace.rounds(); round++) {
                for (SideRun run : runs) {
                    guarded(run.side(), result, run::round);
                }
            }
            for (SideRun run : runs) {
                guarded(run.side(), result, () -> result.sides().put(run.side(), run.atRate()));
            }
        } finally {
            for (SideRun run : runs) {
                run.close();
            }
        }
        say(result);
        return result;
    }

    /** A step that may fail without ending all. */
    private interface Step {

        void take() throws Exception;
    }

    private static void guarded(Side side, Result result, Step step) {
        if (result.failures().containsKey(side)) {
            return;
        }
        try {
            step.take();
        } catch (Exception failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            result.failures().put(side, String.valueOf(cause.getMessage()));
            Progress.say("%s, %s: %s", result.topic().name(), side.label(), cause);
        }
    }

    private boolean isAsked(Side side, Topic topic) {
        return switch (side) {
            case HTTP, JDBC -> true;
            case NAIVE -> !topic.naive().isEmpty();
            case PEER -> peer != null && topic.hasPeer();
            case IDLE -> topic.idle() != null;
        };
    }

    private SideRun run(Side side, Topic topic) throws Exception {
        Crowd.Source source =
                switch (side) {
                    case HTTP -> () -> new WireClient(registry.connect(), Ask::http, topic.status());
                    case JDBC -> () -> new SqlClient(folder.connect(), topic.bare(), true);
                    case NAIVE -> () -> new SqlClient(folder.connect(), topic.naive(), false);
                    case PEER -> () -> new WireClient(peer.connect(), Ask::peer, 200);
                    case IDLE -> () -> new WireClient(registry.connect(), ask -> topic.idle(), 200);
                };
        if (side == Side.PEER) {
            try (WireClient first = new WireClient(peer.connect(), Ask::peer, 200)) {
                first.rehearse(topic.asks().get(0));
            }
        }
        Processes server =
                switch (side) {
                    case HTTP, IDLE -> new Processes(registry.pid());
                    case JDBC, NAIVE -> Processes.own();
                    case PEER -> peer.processes();
                };
        return new SideRun(side, source, topic.asks(), server, new Processes(folder.postgresPid()), pace);
    }

    private static void say(Result result) {
        StringBuilder line = new StringBuilder();
        result.sides().forEach((side, answered) -> line.append("; ")
                .append(side.label())
                .append(' ')
                .append(Answered.shown(answered.perSecond()))
                .append("/s, ")
                .append(answered.percentiles())
                .append(" ms"));
        Progress.say("%s%s", result.topic().name(), line);
    }
}
