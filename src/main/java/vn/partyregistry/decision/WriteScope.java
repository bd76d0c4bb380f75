package vn.partyregistry.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import vn.partyregistry.change.Admit;
import vn.partyregistry.change.Change;
import vn.partyregistry.change.DecisionContent;
import vn.partyregistry.change.Founding;
import vn.partyregistry.change.Subject;
import vn.partyregistry.change.Touch;
import vn.partyregistry.http.StrictJson;
import vn.partyregistry.member.MemberScope;
import vn.partyregistry.organization.Subtrees;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.Violation;
import vn.partyregistry.security.Caller;

/** A registrar's paper lies wholly within its subtrees: everything it names, and nothing is told of what lies outside. */
@ApplicationScoped
public class WriteScope {

    private final Subtrees subtrees;
    private final MemberScope members;
    private final DecisionRepository decisions;

    WriteScope(Subtrees subtrees, MemberScope members, DecisionRepository decisions) {
        this.subtrees = subtrees;
        this.members = members;
        this.decisions = decisions;
    }

    /** Reads a paper; what lies out of scope is refused before anything else about it is said. */
    DecisionContent read(Caller caller, StrictJson json, byte[] body) {
        requireSome(caller);
        DecisionContent content = json.read(body, DecisionContent.class);
        require(caller, content);
        return content;
    }

    /** Who has no subtree at all writes nothing. */
    public void requireSome(Caller caller) {
        if (caller.writesWithinSubtrees() && caller.organizations().isEmpty()) {
            throw outside("/");
        }
    }

    /** A paper already recorded may be revised by whom it lies in scope of. */
    void requireDecision(Caller caller, String id) {
        if (caller.writesWithinSubtrees()) {
            DecisionContent content = decisions
                    .find(id, Long.MAX_VALUE - 1)
                    .orElseThrow(() -> outside(id))
                    .content();
            require(caller, content);
        }
    }

    /**
     * Everything that a paper names.
     *
     * @throws Refusal {@code out-of-scope}
     */
    public void require(Caller caller, DecisionContent content) {
        if (!caller.writesWithinSubtrees()) {
            return;
        }
        Set<String> organizations = new TreeSet<>();
        Set<String> persons = new TreeSet<>();
        Set<String> fresh = new LinkedHashSet<>();
        for (Change change : content.changes()) {
            for (Touch touch : change.touches()) {
                if (touch.subject().id() != null) {
                    (touch.subject().kind() == Subject.Kind.MEMBER ? persons : organizations)
                            .add(touch.subject().id());
                }
            }
            if (change instanceof Admit) {
                persons.remove(((Admit) change).member().id());
            }
        }
        Set<String> inside = new HashSet<>(subtrees.within(caller.organizations(), organizations));
        for (Change change : content.changes()) {
            boolean sourcesInside = change.successions().stream()
                    .filter(succession -> succession.from() != null)
                    .allMatch(succession -> inside.contains(succession.from()));
            for (Founding founding : change.foundings()) {
                if (founding.parent() == null
                        ? sourcesInside && !change.successions().isEmpty()
                        : inside.contains(founding.parent())) {
                    fresh.add(founding.organization());
                    inside.add(founding.organization());
                }
            }
        }
        organizations.removeAll(inside);
        organizations.removeAll(fresh);
        persons.removeAll(members.within(caller, persons));
        if (!organizations.isEmpty()) {
            throw outside(organizations.iterator().next());
        }
        if (!persons.isEmpty()) {
            throw outside(persons.iterator().next());
        }
    }

    private static Refusal outside(String id) {
        return new Refusal(Problem.OUT_OF_SCOPE, Violation.at("/changes", "scope.outside", id));
    }
}
