package vn.partyregistry.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A history of the size of a country's administrative units, posted by {@code ./registry replay}.
 *
 * <p>A published one when {@code REPLAY_FOLDER} names its folder, otherwise a made-up one of the same size.
 */
final class ReplayScenario implements Scenario {

    private static final int DATES = 202;
    private static final int CHANGES = 14;

    @Override
    public boolean needsDemonstrationRecords() {
        return false;
    }

    @Override
    public List<Measured> measure(BenchFolder demonstration) throws Exception {
        try (BenchFolder folder = demonstration.another();
                RegistryProcess registry = RegistryProcess.startEmpty(folder.path())) {
            String given = System.getenv("REPLAY_FOLDER");
            String source = given == null ? synthetic(folder.path()).toString() : given;
            Process replay = new ProcessBuilder(
                            "./registry", "replay", source, "--url", "http://localhost:" + registry.port())
                    .redirectErrorStream(true)
                    .start();
            List<String> printed =
                    new String(replay.getInputStream().readAllBytes()).lines().toList();
            String end = String.join("; ", printed.subList(Math.max(0, printed.size() - 2), printed.size()));
            if (replay.waitFor() != 0) {
                throw new IllegalStateException("the replay went wrong: " + end);
            }
            Progress.say("%s", end);
            String recorded = printed.get(printed.size() - 2);
            double seconds = Double.parseDouble(recorded.replaceAll(".* in ([0-9.]+) seconds", "$1"));
            return List.of(
                    Measured.atMost("11,299 establishments and 202 recordings replayed", seconds, 60, "s"),
                    Measured.plain("memory of the JVM after it", Measured.shown(registry.residentMegabytes()) + " MB"));
        }
    }

    private static Path synthetic(Path parent) throws IOException {
        Path folder = Files.createDirectory(parent.resolve("history"));
        List<String> baseline = new ArrayList<>(List.of("level,code,name,parent_code"));
        for (int i = 0; i < 64; i++) {
            baseline.add("province," + i + ",Tỉnh " + i + ",");
        }
        for (int i = 0; i < 658; i++) {
            baseline.add("district," + i + ",Huyện " + i + "," + i % 64);
        }
        for (int i = 0; i < 10_577; i++) {
            baseline.add("commune," + i + ",Xã " + i + "," + i % 658);
        }
        Files.write(folder.resolve("baseline_2004-08-31.csv"), baseline);
        List<String> changes =
                new ArrayList<>(List.of("effective_date,commit,op,level,code,old_name,new_name,old_parent,new_parent"));
        List<String> counts = new ArrayList<>(List.of("effective_date,commit,provinces,districts,communes,note"));
        for (int i = 0; i < DATES; i++) {
            LocalDate on = LocalDate.of(2004, 10, 1).plusMonths(i);
            for (int j = 0; j < CHANGES; j++) {
                int code = i * CHANGES + j;
                changes.add(
                        j % 2 == 0
                                ? on + ",x,RENAME,commune," + code + ",,Phường " + code + ",,"
                                : on + ",x,REPARENT,commune," + code + ",,,," + (code + 1) % 658);
            }
            counts.add(on + ",x,64,658,10577,");
        }
        Files.write(folder.resolve("changes.csv"), changes);
        Files.write(folder.resolve("counts.csv"), counts);
        return folder;
    }
}
