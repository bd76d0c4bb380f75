package vn.partyregistry.bench;

import java.util.List;

/** From the command to the first 200 of the readiness check, on data that is there already. */
final class StartScenario implements Scenario {

    @Override
    public List<Measured> measure(BenchFolder folder) throws Exception {
        double[] seconds = new double[3];
        for (int i = 0; i < seconds.length; i++) {
            long began = System.nanoTime();
            try (RegistryProcess registry = RegistryProcess.start(folder.path())) {
                seconds[i] = Bench.seconds(began);
                Progress.say("ready after %.2f s", seconds[i]);
            }
        }
        return List.of(Measured.atMost("start to ready, median of 3", Measured.median(seconds), 6, "s"));
    }
}
