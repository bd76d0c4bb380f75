package vn.partyregistry.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.partyregistry.change.LeaveReason;
import vn.partyregistry.change.MemberEntry.Gender;
import vn.partyregistry.change.MemberStatus;
import vn.partyregistry.member.MemberView.CellView;
import vn.partyregistry.store.Database;
import vn.partyregistry.text.VietnameseText;
import vn.partyregistry.time.Snapshot;

/** Members read at a snapshot, of those whom the transaction has in sight: one, one's history, or those below an organization. */
@ApplicationScoped
public class MemberRepository {

    private static final String PERSON =
            " LEFT JOIN member_person_history p ON p.member = v.member AND p.recorded_from <= ? AND p.recorded_to > ?";

    /** Completed years of Party age on a day: from the admission, less what lies between leaving and coming back (MEM-04). */
    private static final String PARTY_AGE = """
            CASE WHEN v.status <> 'LEFT' AND v.valid_from <= ? AND (v.valid_to IS NULL OR v.valid_to > ?) THEN
                extract(year FROM age(?::date - CASE WHEN v.readmitted_on IS NULL THEN 0 ELSE (
                    SELECT coalesce(sum(g.valid_to - g.valid_from), 0) FROM member_history g
                    WHERE g.member = v.member AND g.status = 'LEFT' AND g.valid_to <= v.valid_from
                        AND g.recorded_from <= ? AND g.recorded_to > ?)::int END, v.admitted_on))::int END AS party_age""";

    /** What is shown of versions {@code v}; binds day, day, day, position, position. */
    private static final String SHOWN =
            "SELECT v.*, " + PARTY_AGE + ", p.full_name, p.born_on, p.gender, p.card_last, o.name AS cell_name FROM ";

    /** Binds position, position for the person; day, day, position, position for the name of the cell. */
    private static final String OF_WHOM = PERSON + """

            LEFT JOIN LATERAL (SELECT o.name FROM organization_history o WHERE o.organization = v.organization
                AND o.valid_from <= ? AND (o.valid_to IS NULL OR o.valid_to > ?)
                AND o.recorded_from <= ? AND o.recorded_to > ? LIMIT 1) o ON true
            """;

    private static final String SELECT = SHOWN + "member_history v" + OF_WHOM;

    private static final String HOLDS = Database.validOn("v") + " AND " + Database.believedAt("v");

    private static final String ONE = SELECT + " WHERE v.member = ? AND " + HOLDS;

    private static final String BELOW = """
            WITH RECURSIVE below (id) AS (
                SELECT ?::text
                UNION ALL
                SELECT c.organization FROM below b CROSS JOIN LATERAL (
                    SELECT h.organization FROM organization_history h WHERE h.parent = b.id
                    AND h.valid_from <= ? AND (h.valid_to IS NULL OR h.valid_to > ?)
                    AND h.recorded_from <= ? AND h.recorded_to > ? OFFSET 0) c)
            """;

    /** Up to so many organizations are named to PostgreSQL: it expects thousands below any, and would walk over all members. */
    private static final int NAMED_ORGANIZATIONS = 1000;

    /** Of more than these it is quicker to look at everybody below than at everybody of the name. */
    private static final int FEW = 2000;

    private final Database database;

    MemberRepository(Database database) {
        this.database = database;
    }

    /** What a list of members is narrowed to; {@code under} is required, the others may be null. */
    record Filter(String under, String organization, MemberStatus status, String query) {

        /** Whether it is all that one organization has. */
        boolean isOneCell() {
            return under == null && query == null;
        }
    }

    /** Whether anybody ever had this id. */
    boolean isKnown(String id) {
        return database.first("SELECT 1 FROM member WHERE id = ?", row -> true, id)
                .isPresent();
    }

    Optional<MemberView> find(String id, Snapshot at) {
        List<Object> arguments = new ArrayList<>(selected(at));
        arguments.add(id);
        arguments.addAll(clocks(at));
        return database.first(ONE, MemberRepository::view, arguments.toArray());
    }

    /** All versions over legal time, oldest first; cells by their names on the asked day. */
    List<MemberView> history(String id, Snapshot at) {
        List<Object> arguments = new ArrayList<>(selected(at));
        arguments.addAll(List.of(id, at.position(), at.position()));
        return database.list(
                SELECT + " WHERE v.member = ? AND " + Database.believedAt("v") + " ORDER BY v.valid_from",
                MemberRepository::view,
                arguments.toArray());
    }

    List<MemberView> list(Filter filter, Snapshot at, String after, int limit) {
        return list(filter, below(filter, at, NAMED_ORGANIZATIONS + 1), at, after, limit);
    }

