package vn.partyregistry.bench;

import java.util.ArrayList;
import java.util.List;

/** Ten thousand organizations become 3,300 by one paper, with all that is in them; and a paper of before comes late. */
final class ReorganizeScenario implements Scenario {

    private static final int FROM = 10_000;
    private static final int INTO = 3_300;
    private static final int MEMBERS = 10;

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
            establish(papers);
            all.add(Measured.atMost(
                    "REORGANIZE of %,d organizations into %,d".formatted(FROM, INTO),
                    papers.one("2025-07-01", List.of(reorganize())),
                    30,
                    "s"));
            all.add(Measured.plain(
                    "a late rename from before that REORGANIZE",
                    Measured.shown(papers.one("2010-01-01", List.of(PaperPost.rename("C7", "Tên cũ")))) + " s"));
            all.add(Measured.plain("memory of the JVM after it", Measured.shown(registry.residentMegabytes()) + " MB"));
        }
        return all;
    }

    private static void establish(PaperPost papers) throws Exception {
        List<String> organizations = new ArrayList<>();
        organizations.add(PaperPost.establish("P", "PROVINCIAL", null));
        PaperPost.numbered("D", 0, 100).forEach(id -> organizations.add(PaperPost.establish(id, "DISTRICT", "P")));
        List<String> members = new ArrayList<>();
        for (int i = 0; i < FROM; i++) {
            organizations.add(PaperPost.establish("C" + i, "GRASSROOTS_COMMITTEE", "D" + i % 100));
            organizations.add(PaperPost.establish("C" + i + ".1", "CELL", "C" + i));
            for (String member : PaperPost.numbered("M" + i + ".", 0, MEMBERS)) {
                members.add(PaperPost.admit(member, "C" + i + ".1"));
            }
        }
        long began = System.nanoTime();
        papers.all("1990-01-01", organizations);
        Progress.say("%d organizations recorded after %.1f s", organizations.size(), Bench.seconds(began));
        papers.all("1990-01-02", members);
        Progress.say("%d members recorded after %.1f s", members.size(), Bench.seconds(began));
    }

    private static String reorganize() {
        List<String> heirs = new ArrayList<>();
        for (int i = 0; i < INTO; i++) {
            List<String> children = new ArrayList<>();
            for (int from = i; from < FROM; from += INTO) {
                children.add("C" + from + ".1");
            }
            heirs.add("{\"organization\":\"N" + i + "\",\"type\":\"COMMUNE\",\"name\":\"Xã " + i
                    + "\",\"parent\":\"P\",\"children\":" + PaperPost.quoted(children) + "}");
        }
        return "{\"change\":\"REORGANIZE\",\"from\":" + PaperPost.quoted(PaperPost.numbered("C", 0, FROM))
                + ",\"into\":[" + String.join(",", heirs) + "]}";
    }
}
