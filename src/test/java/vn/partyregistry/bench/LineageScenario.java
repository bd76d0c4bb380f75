package vn.partyregistry.bench;

import java.util.ArrayList;
import java.util.List;

/** Reading the lineage of an organization that 250 others became and that became 250 others. */
final class LineageScenario implements Scenario {

    private static final int RELATIVES = 250;
    private static final int READS = 300;

    @Override
    public boolean needsDemonstrationRecords() {
        return false;
    }

    @Override
    public List<Measured> measure(BenchFolder demonstration) throws Exception {
        try (BenchFolder folder = demonstration.another();
                RegistryProcess registry = RegistryProcess.startEmpty(folder.path());
                PaperPost papers = new PaperPost(registry);
                HttpConnection connection = registry.connect()) {
            List<String> old = new ArrayList<>();
            old.add(PaperPost.establish("P", "PROVINCIAL", null));
            old.add(PaperPost.establish("D", "DISTRICT", "P"));
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < RELATIVES; i++) {
                old.add(PaperPost.establish("C" + i, "GRASSROOTS_COMMITTEE", "D"));
                parts.add(part("N" + i));
            }
            papers.one("1990-01-01", old);
            papers.one(
                    "2000-01-01",
                    List.of("{\"change\":\"CONSOLIDATE\",\"from\":"
                            + PaperPost.quoted(PaperPost.numbered("C", 0, RELATIVES)) + ",\"into\":" + part("M")
                            + "}"));
            papers.one(
                    "2010-01-01",
                    List.of("{\"change\":\"DIVIDE\",\"from\":\"M\",\"into\":[" + String.join(",", parts) + "]}"));
            byte[] request = HttpConnection.request("/v1/organizations/M/lineage");
            double[] millis = new double[READS];
            for (int i = 0; i < READS; i++) {
                long began = System.nanoTime();
                int status = connection.send(request);
                millis[i] = 1000 * Bench.seconds(began);
                if (status != 200) {
                    throw new IllegalStateException("the lineage answered " + status);
                }
            }
            return List.of(Measured.atMost(
                    "lineage of a node with %d relatives, p50".formatted(2 * RELATIVES),
                    Measured.median(millis),
                    20,
                    "ms"));
        }
    }

    private static String part(String id) {
        return "{\"organization\":\"" + id + "\",\"type\":\"GRASSROOTS_COMMITTEE\",\"name\":\"Tổ chức " + id
                + "\",\"parent\":\"D\"}";
    }
}
