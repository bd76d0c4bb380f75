package vn.partyregistry.model;

import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.partyregistry.model.Paper.Purpose;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Registry;

/** The running registry where one play has it to itself: the papers go there over HTTP, as any client's do. */
final class ServiceCorner {

    /** What the registry cannot know is told as an id that it never gave. */
    private static final String NEVER_RECORDED = "X.0-QD-KHONG.1970-01-01";

    final Registry registry = Registry.cornerOfItsOwn();
    final Wire wire = new Wire(registry.prefix());
    private final List<Long> positions = new ArrayList<>();
    private final Map<String, String> decisions = new HashMap<>();

    ServiceCorner() {
        positions.add(registry.head());
    }

    /** Sends a paper; remembers position and id when it is recorded. */
    Answer record(Paper paper) {
        Answer answer = sent(paper);
        if (answer.status() == 201) {
            positions.add(answer.at("/position").asLong());
            String id = answer.at(paper.purpose() == Purpose.ANNULMENT ? "/revision/annulledBy" : "/id")
                    .asText();
            decisions.putIfAbsent(paper.decision(), id);
        }
        return answer;
    }

    private Answer sent(Paper paper) {
        switch (paper.purpose()) {
            case CORRECTION:
                return posted("/" + idOf(paper.decision()) + "/corrections", wire.correction(paper));
            case ANNULMENT:
                return posted("/" + idOf(paper.annulled()) + "/annulments", wire.annulment(paper));
            default:
                return posted("", wire.content(paper));
        }
    }

    private Answer posted(String path, Object body) {
        return new Answer(
                registry,
                RestAssured.given()
                        .header("Authorization", "Bearer " + registry.token("admin", ""))
                        .contentType("application/json")
                        .body(body.toString().getBytes(StandardCharsets.UTF_8))
                        .post("/v1/decisions" + path));
    }

    /** The registry's id of one of the model's decisions. */
    String idOf(String decision) {
        return decisions.getOrDefault(decision, NEVER_RECORDED);
    }

    /** The registry's position where the model has counted so many papers. */
    long position(int modelled) {
        return positions.get(modelled);
    }
}
