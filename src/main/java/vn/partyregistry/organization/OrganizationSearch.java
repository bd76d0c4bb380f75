package vn.partyregistry.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.partyregistry.organization.OrganizationFilter.Standing;
import vn.partyregistry.organization.OrganizationView.MatchedName;
import vn.partyregistry.store.Database;
import vn.partyregistry.text.VietnameseText;
import vn.partyregistry.time.Snapshot;

/** Lists of organizations on a day: filtered, searched by current and former names, in order of ids. */
@ApplicationScoped
public class OrganizationSearch {

    private final Database database;
    private final NamedOrganizations names;

    OrganizationSearch(Database database, NamedOrganizations names) {
        this.database = database;
        this.names = names;
    }

    public List<OrganizationView> list(OrganizationFilter filter, Snapshot at, String after, int limit) {
        if (filter.query() == null) {
            return list(filter, at, after, limit, null);
        }
        // Who bears or bore such a name is found first, some at a time and ever more: few enough names let the rest be
        // looked up one by one, and of a word in every name no more is read than is shown.
        List<OrganizationView> found = new ArrayList<>();
        String from = after;
        for (int batch = 4 * limit; from != null && found.size() < limit; batch *= 8) {
            NamedOrganizations.Batch named = names.after(from, pattern(filter), batch);
            found.addAll(list(filter, at, from, limit - found.size(), named.ids()));
            from = named.next();
        }
        return found;
    }

    /** Those below the filter's {@code under} on the day, in order of ids; the rest of the filter is not looked at. */
    List<String> below(OrganizationFilter filter, Snapshot at) {
        Statement statement = statement(filter, at, false);
        statement
                .arguments
                .subList(statement.inWith, statement.arguments.size())
                .clear();
        return database.list(
                statement.with() + "SELECT id FROM below WHERE depth > 0 ORDER BY id",
                row -> row.getString(1),
                statement.arguments.toArray());
    }

    /** Which of these the list shows. */
    List<OrganizationView> among(OrganizationFilter filter, Snapshot at, List<String> ids) {
        return list(filter, at, "", ids.size(), ids);
    }

    private List<OrganizationView> list(
            OrganizationFilter filter, Snapshot at, String after, int limit, List<String> among) {
        Statement statement = statement(filter, at, true);
        if (among != null) {
            statement.sql.append(" AND v.organization = ANY (?)");
            statement.arguments.add(among);
        }
        statement.sql.append(" AND v.organization > ?");
        statement.arguments.add(after);
        statement.sql.append(" ORDER BY v.organization LIMIT ?");
        statement.arguments.add(limit);
        String sql = statement.with() + "SELECT " + OrganizationSql.COLUMNS
                + (filter.query() == null ? "" : ", m.name AS m_name, m.valid_from AS m_from, m.valid_to AS m_to")
                + " FROM " + statement.sql;
        return database.list(
                sql,
                row -> OrganizationSql.view(
                        row,
                        at.asOf(),
                        filter.query() == null
                                ? null
                                : new MatchedName(
                                        row.getString("m_name"),
                                        Database.date(row, "m_from"),
                                        Database.date(row, "m_to"))),
                statement.arguments.toArray());
    }

    public long count(OrganizationFilter filter, Snapshot at) {
        Statement statement = statement(filter, at, false);
        return database.first(
                        statement.with() + "SELECT count(*) FROM " + statement.sql,
                        row -> row.getLong(1),
                        statement.arguments.toArray())
                .orElseThrow();
    }

    /** A statement in the making: its common table, its body from the first table on, and what it binds. */
    private static final class Statement {
        private String with = "";
        private final StringBuilder sql = new StringBuilder();
        private final List<Object> arguments = new ArrayList<>();
        private final boolean joined;
        private int inWith;

        private Statement(boolean joined) {
            this.joined = joined;
        }

        private String with() {
            return with;
        }

        private void bind(Object... more) {
            arguments.addAll(List.of(more));
        }
    }

    private static Statement statement(OrganizationFilter filter, Snapshot at, boolean joined) {
        Statement statement = new Statement(joined);
        boolean active = filter.status() == null || filter.status() == Standing.ACTIVE;
        String rows = active ? "organization_history" : "newest";
        if (!active) {
            statement.with =
                    "WITH RECURSIVE newest AS (SELECT DISTINCT ON (v.organization) * FROM organization_history v"
                            + " WHERE v.valid_from <= ? AND " + Database.believedAt("v")
                            + " ORDER BY v.organization, v.valid_from DESC)";
            statement.bind(at.asOf(), at.position(), at.position());
        }
        if (filter.under() != null) {
            statement.with += (active ? "WITH RECURSIVE " : ", ")
                    + (active
                            ? OrganizationSql.BELOW
                            : OrganizationSql.BELOW.replace("organization_history", "newest"));
            statement.bind(filter.under());
            statement.bind(at.asOf());
            statement.bind(active ? at.asOf() : LocalDate.of(1, 1, 1));
            statement.bind(at.position(), active ? at.position() : 0L);
        }
        statement.with += " ";
        statement.inWith = statement.arguments.size();
        statement.sql.append(rows).append(" v ");
        if (joined) {
            statement.sql.append(OrganizationSql.JOINS);
            statement.bind(at.asOf(), at.asOf(), at.position(), at.position(), at.position());
        }
        if (filter.query() != null) {
            statement.sql.append("""
                    JOIN LATERAL (SELECT m.name, m.valid_from, m.valid_to FROM organization_history m
                        WHERE m.organization = v.organization AND m.name_folded LIKE ? AND m.valid_from <= ?
                        AND m.recorded_from <= ? AND m.recorded_to > ? ORDER BY m.valid_from DESC LIMIT 1) m ON true
                    """);
            statement.bind(pattern(filter), at.asOf(), at.position(), at.position());
        }
        if (active) {
            statement.sql.append(" WHERE ").append(OrganizationSql.HOLDS);
            statement.bind(at.asOf(), at.asOf(), at.position(), at.position());
        } else {
            statement.sql.append(
                    filter.status() == Standing.ENDED ? " WHERE v.valid_to <= ?" : " WHERE ?::date IS NOT NULL");
            statement.bind(at.asOf());
        }
        conditions(statement, filter, at);
        return statement;
    }

    private static void conditions(Statement statement, OrganizationFilter filter, Snapshot at) {
        if (filter.query() != null) {
            if (!statement.joined) {
                statement.sql.append(" AND v.organization IN (SELECT organization FROM organization_history"
                        + " WHERE name_folded LIKE ?)");
                statement.bind(pattern(filter));
            }
            // Signs alone are part of no name, and not of every name.
            statement.sql.append(like(filter.query()).isEmpty() ? " AND false" : "");
        }
        if (filter.under() != null) {
            statement.sql.append(" AND v.organization IN (SELECT id FROM below WHERE depth > 0)");
        }
        if (filter.type() != null) {
            statement.sql.append(" AND v.type = ?");
            statement.bind(filter.type());
        }
        if (filter.level() != null) {
            statement.sql.append(" AND v.level = ?");
            statement.bind(filter.level());
        }
        if (filter.parent() != null) {
            statement.sql.append(" AND v.parent = ?");
            statement.bind(filter.parent());
        }
        if (filter.name() != null) {
            statement.sql.append(" AND split_part(v.name_folded, ' | ', 1) = ?");
            statement.bind(VietnameseText.fold(filter.name()));
        }
    }

    private static String pattern(OrganizationFilter filter) {
        return "%" + like(filter.query()) + "%";
    }

    private static String like(String query) {
        return VietnameseText.fold(query)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
    }
}
