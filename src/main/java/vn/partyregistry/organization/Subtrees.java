package vn.partyregistry.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.partyregistry.journal.HeadRead;
import vn.partyregistry.security.ScopeAnswers;
import vn.partyregistry.store.Database;

/**
 * Who stands in whose subtree as the hierarchy is today (rule SEC-01): a moved organization moves the scope, and what has
 * ended stands where the only one that continues it does.
 */
@ApplicationScoped
public class Subtrees {

    private static final String SOME = "SELECT id FROM organization WHERE id = ANY (?) AND organization_within(id, ?)";

    private final Database database;
    private final HeadRead head;
    private final DirectoryKeeper directory;
    private final ScopeAnswers answers;

    Subtrees(Database database, HeadRead head, DirectoryKeeper directory, ScopeAnswers answers) {
        this.database = database;
        this.head = head;
        this.directory = directory;
        this.answers = answers;
    }

    /** Which of these ids are known and stand in one of the subtrees, the roots of the subtrees included. */
    public Set<String> within(Collection<String> roots, Collection<String> ids) {
        if (roots.isEmpty() || ids.isEmpty()) {
            return new HashSet<>();
        }
        return answers.of("organizations", roots, ids, () -> ids.size() == 1 ? one(roots, ids) : some(roots, ids));
    }

    /** The same of one organization, whether or not it was asked before. */
    public boolean holds(Collection<String> roots, String id) {
        boolean inside = directory.stands(id, roots).orElseGet(() -> head.along(
                        "organization_place_within(?, ?)", id, roots)
                .isPresent());
        if (inside) {
            answers.stands(roots, id);
        }
        return inside;
    }

    /** Whether memory knows where most organizations stand, without asking the database. */
    public boolean areAtHand() {
        return directory.isReady();
    }

    private List<String> one(Collection<String> roots, Collection<String> ids) {
        return ids.stream().filter(id -> holds(roots, id)).toList();
    }

    private List<String> some(Collection<String> roots, Collection<String> ids) {
        return database.list(SOME, row -> row.getString(1), ids, roots);
    }
}
