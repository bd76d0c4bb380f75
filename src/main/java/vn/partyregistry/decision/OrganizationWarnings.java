package vn.partyregistry.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.partyregistry.change.DecisionContent;
import vn.partyregistry.change.OrganizationState;
import vn.partyregistry.change.OrganizationType;
import vn.partyregistry.change.Outcome;
import vn.partyregistry.change.Rule;
import vn.partyregistry.problem.Violation;
import vn.partyregistry.store.Database;
import vn.partyregistry.time.Version;

/** Warnings about organizations: asked of PostgreSQL for all of a paper's organizations at once, as they now stand. */
@ApplicationScoped
public class OrganizationWarnings {

    public static final int FEWEST_OFFICIAL = 3;
    public static final int COMMITTEE_SIZE = 30;

    /** What a paper opened: one row per organization and day. */
    private static final String OPENED = """
            WITH opened AS (SELECT v.* FROM organization_version v
                WHERE v.organization = ANY (?) AND v.opened_by = ?)
            """;

    private static final String SAME_NAME = OPENED + """
            SELECT DISTINCT o.organization, s.organization, o.valid_from FROM opened o
            JOIN organization_version s ON s.parent = o.parent AND s.organization <> o.organization
                AND split_part(s.name_folded, ' | ', 1) = split_part(o.name_folded, ' | ', 1)
            WHERE (o.valid_to IS NULL OR s.valid_from < o.valid_to) AND (s.valid_to IS NULL OR s.valid_to > o.valid_from)""";

    private static final String NEW_DISTRICT = OPENED + """
            SELECT o.organization, o.type, o.valid_from FROM opened o WHERE o.type = 'DISTRICT'
                AND NOT EXISTS (SELECT FROM organization_version b WHERE b.organization = o.organization
                    AND b.valid_to = o.valid_from AND b.type = o.type)""";

    private static final String SMALL_NEW = OPENED + """
            SELECT o.organization, count(m.member)::text, o.valid_from FROM opened o
            LEFT JOIN everyone m ON m.organization = o.organization AND m.status = 'OFFICIAL'
                AND m.valid_from <= o.valid_from AND (m.valid_to IS NULL OR m.valid_to > o.valid_from)
            WHERE o.type IN ('CELL', 'GRASSROOTS_CELL') AND o.established_on = o.valid_from
            GROUP BY o.organization, o.valid_from HAVING count(m.member) < ?""";

    private static final String SMALL_COMMITTEE = "WITH RECURSIVE opened AS (SELECT v.* FROM organization_version v"
            + " WHERE v.organization = ANY (?) AND v.opened_by = ? AND v.type = 'GRASSROOTS_COMMITTEE'), "
            + """
            below (root, id, day) AS (SELECT organization, organization, valid_from FROM opened
                UNION ALL SELECT b.root, c.organization, b.day FROM below b JOIN organization_version c ON c.parent = b.id
                WHERE c.valid_from <= b.day AND (c.valid_to IS NULL OR c.valid_to > b.day))
            SELECT b.root, count(m.member)::text, b.day FROM below b
            LEFT JOIN everyone m ON m.organization = b.id AND m.valid_from <= b.day
                AND (m.valid_to IS NULL OR m.valid_to > b.day)
            GROUP BY b.root, b.day HAVING count(m.member) < ?""";

    /** Cells on the paper's last day: how many members, how many of them official, and whether the paper establishes them. */
    private static final String CELLS = """
            SELECT c.organization, c.type, m.everyone, m.official, o.decision = ?
            FROM unnest(?::text[]) AS asked (id)
            CROSS JOIN LATERAL (SELECT organization, type FROM organization_version
                WHERE organization = asked.id AND valid_from <= ? AND (valid_to IS NULL OR valid_to > ?) OFFSET 0) c
            JOIN organization o ON o.id = c.organization
            CROSS JOIN LATERAL (SELECT count(*) AS everyone, count(*) FILTER (WHERE m.status = 'OFFICIAL') AS official
                FROM everyone m
                WHERE m.organization = c.organization AND m.valid_from <= ? AND (m.valid_to IS NULL OR m.valid_to > ?)) m""";

    /** Which of a paper's organizations its issuer stands neither directly nor further above, on the day before or on it. */
    private static final String FOREIGN_ISSUER = "WITH RECURSIVE " + """
            named AS (SELECT organization, parent, valid_from AS day FROM organization_version
                    WHERE organization = ANY (?) AND opened_by = ?
                UNION SELECT b.organization, b.parent, b.valid_to - 1 FROM organization_version b
                    WHERE b.organization = ANY (?) AND (b.ended_by = ? OR EXISTS (SELECT FROM organization_version o
                        WHERE o.organization = b.organization AND o.valid_from = b.valid_to AND o.opened_by = ?))),
            above (id, at, day, steps) AS (
                SELECT organization, parent, day, 1 FROM named
                UNION ALL
                SELECT a.id, v.parent, a.day, a.steps + 1 FROM above a JOIN organization_version v ON v.organization = a.at
                    AND v.valid_from <= a.day AND (v.valid_to IS NULL OR v.valid_to > a.day) WHERE a.steps < 64)
            SELECT n.organization, ?, max(n.day) AS day FROM named n WHERE n.organization <> ?
                AND EXISTS (SELECT FROM above a WHERE a.id = n.organization AND a.at IS NOT NULL)
                AND NOT EXISTS (SELECT FROM above a WHERE a.id = n.organization AND a.at = ?)
            GROUP BY n.organization""";

