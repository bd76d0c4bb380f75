package vn.partyregistry.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the usual scenarios or the ones named, on a data folder of their own with the demonstration records. */
public final class Bench {

    private static final Map<String, Scenario> SCENARIOS = new LinkedHashMap<>();

    static {
        SCENARIOS.put("start", new StartScenario());
        SCENARIOS.put("memory", new MemoryScenario());
        SCENARIOS.put("read", new ReadScenario());
        SCENARIOS.put("rename", new RenameScenario());
        SCENARIOS.put("replay", new ReplayScenario());
        SCENARIOS.put("reorganize", new ReorganizeScenario());
        SCENARIOS.put("lineage", new LineageScenario());
        SCENARIOS.put("sight", new SightScenario());
        SCENARIOS.put("overload", new OverloadScenario());
        SCENARIOS.put("exchange", new ExchangeScenario());
    }

    private Bench() {}

    public static void main(String[] words) throws Exception {
        List<String> wanted = new ArrayList<>(List.of(words));
        SCENARIOS.put("national", new NationalScenario(report(wanted)));
        if (wanted.isEmpty()) {
            wanted.addAll(SCENARIOS.keySet());
            // These take far longer than all others.
            wanted.removeAll(List.of("national", "exchange", "overload"));
        }
        for (String name : wanted) {
            if (!SCENARIOS.containsKey(name)) {
                System.err.println("There is no scenario \"" + name + "\": choose of " + SCENARIOS.keySet() + ".");
                System.exit(1);
            }
        }
        List<Measured> all = new ArrayList<>();
        try (BenchFolder folder = BenchFolder.create(Path.of("target"))) {
            if (wanted.stream().anyMatch(name -> SCENARIOS.get(name).needsDemonstrationRecords())) {
                all.add(loaded(folder));
            }
            for (String name : wanted) {
                Progress.say("Scenario %s", name);
                all.addAll(SCENARIOS.get(name).measure(folder));
            }
        }
        System.out.println(Measured.table(all));
    }

    /** Takes {@code --write FILE} out of the words. */
    private static Path report(List<String> words) {
        int option = words.indexOf("--write");
        if (option < 0) {
            return Path.of("target", "benchmark.md");
        }
        if (option + 1 == words.size()) {
            System.err.println("--write needs the name of a file.");
            System.exit(1);
        }
        words.remove(option);
        return Path.of(words.remove(option));
    }

    private static Measured loaded(BenchFolder folder) throws Exception {
        Progress.say("The demonstration records are loaded into %s", folder.path());
        long began = System.nanoTime();
        try (RegistryProcess registry = RegistryProcess.start(folder.path())) {
            double seconds = seconds(began);
            registry.requireTheKnownCounts();
            return Measured.atMost("demonstration records loaded, from nothing to ready", seconds, 30, "s");
        }
    }

    static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
