package vn.partyregistry.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The processes that an earlier, killed registry left at work on a cluster, found by what they were told to work on. */
record LeftOver(Path cluster) {

    /** Whether a PostgreSQL server is among them; the number in its own file is no proof, numbers are given anew. */
    boolean isServing() {
        return processes().stream()
                .anyMatch(process -> arguments(process).get(0).endsWith("/postgres"));
    }

    /** Whether this very program is among them. */
    boolean isServing(Path program) {
        return processes().stream()
                .anyMatch(process -> arguments(process).get(0).equals(program.toString()));
    }

    void kill() {
        for (ProcessHandle process : processes()) {
            process.destroyForcibly();
            process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join();
        }
    }

    private List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses().filter(this::worksHere).toList();
    }

    private boolean worksHere(ProcessHandle process) {
        List<String> arguments = arguments(process);
        int folder = arguments.indexOf("-D") + 1;
        return folder > 0 && folder < arguments.size() && arguments.get(folder).equals(cluster.toString())
                || arguments.contains("--pgdata=" + cluster);
    }

    private static List<String> arguments(ProcessHandle process) {
        try {
            String line = Files.readString(Path.of("/proc", "" + process.pid(), "cmdline"));
            return Arrays.asList(line.split("\0"));
        } catch (IOException e) {
            return List.of();
        }
    }
}
