package vn.partyregistry.bench;

import java.util.ArrayList;
import java.util.List;

/** Recording one rename in registries of three sizes: what it costs must not grow with them. */
final class RenameScenario implements Scenario {

    private static final int[] SIZES = {1_000, 10_000, 100_000};
    private static final int RENAMES = 300;

    /** Not counted: a fresh service compiles itself while it runs. */
    private static final int FIRST = 1_000;

    @Override
    public boolean needsDemonstrationRecords() {
        return false;
    }

    @Override
    public List<Measured> measure(BenchFolder demonstration) throws Exception {
        List<Measured> all = new ArrayList<>();
        try (BenchFolder folder = demonstration.another();
                RegistryProcess registry = RegistryProcess.startEmpty(folder.path());
                PaperPost papers = new PaperPost(registry)) {
            papers.one("1990-01-01", List.of(PaperPost.establish("P", "PROVINCIAL", null)));
            int last = 0;
            for (int size : SIZES) {
                List<String> changes = new ArrayList<>();
                for (int i = last; i < size; i++) {
                    // A hundred committees under each district.
                    changes.add(
                            i % 101 == 0
                                    ? PaperPost.establish("D" + i / 101, "DISTRICT", "P")
                                    : PaperPost.establish("C" + i, "GRASSROOTS_COMMITTEE", "D" + i / 101));
                }
                papers.all("1990-01-02", changes);
                last = size;
                for (int i = 0; size == SIZES[0] && i < FIRST; i++) {
                    papers.one("1999-01-01", List.of(PaperPost.rename(some(i, size), "Tên cũ " + i)));
                }
                double[] millis = new double[RENAMES];
                for (int i = 0; i < RENAMES; i++) {
                    millis[i] = 1000
                            * papers.one(
                                    "2000-01-01", List.of(PaperPost.rename(some(i, size), "Tên " + size + " " + i)));
                }
                all.add(Measured.atMost(
                        "recording one rename among %,d organizations, p50".formatted(size),
                        Measured.median(millis),
                        10,
                        "ms"));
                Progress.say("%d organizations: p50 %.2f ms", size, Measured.median(millis));
            }
        }
        return all;
    }

    private static String some(int i, int size) {
        return "C" + (1 + i * 7919L % (size / 101 * 101 - 101) / 101 * 101 + i % 100);
    }
}