    private static final String OTHER_FOUNDER = """
            SELECT v.organization, coalesce(c.issuer, '–'), v.valid_to FROM organization_version v
            JOIN organization o ON o.id = v.organization
            JOIN decision_content c ON c.decision = o.decision
            WHERE v.organization = ANY (?) AND v.ended_by = ? AND v.end_reason IN ('DISSOLVED', 'DISBANDED', 'OPERATION_ENDED')
                AND c.recorded_from = (SELECT max(recorded_from) FROM decision_content n WHERE n.decision = c.decision)
                AND c.issuer IS DISTINCT FROM ?""";

    private final Database database;

    OrganizationWarnings(Database database) {
        this.database = database;
    }

    void of(
            DecisionContent content,
            Map<String, String> pointers,
            Outcome outcome,
            String decision,
            List<Violation> warnings) {
        Collection<String> ids = outcome.organizations().keySet();
        if (!ids.isEmpty()) {
            List<OrganizationState> opened = opened(outcome, decision);
            if (!opened.isEmpty()) {
                ask(Rule.ORG_20, "warning.sameName", SAME_NAME, pointers, warnings, ids, decision);
            }
            if (anyOf(opened, EnumSet.of(OrganizationType.DISTRICT))) {
                ask(Rule.ORG_17, "warning.district", NEW_DISTRICT, pointers, warnings, ids, decision);
            }
            if (anyOf(opened, EnumSet.of(OrganizationType.CELL, OrganizationType.GRASSROOTS_CELL))) {
                ask(Rule.ORG_04, "warning.smallNew", SMALL_NEW, pointers, warnings, ids, decision, FEWEST_OFFICIAL);
            }
            if (anyOf(opened, EnumSet.of(OrganizationType.GRASSROOTS_COMMITTEE))
                    && days(content).anyMatch(Rule.ORG_06::countsOn)) {
                ask(
                        Rule.ORG_06,
                        "warning.smallCommittee",
                        SMALL_COMMITTEE,
                        pointers,
                        warnings,
                        ids,
                        decision,
                        COMMITTEE_SIZE);
            }
            if (content.issuer() != null) {
                String issuer = content.issuer();
                ask(
                        Rule.CHG_02,
                        "warning.issuer",
                        FOREIGN_ISSUER,
                        pointers,
                        warnings,
                        ids,
                        decision,
                        ids,
                        decision,
                        decision,
                        issuer,
                        issuer,
                        issuer);
                if (ends(outcome, decision)) {
                    ask(Rule.CHG_05, "warning.founder", OTHER_FOUNDER, pointers, warnings, ids, decision, issuer);
                }
            }
        }
        cells(content, pointers, outcome, decision, warnings);
    }

    /** What the decision has opened: of no other can most of these questions say anything. */
    private static List<OrganizationState> opened(Outcome outcome, String decision) {
        return outcome.organizations().values().stream()
                .flatMap(rewriting -> rewriting.desired().versions().stream())
                .filter(version -> version.decision().equals(decision))
                .map(Version::state)
                .toList();
    }

    private static boolean anyOf(List<OrganizationState> states, Set<OrganizationType> types) {
        return states.stream().anyMatch(state -> types.contains(state.type()));
    }

    private static boolean ends(Outcome outcome, String decision) {
        return outcome.organizations().values().stream()
                .flatMap(rewriting -> rewriting.desired().versions().stream())
                .anyMatch(version -> decision.equals(version.endedBy()));
    }

    private void ask(
            Rule rule,
            String key,
            String sql,
            Map<String, String> pointers,
            List<Violation> warnings,
            Object... arguments) {
        database.list(
                sql,
                row -> {
                    String id = row.getString(1);
                    if (rule.countsOn(Database.date(row, row.getMetaData().getColumnLabel(3)))) {
                        String at = pointers.getOrDefault(id, "/changes");
                        warnings.add(Violation.ofRule(rule.id(), at, key, id, row.getString(2)));
                    }
                    return id;
                },
                arguments);
    }

    private void cells(
            DecisionContent content,
            Map<String, String> pointers,
            Outcome outcome,
            String decision,
            List<Violation> warnings) {
        Set<String> cells = Warnings.cells(outcome);
        if (cells.isEmpty()) {
            return;
        }
        LocalDate last = days(content).max(LocalDate::compareTo).orElse(content.effectiveOn());
        database.list(
                CELLS,
                row -> {
                    String id = row.getString(1);
                    String at = pointers.getOrDefault(id, "/changes");
                    if (row.getLong(4) < FEWEST_OFFICIAL && !row.getBoolean(5)) {
                        warnings.add(Violation.ofRule(Rule.ORG_05.id(), at, "warning.smallCell", id, row.getLong(4)));
                    }
                    boolean large = row.getString(2).equals("GRASSROOTS_CELL") && row.getLong(3) >= COMMITTEE_SIZE;
                    if (large && Rule.ORG_07.countsOn(last)) {
                        warnings.add(Violation.ofRule(Rule.ORG_07.id(), at, "warning.largeCell", id, row.getLong(3)));
                    }
                    return id;
                },
                decision,
                cells,
                last,
                last,
                last,
                last);
    }

    /** The days on which the paper's changes take effect. */
    public static Stream<LocalDate> days(DecisionContent content) {
        return content.changes().stream().map(content::effectiveDayOf);
    }
}
