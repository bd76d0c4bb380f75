package vn.partyregistry.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.partyregistry.change.LeaveReason;
import vn.partyregistry.change.MemberState;
import vn.partyregistry.change.MemberStatus;
import vn.partyregistry.change.Outcome.Rewriting;
import vn.partyregistry.store.Database;
import vn.partyregistry.store.Rows;
import vn.partyregistry.time.Span;
import vn.partyregistry.time.Timeline;
import vn.partyregistry.time.Version;

/** The believed timelines of members, for whoever sees everything: loading them for a replay, and putting rewritten ones in their place. */
@ApplicationScoped
public class MemberTimelines {

    private static final String INSERT = """
            INSERT INTO member_version (recorded_from, member, valid_from, valid_to, status, organization, admitted_on,
                ceremony_on, official_on, left_on, leave_reason, readmitted_on, opened_by, opened_with, ended_by, end_reason)
            SELECT ?, a, b, c, d, e, f, g, h, i, j, k, l, string_to_array(m, ' '), n, o
            FROM unnest(?::text[], ?::date[], ?::date[], ?::text[], ?::text[], ?::date[], ?::date[], ?::date[], ?::date[],
                ?::text[], ?::date[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS fresh (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o)""";

    private final Database database;

    MemberTimelines(Database database) {
        this.database = database;
    }

    public Map<String, Timeline<MemberState>> load(Collection<String> ids) {
        return read("SELECT * FROM everyone WHERE member = ANY (?) ORDER BY member, valid_from", ids);
    }

    /** The timelines as believed at a position. */
    public Map<String, Timeline<MemberState>> loadAt(Collection<String> ids, long position) {
        return read(
                "SELECT * FROM everyone_history v WHERE member = ANY (?) AND " + Database.believedAt("v")
                        + " ORDER BY member, valid_from",
                ids,
                position,
                position);
    }

    private Map<String, Timeline<MemberState>> read(String sql, Object... arguments) {
        Map<String, List<Version<MemberState>>> versions = new HashMap<>();
        database.list(
                sql,
                row -> versions.computeIfAbsent(row.getString("member"), key -> new ArrayList<>())
                        .add(version(row)),
                arguments);
        Map<String, Timeline<MemberState>> timelines = new HashMap<>();
        versions.forEach((id, all) -> timelines.put(id, new Timeline<>(all)));
        return timelines;
    }

    public Map<String, List<String>> membersIn(Collection<String> organizations, LocalDate day) {
        Map<String, List<String>> members = new HashMap<>();
        database.list(
                "SELECT organization, member FROM everyone v WHERE organization = ANY (?) AND " + Database.validOn("v")
                        + " ORDER BY member",
                row -> members.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                        .add(row.getString(2)),
                organizations,
                day,
                day);
        return members;
    }

    public List<String> everIn(Collection<String> cells) {
        return database.list(
                "SELECT DISTINCT member FROM everyone WHERE organization = ANY (?) ORDER BY member",
                row -> row.getString(1),
                cells);
    }

    /** Which of these ids were ever admitted, and by which decision. */
    public Map<String, String> admitters(Collection<String> ids) {
        Map<String, String> found = new HashMap<>();
        database.list(
                "SELECT id, decision FROM member WHERE id = ANY (?)",
                row -> found.put(row.getString(1), row.getString(2)),
                ids);
        return found;
    }

    public void take(Collection<String> ids, String decision) {
        if (ids.isEmpty()) {
            return;
        }
        database.write(
                "INSERT INTO member (id, decision) SELECT id, ? FROM unnest(?::text[]) AS id ON CONFLICT DO NOTHING",
                decision,
                ids);
    }

    /** Supersedes what is no longer believed and inserts what now is, each with one statement. */
    public void apply(Map<String, Rewriting<MemberState>> rewritings, long position) {
        Rows gone = new Rows("text", "date");
        Rows fresh = new Rows(
                "text", "date", "date", "text", "text", "date", "date", "date", "date", "text", "date", "text", "text",
                "text", "text");
        rewritings.forEach((id, rewriting) -> {
            rewriting
                    .stored()
                    .without(rewriting.desired())
                    .forEach(version -> gone.add(id, version.span().from()));
            rewriting.desired().without(rewriting.stored()).forEach(version -> fresh.add(row(id, version)));
        });
        if (!gone.isEmpty()) {
            database.write(
                    "DELETE FROM member_version t USING unnest(?::text[], ?::date[]) AS gone (id, day)"
                            + " WHERE t.member = gone.id AND t.valid_from = gone.day",
                    gone.after());
        }
        if (!fresh.isEmpty()) {
            database.write(INSERT, fresh.after(position));
        }
    }

    /** The columns of a version, from {@code member} to {@code end_reason}. */
    public static Object[] row(String id, Version<MemberState> version) {
        MemberState state = version.state();
        return new Object[] {
            id,
            version.span().from(),
            version.span().to(),
            state.status(),
            state.organization(),
            state.admittedOn(),
            state.ceremonyOn(),
            state.officialOn(),
            state.leftOn(),
            state.leaveReason(),
            state.readmittedOn(),
            version.decision(),
            String.join(" ", version.openedBy()),
            version.endedBy(),
            version.endReason()
        };
    }

    private static Version<MemberState> version(ResultSet row) throws SQLException {
        String reason = row.getString("leave_reason");
        return new Version<>(
                new Span(Database.date(row, "valid_from"), Database.date(row, "valid_to")),
                new MemberState(
                        MemberStatus.valueOf(row.getString("status")),
                        row.getString("organization"),
                        Database.date(row, "admitted_on"),
                        Database.date(row, "ceremony_on"),
                        Database.date(row, "official_on"),
                        Database.date(row, "left_on"),
                        reason == null ? null : LeaveReason.valueOf(reason),
                        Database.date(row, "readmitted_on")),
                Database.texts(row, "opened_with"),
                row.getString("ended_by"),
                row.getString("end_reason"));
    }
}