    /** Those in some organizations of the subtree, which are named: at most as many as may be. */
    List<MemberView> list(Filter filter, List<String> below, Snapshot at, String after, int limit) {
        List<Object> arguments = new ArrayList<>(aged(at));
        String versions = "SELECT v.* " + versions(filter, below, at, arguments);
        arguments.add(after);
        arguments.add(limit);
        arguments.addAll(told(at));
        // PostgreSQL would rather walk over all members in their order than sort the few of an organization.
        boolean few = filter.organization() != null || filter.under() != null && below.size() <= NAMED_ORGANIZATIONS;
        // Who they are is looked up, and whether it is in sight, for those on the page only.
        return database.list(
                SHOWN + "(" + versions + " AND v.member > ? ORDER BY v.member" + (few ? " || ''" : "") + " LIMIT ?) v"
                        + OF_WHOM + " ORDER BY v.member",
                MemberRepository::view,
                arguments.toArray());
    }

    long count(Filter filter, Snapshot at) {
        List<Object> arguments = new ArrayList<>();
        String versions = versions(filter, below(filter, at, NAMED_ORGANIZATIONS + 1), at, arguments);
        return database.first("SELECT count(*) " + versions, row -> row.getLong(1), arguments.toArray())
                .orElseThrow();
    }

    private static List<Object> selected(Snapshot at) {
        List<Object> arguments = new ArrayList<>(aged(at));
        arguments.addAll(told(at));
        return arguments;
    }

    private static List<Object> aged(Snapshot at) {
        return List.of(at.asOf(), at.asOf(), at.asOf(), at.position(), at.position());
    }

    private static List<Object> told(Snapshot at) {
        return List.of(at.position(), at.position(), at.asOf(), at.asOf(), at.position(), at.position());
    }

    /** The organizations of the subtree, its root included; at most so many. */
    List<String> below(Filter filter, Snapshot at, int most) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(filter.under());
        arguments.addAll(clocks(at));
        arguments.add(most);
        return filter.under() == null
                ? List.of()
                : database.list(BELOW + "SELECT id FROM below LIMIT ?", row -> row.getString(1), arguments.toArray());
    }

    /** From which versions, and which of them; of persons only when a name is asked for. */
    private String versions(Filter filter, List<String> below, Snapshot at, List<Object> arguments) {
        StringBuilder where = new StringBuilder("FROM member_history v");
        if (filter.query() != null) {
            where.append(PERSON);
            arguments.add(at.position());
            arguments.add(at.position());
        }
        where.append(" WHERE ").append(HOLDS).append(" AND v.status <> 'LEFT'");
        arguments.addAll(clocks(at));
        if (below.size() > NAMED_ORGANIZATIONS) {
            where.append(" AND v.organization IN (").append(BELOW).append("SELECT id FROM below)");
            arguments.add(filter.under());
            arguments.addAll(clocks(at));
        } else if (filter.under() != null) {
            where.append(" AND v.organization = ANY (?)");
            arguments.add(below);
        }
        if (filter.organization() != null) {
            where.append(" AND v.organization = ?");
            arguments.add(filter.organization());
        }
        if (filter.status() != null) {
            where.append(" AND v.status = ?");
            arguments.add(filter.status());
        }
        if (filter.query() != null) {
            // Signs alone are part of no name, and not of every name.
            where.append(VietnameseText.fold(filter.query()).isEmpty() ? " AND false" : "");
            where.append(" AND p.name_folded LIKE ?");
            arguments.add(pattern(filter));
            List<String> named = named(filter);
            if (named.size() <= FEW) {
                where.append(" AND v.member = ANY (?)");
                arguments.add(named);
            }
        }
        return where.toString();
    }

    /** All who ever bore such a name, in sight or not, for the row of each to be asked for; one more than few stand for many. */
    private List<String> named(Filter filter) {
        return database.list("SELECT members_named(?, ?)", row -> row.getString(1), pattern(filter), FEW + 1);
    }

    private static String pattern(Filter filter) {
        return "%"
                + VietnameseText.fold(filter.query())
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_")
                + "%";
    }

    private static List<Object> clocks(Snapshot at) {
        return List.of(at.asOf(), at.asOf(), at.position(), at.position());
    }

    private static MemberView view(ResultSet row) throws SQLException {
        String cell = row.getString("organization");
        String gender = row.getString("gender");
        String reason = row.getString("leave_reason");
        String digits = row.getString("card_last");
        return new MemberView(
                row.getString("member"),
                row.getString("full_name"),
                Database.date(row, "born_on"),
                gender == null ? null : Gender.valueOf(gender),
                digits == null ? null : "…" + digits,
                MemberStatus.valueOf(row.getString("status")),
                cell == null ? null : new CellView(cell, row.getString("cell_name")),
                Database.date(row, "admitted_on"),
                Database.date(row, "ceremony_on"),
                Database.date(row, "official_on"),
                Database.date(row, "left_on"),
                reason == null ? null : LeaveReason.valueOf(reason),
                Database.date(row, "readmitted_on"),
                row.getObject("party_age", Integer.class),
                Database.date(row, "valid_from"),
                Database.date(row, "valid_to"),
                row.getString("opened_by"),
                null);
    }
}
