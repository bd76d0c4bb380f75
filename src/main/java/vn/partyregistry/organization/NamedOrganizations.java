package vn.partyregistry.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.partyregistry.store.Database;

/** Who ever bore a name, at any time and by any knowledge, in order of ids. */
@ApplicationScoped
class NamedOrganizations {

    /**
     * Some of them.
     *
     * @param next after which id to go on; null when these are the last
     */
    record Batch(List<String> ids, String next) {}

    /** Where a table had more, nothing after its last is told, for the other may have what this one would come to later. */
    private static final String BORNE = """
            WITH present AS MATERIALIZED (SELECT organization FROM organization_version
                WHERE name_folded LIKE ? AND organization > ? ORDER BY organization LIMIT ?),
            past AS MATERIALIZED (SELECT organization FROM organization_version_past
                WHERE name_folded LIKE ? AND organization > ? ORDER BY organization LIMIT ?),
            known AS (SELECT min(last) AS last FROM (
                SELECT max(organization) AS last FROM present HAVING count(*) = ?
                UNION ALL SELECT max(organization) FROM past HAVING count(*) = ?) l)
            SELECT organization, last FROM (SELECT * FROM present UNION SELECT * FROM past) b CROSS JOIN known
            WHERE last IS NULL OR organization <= last""";

    private final Database database;

    NamedOrganizations(Database database) {
        this.database = database;
    }

    /** Those after an id; of each of the two tables at most so many rows are read. */
    Batch after(String id, String pattern, int most) {
        String[] next = {null};
        List<String> ids = database.list(
                BORNE,
                row -> {
                    next[0] = row.getString("last");
                    return row.getString("organization");
                },
                pattern,
                id,
                most,
                pattern,
                id,
                most,
                most,
                most);
        return new Batch(ids, next[0]);
    }
}
