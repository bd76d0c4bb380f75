package vn.partyregistry.torture;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** What the registry has acknowledged, held against what it says afterwards. */
final class Ledger {

    private static final int PAGE = 1000;

    /** Position and id of each paper acknowledged, by its number. */
    private final Map<String, Acknowledged> acknowledged = new ConcurrentHashMap<>();

    private final AtomicLong askedAt = new AtomicLong();
    private final Map<Long, String> recorded = new HashMap<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private long position;

    private record Acknowledged(String decision, long position) {}

    /** @param asked when it was sent, as {@link System#nanoTime()} */
    void acknowledge(String number, String decision, long at, long asked) {
        acknowledged.put(number, new Acknowledged(decision, at));
        askedAt.accumulateAndGet(asked, Math::max);
    }

    int size() {
        return acknowledged.size();
    }

    /** Whether something sent after this moment was acknowledged. */
    boolean hasOneSentAfter(long moment) {
        return askedAt.get() > moment;
    }

    /** Reads what was recorded since the last time, and looks for what was acknowledged by then. */
    void check(Caller caller) throws IOException, InterruptedException {
        Map<String, Acknowledged> before = Map.copyOf(acknowledged);
        JsonNode page;
        do {
            page = caller.read("/v1/changes?after=" + position + "&limit=" + PAGE);
            for (JsonNode entry : page.path("items")) {
                long next = entry.path("position").asLong();
                if (next != ++position) {
                    faults.add("position " + position + " is missing: " + next + " follows");
                    position = next;
                }
                recorded.put(next, entry.path("decision").asText());
            }
        } while (!page.path("items").isEmpty());
        before.forEach((number, paper) -> {
            if (!paper.decision.equals(recorded.get(paper.position))) {
                faults.add("paper " + number + ", acknowledged at " + paper.position + ", is not there");
            }
        });
    }

    /** When all writers have come to their end: nothing is there that was not acknowledged, nothing is half there or there twice. */
    void close(Caller caller) throws IOException, InterruptedException {
        check(caller);
        if (recorded.size() != acknowledged.size()) {
            faults.add(recorded.size() + " recorded, but " + acknowledged.size() + " acknowledged");
        }
        Map<String, Integer> parts = new HashMap<>();
        for (String list : List.of("/v1/organizations?format=ndjson", "/v1/members?format=ndjson&purpose=test")) {
            caller.lines(list, row -> {
                String number = row.path("id").asText().replaceFirst("-.*", "");
                parts.merge(number, 1, Integer::sum);
            });
        }
        acknowledged.keySet().forEach(number -> {
            int found = parts.getOrDefault(number, 0);
            if (found != Papers.PARTS) {
                faults.add("paper " + number + " is there with " + found + " of its " + Papers.PARTS + " parts");
            }
        });
        if (parts.size() != acknowledged.size()) {
            faults.add(parts.size() + " papers have parts, but " + acknowledged.size() + " are acknowledged");
        }
        JsonNode proof = caller.read("/v1/integrity");
        if (!proof.path("differences").isArray() || !proof.path("differences").isEmpty()) {
            faults.add("the history does not follow from its papers: " + proof);
        }
    }

    void fault(String sentence) {
        faults.add(sentence);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }
}
