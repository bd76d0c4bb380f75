package vn.partyregistry.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import vn.partyregistry.change.Continuity;
import vn.partyregistry.change.DecisionContent.Precision;
import vn.partyregistry.change.OrganizationType;
import vn.partyregistry.organization.OrganizationView.DecisionReference;
import vn.partyregistry.organization.OrganizationView.MatchedName;
import vn.partyregistry.organization.OrganizationView.ParentView;
import vn.partyregistry.organization.OrganizationView.Status;
import vn.partyregistry.store.Database;

/** The statements' common parts: which rows hold at a snapshot, and how a version with its parent and paper is read. */
final class OrganizationSql {

    /** Columns of a version {@code v} with its parent {@code p} and its paper {@code d}. */
    static final String COLUMNS = """
            v.organization, v.type, v.level, v.name, v.short_name, v.locality, v.parent, v.valid_from, v.valid_to,
            v.delegated_upper_authority, v.continuity, v.established_on, v.opened_by, v.ended_by, v.end_reason,
            p.name AS parent_name, p.type AS parent_type, d.number, d.signed_on, d.effective_on, d.date_precision""";

    /** Joins parent and paper; binds: day, day, position, position (parent on the day), position (paper). */
    static final String JOINS = """

            LEFT JOIN LATERAL (SELECT p.name, p.type FROM organization_history p WHERE p.organization = v.parent
                AND p.valid_from <= least(?, v.valid_to - 1) AND (p.valid_to IS NULL OR p.valid_to > least(?, v.valid_to - 1))
                AND p.recorded_from <= ? AND p.recorded_to > ? LIMIT 1) p ON true
            LEFT JOIN LATERAL (SELECT c.number, c.signed_on, c.effective_on, c.date_precision FROM decision_content c
                WHERE c.decision = v.opened_by AND c.recorded_from <= ? ORDER BY c.recorded_from DESC LIMIT 1) d ON true
            """;

    /**
     * The newest position with the organization as then believed, in one statement and past everything superseded; binds: id,
     * day, day (version), day, day (parent).
     */
    static final String NEWEST = "SELECT h.position, h.recorded_at, " + COLUMNS + """

            FROM journal_head h
            LEFT JOIN LATERAL (SELECT * FROM organization_version v WHERE v.organization = ?
                AND v.valid_from <= ? AND (v.valid_to IS NULL OR v.valid_to > ?)) v ON true
            LEFT JOIN LATERAL (SELECT p.name, p.type FROM organization_version p WHERE p.organization = v.parent
                AND p.valid_from <= ? AND (p.valid_to IS NULL OR p.valid_to > ?)) p ON true
            LEFT JOIN LATERAL (SELECT c.number, c.signed_on, c.effective_on, c.date_precision FROM decision_content c
                WHERE c.decision = v.opened_by ORDER BY c.recorded_from DESC LIMIT 1) d ON true""";

    /** {@code v} holds on the day as known at the position; binds: day, day, position, position. */
    static final String HOLDS = Database.validOn("v") + " AND " + Database.believedAt("v");

    /**
     * All below some organization on a day, itself left out, as {@code below (id, parent, depth)}; binds: id, then day,
     * day, position, position.
     */
    static final String BELOW = """
            below (id, parent, depth) AS (
                SELECT ?::text, NULL::text, 0
                UNION ALL
                SELECT c.organization, c.parent, b.depth + 1 FROM below b JOIN organization_history c ON c.parent = b.id
                WHERE c.valid_from <= ? AND (c.valid_to IS NULL OR c.valid_to > ?)
                    AND c.recorded_from <= ? AND c.recorded_to > ?)""";

    private OrganizationSql() {}

    static OrganizationView view(ResultSet row, LocalDate asOf, MatchedName matched) throws SQLException {
        LocalDate validTo = Database.date(row, "valid_to");
        boolean ended = row.getString("ended_by") != null && !validTo.isAfter(asOf);
        String parent = row.getString("parent");
        String parentType = row.getString("parent_type");
        String precision = row.getString("date_precision");
        OrganizationType type = OrganizationType.valueOf(row.getString("type"));
        return new OrganizationView(
                row.getString("organization"),
                type,
                type.level(),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("locality"),
                ended ? Status.ENDED : Status.ACTIVE,
                parent == null
                        ? null
                        : new ParentView(
                                parent,
                                row.getString("parent_name"),
                                parentType == null ? null : OrganizationType.valueOf(parentType)),
                Database.date(row, "valid_from"),
                validTo,
                precision == null ? null : Precision.valueOf(precision),
                Database.date(row, "established_on"),
                ended ? validTo : null,
                ended ? row.getString("end_reason") : null,
                null,
                row.getBoolean("delegated_upper_authority") ? true : null,
                Continuity.valueOf(row.getString("continuity")),
                new DecisionReference(
                        row.getString("opened_by"),
                        row.getString("number"),
                        Database.date(row, "signed_on"),
                        Database.date(row, "effective_on")),
                matched,
                null);
    }
}
