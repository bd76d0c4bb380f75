package vn.partyregistry.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.partyregistry.organization.Subtrees;
import vn.partyregistry.security.Caller;
import vn.partyregistry.store.Database;

/** Which members a caller may see or write: those whose newest cell stands in its subtrees today. */
@ApplicationScoped
public class MemberScope {

    private final Database database;
    private final Subtrees subtrees;

    MemberScope(Database database, Subtrees subtrees) {
        this.database = database;
        this.subtrees = subtrees;
    }

    /** Which of these members are known and in the caller's subtrees. */
    public Set<String> within(Caller caller, Collection<String> members) {
        if (members.isEmpty()) {
            return new HashSet<>();
        }
        Map<String, String> cells = new HashMap<>();
        database.list("""
                SELECT DISTINCT ON (member) member, organization FROM member_version
                WHERE member = ANY (?) AND organization IS NOT NULL ORDER BY member, valid_from DESC""", row -> cells.put(row.getString(1), row.getString(2)), members);
        Set<String> inside = subtrees.within(caller.organizations(), new HashSet<>(cells.values()));
        cells.values().retainAll(inside);
        return cells.keySet();
    }
}
