package vn.partyregistry.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.partyregistry.security.Sight;
import vn.partyregistry.store.Database;
import vn.partyregistry.time.Snapshot;

/** Members told apart by what their records allow, from the rows; the cost grows with the members below. */
@ApplicationScoped
class BreakdownRepository {

    /** Party age runs from the admission, less the days between leaving and readmission (rule MEM-04). */
    private static final String MEMBERS = """
            WITH RECURSIVE below (id) AS (
                SELECT ?::text
                UNION ALL
                SELECT c.organization FROM below b JOIN organization_history c ON c.parent = b.id
                WHERE c.valid_from <= ? AND (c.valid_to IS NULL OR c.valid_to > ?)
                    AND c.recorded_from <= ? AND c.recorded_to > ?),
            m AS (
                SELECT m.member, m.admitted_on, ?::date AS day, CASE WHEN m.readmitted_on IS NULL THEN 0 ELSE (
                    SELECT coalesce(sum(g.valid_to - g.valid_from), 0) FROM everyone_history g
                    WHERE g.member = m.member AND g.status = 'LEFT' AND g.valid_to <= m.valid_from
                        AND g.recorded_from <= ? AND g.recorded_to > ?)::int END AS absent
                FROM below b JOIN everyone_history m ON m.organization = b.id
                WHERE m.valid_from <= ? AND (m.valid_to IS NULL OR m.valid_to > ?)
                    AND m.recorded_from <= ? AND m.recorded_to > ?)
            """;

    private static final String PERSONS = """

            FROM m LEFT JOIN everyone_person_history p ON p.member = m.member
                AND p.recorded_from <= ? AND p.recorded_to > ?) g
            GROUP BY\s""";

    private final Database database;
    private final Sight sight;

    BreakdownRepository(Database database, Sight sight) {
        this.database = database;
        this.sight = sight;
    }

    /** Every group of each breakdown with its members, in the order of the groups. */
    Map<Breakdown, Map<String, Long>> of(String id, Set<Breakdown> asked, Snapshot at) {
        Map<Breakdown, Map<String, Long>> groups = new EnumMap<>(Breakdown.class);
        if (asked.isEmpty()) {
            return groups;
        }
        for (Breakdown breakdown : asked) {
            Map<String, Long> empty = new LinkedHashMap<>();
            breakdown.groups().forEach(group -> empty.put(group, 0L));
            groups.put(breakdown, empty);
        }
        List<Breakdown> order = new ArrayList<>(groups.keySet());
        String columns = order.stream()
                .map(breakdown -> "(" + breakdown.sql() + ") AS " + breakdown.name())
                .collect(Collectors.joining(", "));
        String names = order.stream().map(Breakdown::name).collect(Collectors.joining(", "));
        sight.everything(() -> database.list(
                MEMBERS + "SELECT " + names + ", count(*) FROM (SELECT " + columns + PERSONS + names,
                row -> {
                    for (int i = 0; i < order.size(); i++) {
                        groups.get(order.get(i)).merge(row.getString(i + 1), row.getLong(order.size() + 1), Long::sum);
                    }
                    return null;
                },
                id,
                at.asOf(),
                at.asOf(),
                at.position(),
                at.position(),
                at.asOf(),
                at.position(),
                at.position(),
                at.asOf(),
                at.asOf(),
                at.position(),
                at.position(),
                at.position(),
                at.position()));
        return groups;
    }
}
