package vn.partyregistry.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import vn.partyregistry.journal.HeadRead;
import vn.partyregistry.security.ScopeAnswers;

/**
 * Who stands in whose subtree as the hierarchy is today (rule SEC-01): a moved organization moves the scope, and what has
 * ended stands where the only one that continues it does.
 */
@ApplicationScoped
public class Subtrees {

    private final HeadRead head;
    private final ScopeAnswers answers;

    Subtrees(HeadRead head, ScopeAnswers answers) {
        this.head = head;
        this.answers = answers;
    }

    /** Which of these ids are known and stand in one of the subtrees, the roots of the subtrees included. */
    public Set<String> within(Collection<String> roots, Collection<String> ids) {
        if (roots.isEmpty() || ids.isEmpty()) {
            return new HashSet<>();
        }
        return answers.of(
                "organizations",
                roots,
                ids,
                () -> head.along(
                        "SELECT id FROM organization WHERE id = ANY (?) AND organization_within(id, ?)", ids, roots));
    }
}
