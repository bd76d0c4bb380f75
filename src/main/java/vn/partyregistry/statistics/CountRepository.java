package vn.partyregistry.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.partyregistry.change.Level;
import vn.partyregistry.change.OrganizationType;
import vn.partyregistry.statistics.CountsView.MemberCounts;
import vn.partyregistry.statistics.CountsView.OrganizationCounts;
import vn.partyregistry.store.Database;
import vn.partyregistry.time.Snapshot;

/** Counts from the rows themselves, at any snapshot: one walk down the hierarchy, cost grows with what lies below. */
@ApplicationScoped
public class CountRepository {

    private static final String BELOW = """
            WITH RECURSIVE below (id, type, depth) AS (
                SELECT ?::text, NULL::text, 0
                UNION ALL
                SELECT c.organization, c.type, b.depth + 1 FROM below b JOIN organization_history c ON c.parent = b.id
                WHERE c.valid_from <= ? AND (c.valid_to IS NULL OR c.valid_to > ?)
                    AND c.recorded_from <= ? AND c.recorded_to > ?)
            """;

    private final Database database;

    CountRepository(Database database) {
        this.database = database;
    }

    OrganizationCounts organizations(String id, Snapshot at) {
        Map<String, Long> byType = new TreeMap<>();
        List<Long> direct = database.list(
                BELOW
                        + "SELECT type, count(*), count(*) FILTER (WHERE depth = 1) FROM below WHERE depth > 0 GROUP BY type",
                row -> {
                    byType.put(row.getString(1), row.getLong(2));
                    return row.getLong(3);
                },
                id,
                at.asOf(),
                at.asOf(),
                at.position(),
                at.position());
        long grassroots = byType.entrySet().stream()
                .filter(entry -> OrganizationType.valueOf(entry.getKey()).level() == Level.GRASSROOTS)
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new OrganizationCounts(
                byType.values().stream().mapToLong(Long::longValue).sum(),
                direct.stream().mapToLong(Long::longValue).sum(),
                grassroots,
                byType);
    }

    MemberCounts members(String id, Snapshot at) {
        return database.first(
                        BELOW + """
                                SELECT count(*), count(*) FILTER (WHERE m.status = 'OFFICIAL'),
                                    count(*) FILTER (WHERE m.status = 'PROBATIONARY')
                                FROM below b JOIN member_history m ON m.organization = b.id
                                WHERE m.valid_from <= ? AND (m.valid_to IS NULL OR m.valid_to > ?)
                                    AND m.recorded_from <= ? AND m.recorded_to > ?""",
                        row -> new MemberCounts(row.getLong(1), row.getLong(2), row.getLong(3)),
                        id,
                        at.asOf(),
                        at.asOf(),
                        at.position(),
                        at.position(),
                        at.asOf(),
                        at.asOf(),
                        at.position(),
                        at.position())
                .orElseThrow();
    }
}
