package vn.partyregistry.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Processor time and memory of a process and of those that descend from it, as Linux counts them. */
record Processes(long root) {

    /** Linux gives processor time in hundredths of a second to every program. */
    private static final double TICKS = 100;

    static Processes own() {
        return new Processes(ProcessHandle.current().pid());
    }

    /** Seconds of processor used so far, those of ended descendants included. */
    double processorSeconds() {
        return all().mapToDouble(Processes::secondsOf).sum();
    }

    /** Megabytes held; memory that several of them share is counted once. */
    double megabytes() {
        return all().mapToDouble(Processes::megabytesOf).sum();
    }

    private Stream<Long> all() {
        return Stream.concat(
                Stream.of(root),
                ProcessHandle.of(root).stream()
                        .flatMap(ProcessHandle::descendants)
                        .map(ProcessHandle::pid));
    }

    private static double secondsOf(long pid) {
        try {
            String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            // The name, in brackets, may hold spaces.
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            double ticks = 0;
            for (int i = 11; i <= 14; i++) {
                ticks += Long.parseLong(fields[i]);
            }
            return ticks / TICKS;
        } catch (IOException ended) {
            return 0;
        }
    }

    private static double megabytesOf(long pid) {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup"));
            return lines.stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                    .sum();
        } catch (IOException ended) {
            return 0;
        }
    }
}
