package vn.partyregistry.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.partyregistry.store.Database;

/** Who stands in whose subtree as the hierarchy is today (rule SEC-01): a moved organization moves the scope. */
@ApplicationScoped
public class Subtrees {

    private final Database database;

    Subtrees(Database database) {
        this.database = database;
    }

    /** Which of these ids are known and stand in one of the subtrees, the roots of the subtrees included. */
    public Set<String> within(Collection<String> roots, Collection<String> ids) {
        if (roots.isEmpty() || ids.isEmpty()) {
            return new HashSet<>();
        }
        List<String> found = database.list("""
                WITH RECURSIVE above (id, at, steps) AS (
                    SELECT asked.id, asked.id, 0 FROM unnest(?::text[]) AS asked (id)
                    WHERE EXISTS (SELECT FROM organization o WHERE o.id = asked.id)
                    UNION ALL
                    SELECT a.id, v.parent, a.steps + 1 FROM above a JOIN LATERAL (
                        SELECT parent FROM organization_version v WHERE v.organization = a.at
                            AND v.valid_from <= (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
                        ORDER BY v.valid_from DESC LIMIT 1) v ON true
                    WHERE a.steps < 64 AND v.parent IS NOT NULL)
                SELECT DISTINCT id FROM above WHERE at = ANY (?)""", row -> row.getString(1), ids, roots);
        return new HashSet<>(found);
    }
}
