package vn.partyregistry.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes down what was measured, as Markdown. */
final class NationalReport {

    private static final String HOW = """
            Written by `./registry bench national`. *Most a second* is a closed loop: eight connections that ask one question after \
            another, the sides in turns, the median of three rounds after a warm-up (one round of two connections where an answer takes more than \
            half a second). *Latency* is an open loop: questions are sent at a fixed rate, half of that most and no more than 1,000 \
            a second, and each is timed from the moment at which it was meant to be sent, so that waiting behind a slow one counts.

            * **bare JDBC**: the fewest prepared statements that answer the same, every column read, no JSON.
            * **naive recursion**: a walk down all versions for each count or tree, over JDBC too.
            * **peer**: PostGraphile 5 with its connection filter, in one process on Node 22, on the same tables, in the same role, with as \
            many connections. It answers from rows as believed now: it adds no parent, paper or snapshot, and walks no hierarchy.
            * **no database**: `GET /q/health/live` of the registry.
            * **processor** is milliseconds for one question: of the process that asks PostgreSQL (the registry, the load generator or the \
            peer), and of PostgreSQL.

            The load generator runs on the same machine.
            """;

    private NationalReport() {}

    static String of(List<SizeResult> sizes, List<Measured> targets, String peerMissing) throws IOException {
        List<String> parts = new ArrayList<>();
        parts.add("# Benchmark\n");
        parts.add("%s, %d cores, %d GB of memory, Java %s.\n"
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        memory(),
                        Runtime.version().feature()));
        parts.add(HOW);
        if (!peerMissing.isEmpty()) {
            parts.add("The peer was not measured: " + peerMissing + ".\n");
        }
        parts.add("## Targets\n\nAt " + sizes.get(sizes.size() - 1).label() + ".\n");
        parts.add(Measured.table(targets) + "\n");
        parts.add("## Growth\n\nLatency of the registry, p50 / p99 in milliseconds.\n");
        parts.add(growth(sizes));
        for (SizeResult size : sizes) {
            parts.add(size(size));
        }
        return String.join("\n", parts);
    }

    private static String growth(List<SizeResult> sizes) {
        StringBuilder text = new StringBuilder();
        text.append(row("question", sizes.stream().map(SizeResult::label).toList()));
        text.append(row("---", sizes.stream().map(size -> "---:").toList()));
        for (TopicRun.Result result : sizes.get(0).topics()) {
            String topic = result.topic().name();
            text.append(row(
                    topic,
                    sizes.stream()
                            .map(size -> size.answered(topic, Side.HTTP)
                                    .map(Answered::percentiles)
                                    .orElse("–"))
                            .toList()));
        }
        text.append(row(
                "recording one admission",
                sizes.stream()
                        .map(size -> Answered.shown(size.recording().p50()) + " / "
                                + Answered.shown(size.recording().p99()))
                        .toList()));
        return text.toString();
    }

    private static String size(SizeResult size) {
        SizeResult.Recorded recording = size.recording();
        String failures = size.topics().stream()
                .flatMap(result -> result.failures().entrySet().stream()
                        .map(failed -> "* " + result.topic().name() + ", "
                                + failed.getKey().label() + ": " + failed.getValue() + "\n"))
                .collect(Collectors.joining());
        return """
                ## At %s

                %,d organizations and %,d members in force, %,d recordings.

                Most a second, and the registry's as a ratio to the others':

                %s
                Latency, p50 / p99 in milliseconds at the rate in brackets:

                %s
                Recording one admission, last of all: %d papers one after the other, p50 %s ms; as many at 20 a second,
                p50 %s ms, p99 %s ms. Beside it a durable commit of as much and nothing else at that rate: p50 %s ms, p99 %s ms.

                Memory after all questions: the registry's Java process %.0f MB, its PostgreSQL %.0f MB (shared memory once)%s.
                %s""".formatted(
                        size.label(),
                        size.organizations(),
                        size.members(),
                        size.positions(),
                        throughput(size),
                        latency(size),
                        recording.admissions(),
                        Answered.shown(recording.busyP50()),
                        Answered.shown(recording.p50()),
                        Answered.shown(recording.p99()),
                        Answered.shown(recording.commitP50()),
                        Answered.shown(recording.commitP99()),
                        size.memory()[0],
                        size.memory()[1],
                        size.memory()[2] == 0 ? "" : ", the peer %.0f MB".formatted(size.memory()[2]),
                        failures.isEmpty() ? "" : "\nNot answered:\n\n" + failures);
    }

    private static String throughput(SizeResult size) {
        StringBuilder text = new StringBuilder();
        List<String> head = new ArrayList<>(List.of("registry", "processor"));
        for (Side side : List.of(Side.JDBC, Side.NAIVE, Side.PEER, Side.IDLE)) {
            head.addAll(List.of(side.label(), "processor", "ratio"));
        }
        text.append(row("question", head));
        text.append(row("---", head.stream().map(column -> "---:").toList()));
        for (TopicRun.Result result : size.topics()) {
            Optional<Answered> registry = Optional.ofNullable(result.sides().get(Side.HTTP));
            List<String> cells = new ArrayList<>();
            cells.add(registry.map(answered -> Answered.shown(answered.perSecond()))
                    .orElse("–"));
            cells.add(registry.map(Answered::processor).orElse("–"));
            for (Side side : List.of(Side.JDBC, Side.NAIVE, Side.PEER, Side.IDLE)) {
                Optional<Answered> other = Optional.ofNullable(result.sides().get(side));
                cells.add(other.map(answered -> Answered.shown(answered.perSecond()))
                        .orElse("–"));
                cells.add(other.map(Answered::processor).orElse("–"));
                cells.add(other.flatMap(answered -> registry.map(
                                one -> "**" + Answered.shown(one.perSecond() / answered.perSecond()) + "**"))
                        .orElse("–"));
            }
            text.append(row(result.topic().name(), cells));
        }
        return text.toString();
    }

    private static String latency(SizeResult size) {
        StringBuilder text = new StringBuilder();
        List<Side> sides = List.of(Side.values());
        text.append(row("question", sides.stream().map(Side::label).toList()));
        text.append(row("---", sides.stream().map(side -> "---:").toList()));
        for (TopicRun.Result result : size.topics()) {
            text.append(row(
                    result.topic().name(),
                    sides.stream()
                            .map(side -> Optional.ofNullable(result.sides().get(side))
                                    .map(answered -> "%s (%s/s)"
                                            .formatted(answered.percentiles(), Answered.shown(answered.rate())))
                                    .orElse("–"))
                            .toList()));
        }
        return text.toString();
    }

    private static String row(String first, List<String> cells) {
        return "| " + first + " | " + String.join(" | ", cells) + " |\n";
    }

    /** Whole gigabytes of the machine. */
    private static long memory() throws IOException {
        String line = Files.readAllLines(Path.of("/proc/meminfo")).get(0);
        return Math.round(Long.parseLong(line.replaceAll("\\D", "")) / 1024.0 / 1024.0);
    }
}
