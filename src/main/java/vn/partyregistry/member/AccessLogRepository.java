package vn.partyregistry.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.security.AccessLog.Outcome;
import vn.partyregistry.store.Database;

/** The access log read back: who saw whom. */
@ApplicationScoped
class AccessLogRepository {

    /** What is looked for; each may be null: a member seen, a reader, and from when to when, the end left out. */
    record Filter(String member, String reader, Instant from, Instant to) {}

    private final Database database;

    AccessLogRepository(Database database) {
        this.database = database;
    }

    /** The newest first, older than one entry. */
    List<AccessView> list(Filter filter, long before, int limit) {
        StringBuilder where = new StringBuilder(" WHERE id < ?");
        List<Object> arguments = new ArrayList<>(List.of(before));
        add(where, arguments, " AND members @> ?::text[]", filter.member == null ? null : List.of(filter.member));
        add(where, arguments, " AND reader = ?", filter.reader);
        add(where, arguments, " AND at >= ?", filter.from);
        add(where, arguments, " AND at < ?", filter.to);
        arguments.add(limit);
        return database.list(
                "SELECT * FROM access_log" + where + " ORDER BY id DESC LIMIT ?",
                row -> new AccessView(
                        row.getLong("id"),
                        SnapshotView.instant(Database.instant(row, "at")),
                        row.getString("reader"),
                        row.getString("role"),
                        row.getString("purpose"),
                        row.getString("operation"),
                        Outcome.valueOf(row.getString("outcome")),
                        Database.texts(row, "members"),
                        row.getString("request_id")),
                arguments.toArray());
    }

    private static void add(StringBuilder where, List<Object> arguments, String condition, Object value) {
        if (value != null) {
            where.append(condition);
            arguments.add(value);
        }
    }
}
