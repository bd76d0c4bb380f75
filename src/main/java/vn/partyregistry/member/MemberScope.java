package vn.partyregistry.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.partyregistry.journal.HeadRead;
import vn.partyregistry.organization.Subtrees;
import vn.partyregistry.security.Caller;
import vn.partyregistry.security.ScopeAnswers;
import vn.partyregistry.store.Database;

/** Which members a caller may see or write: those whose newest cell stands in its subtrees today. */
@ApplicationScoped
public class MemberScope {

    private final Database database;
    private final HeadRead head;
    private final Subtrees subtrees;
    private final ScopeAnswers answers;

    MemberScope(Database database, HeadRead head, Subtrees subtrees, ScopeAnswers answers) {
        this.database = database;
        this.head = head;
        this.subtrees = subtrees;
        this.answers = answers;
    }

    /** Which of these members are known and in the caller's subtrees. */
    public Set<String> within(Caller caller, Collection<String> members) {
        if (members.isEmpty()) {
            return new HashSet<>();
        }
        return answers.of(
                "members",
                caller.organizations(),
                members,
                () -> members.size() == 1 ? one(caller, members) : some(caller, members));
    }

    private List<String> one(Caller caller, Collection<String> members) {
        String id = members.iterator().next();
        return holds(caller.organizations(), id) ? List.of(id) : List.of();
    }

    private boolean holds(List<String> roots, String id) {
        if (subtrees.areAtHand()) {
            return head.along("member_newest_cell(?)", id)
                    .filter(cell -> subtrees.holds(roots, cell))
                    .isPresent();
        }
        Optional<String> cell = head.along("member_place_within(?, ?)", id, roots);
        cell.ifPresent(inside -> answers.stands(roots, inside));
        return cell.isPresent();
    }

    private List<String> some(Caller caller, Collection<String> members) {
        return database.list("SELECT members_within(?, ?)", row -> row.getString(1), members, caller.organizations());
    }
}
