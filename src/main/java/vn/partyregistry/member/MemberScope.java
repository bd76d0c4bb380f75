package vn.partyregistry.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import vn.partyregistry.journal.HeadRead;
import vn.partyregistry.security.Caller;
import vn.partyregistry.security.ScopeAnswers;

/** Which members a caller may see or write: those whose newest cell stands in its subtrees today. */
@ApplicationScoped
public class MemberScope {

    private final HeadRead head;
    private final ScopeAnswers answers;

    MemberScope(HeadRead head, ScopeAnswers answers) {
        this.head = head;
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
                () -> head.along("SELECT members_within(?, ?)", members, caller.organizations()));
    }
}
