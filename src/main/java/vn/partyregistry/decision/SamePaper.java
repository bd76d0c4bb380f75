package vn.partyregistry.decision;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import vn.partyregistry.change.Admit;
import vn.partyregistry.change.Change;
import vn.partyregistry.change.ChangeJson;
import vn.partyregistry.change.DecisionContent;
import vn.partyregistry.change.MemberEntry;
import vn.partyregistry.member.Persons;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.Violation;

/** Whether a paper posted again says what was recorded; where it does not, in which places. */
@ApplicationScoped
public class SamePaper {

    private static final int SHOWN = 50;

    private final Persons persons;

    SamePaper(Persons persons) {
        this.persons = persons;
    }

    /** Does nothing for the same content; else refuses with every place that differs. */
    void require(DecisionRecord recorded, DecisionContent posted) {
        List<Violation> differences = differences(recorded, posted);
        if (!differences.isEmpty()) {
            throw new Refusal(Problem.DECISION_ALREADY_RECORDED, differences).with("decision", recorded.id());
        }
    }

    boolean isSame(DecisionRecord recorded, DecisionContent posted) {
        return differences(recorded, posted).isEmpty();
    }

    private List<Violation> differences(DecisionRecord recorded, DecisionContent posted) {
        DecisionContent named = withRecordedIds(recorded.content(), posted);
        List<Violation> differences = new ArrayList<>();
        JsonNode stored = ChangeJson.tree(recorded.content());
        JsonNode given = ChangeJson.tree(named.withChanges(
                named.changes().stream().map(ChangeJson::anonymous).toList()));
        compare("", stored, given, differences);
        if (differences.isEmpty() && !persons.same(entries(named))) {
            differences.add(Violation.at("/changes", "decision.otherPersons"));
        }
        return differences;
    }

    /** Members posted without an id are those the registry gave one, in the same place. */
    DecisionContent withRecordedIds(DecisionContent recorded, DecisionContent posted) {
        List<Change> named = new ArrayList<>();
        for (int i = 0; i < posted.changes().size(); i++) {
            Change change = posted.changes().get(i);
            Change before = i < recorded.changes().size() ? recorded.changes().get(i) : null;
            if (change instanceof Admit && ((Admit) change).member().id() == null && before instanceof Admit) {
                MemberEntry entry = ((Admit) change).member();
                change = ((Admit) change)
                        .of(entry.identified(((Admit) before).member().id()));
            }
            named.add(change);
        }
        return posted.withChanges(named);
    }

    private static List<MemberEntry> entries(DecisionContent content) {
        return content.changes().stream()
                .filter(Admit.class::isInstance)
                .map(change -> ((Admit) change).member())
                .toList();
    }

    private static void compare(String at, JsonNode stored, JsonNode given, List<Violation> differences) {
        if (Objects.equals(stored, given) || differences.size() >= SHOWN) {
            return;
        }
        if (stored != null && given != null && stored.isObject() && given.isObject()) {
            Set<String> names = new TreeSet<>();
            stored.fieldNames().forEachRemaining(names::add);
            given.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(at + "/" + name, stored.get(name), given.get(name), differences));
        } else if (stored != null && given != null && stored.isArray() && given.isArray()) {
            for (int i = 0; i < Math.max(stored.size(), given.size()); i++) {
                compare(at + "/" + i, stored.get(i), given.get(i), differences);
            }
        } else {
            differences.add(Violation.at(at, "decision.differs", shown(stored), shown(given)));
        }
    }

    private static String shown(JsonNode node) {
        String text = node == null || node.isNull() ? "–" : node.isValueNode() ? node.asText() : node.toString();
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
