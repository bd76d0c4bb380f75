package vn.partyregistry.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import vn.partyregistry.security.Caller;
import vn.partyregistry.security.ScopeAnswers;
import vn.partyregistry.store.Database;

/** Which members a caller may see or write: those whose newest cell stands in its subtrees today. */
@ApplicationScoped
public class MemberScope {

    private final Database database;
    private final ScopeAnswers answers;

    MemberScope(Database database, ScopeAnswers answers) {
        this.database = database;
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
                () -> database.list(
                        "SELECT members_within(?, ?)", row -> row.getString(1), members, caller.organizations()));
    }
}
