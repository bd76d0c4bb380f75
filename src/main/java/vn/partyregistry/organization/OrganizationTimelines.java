package vn.partyregistry.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.partyregistry.change.Continuity;
import vn.partyregistry.change.OrganizationState;
import vn.partyregistry.change.OrganizationType;
import vn.partyregistry.change.Outcome.Rewriting;
import vn.partyregistry.store.Database;
import vn.partyregistry.store.Rows;
import vn.partyregistry.text.VietnameseText;
import vn.partyregistry.time.Span;
import vn.partyregistry.time.Timeline;
import vn.partyregistry.time.Version;

/** The believed timelines of organizations: loading them for a replay, and putting rewritten ones in their place. */
@ApplicationScoped
public class OrganizationTimelines {

    private static final String[] COLUMNS = {
        "text", "date", "date", "text", "text", "text", "text", "text", "text", "text", "bool", "text", "date", "text",
        "text", "text", "text"
    };

    private static final String INSERT = """
            INSERT INTO organization_version (recorded_from, organization, valid_from, valid_to, type, level, name,
                name_folded, short_name, locality, parent, delegated_upper_authority, continuity, established_on,
                opened_by, opened_with, ended_by, end_reason)
            SELECT ?, a, b, c, d, e, f, g, h, i, j, k, l, m, n, string_to_array(o, ' '), p, q
            FROM unnest(?::text[], ?::date[], ?::date[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::bool[], ?::text[], ?::date[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS fresh (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q)""";

    private final Database database;

    OrganizationTimelines(Database database) {
        this.database = database;
    }

    public Map<String, Timeline<OrganizationState>> load(Collection<String> ids) {
        return read(
                "SELECT * FROM organization_version WHERE organization = ANY (?) ORDER BY organization, valid_from",
                ids);
    }

    /** The timelines as believed at a position. */
    public Map<String, Timeline<OrganizationState>> loadAt(Collection<String> ids, long position) {
        return read(
                "SELECT * FROM organization_history v WHERE organization = ANY (?) AND " + Database.believedAt("v")
                        + " ORDER BY organization, valid_from",
                ids,
                position,
                position);
    }

    private Map<String, Timeline<OrganizationState>> read(String sql, Object... arguments) {
        Map<String, List<Version<OrganizationState>>> versions = new HashMap<>();
        database.list(
                sql,
                row -> versions.computeIfAbsent(row.getString("organization"), key -> new ArrayList<>())
                        .add(version(row)),
                arguments);
        Map<String, Timeline<OrganizationState>> timelines = new HashMap<>();
        versions.forEach((id, all) -> timelines.put(id, new Timeline<>(all)));
        return timelines;
    }

    public Map<String, List<String>> children(Collection<String> parents, LocalDate day) {
        Map<String, List<String>> children = new HashMap<>();
        database.list(
                "SELECT parent, organization FROM organization_version v WHERE parent = ANY (?) AND "
                        + Database.validOn("v") + " ORDER BY organization",
                row -> children.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                        .add(row.getString(2)),
                parents,
                day,
                day);
        return children;
    }

    public List<String> everUnder(Collection<String> parents) {
        return database.list(
                "SELECT DISTINCT organization FROM organization_version WHERE parent = ANY (?) ORDER BY organization",
                row -> row.getString(1),
                parents);
    }

    /** Which of these ids were ever established, and by which decision. */
    public Map<String, String> establishers(Collection<String> ids) {
        Map<String, String> found = new HashMap<>();
        database.list(
                "SELECT id, decision FROM organization WHERE id = ANY (?)",
                row -> found.put(row.getString(1), row.getString(2)),
                ids);
        return found;
    }

    public void take(Collection<String> ids, String decision) {
        if (ids.isEmpty()) {
            return;
        }
        database.write(
                "INSERT INTO organization (id, decision) SELECT id, ? FROM unnest(?::text[]) AS id ON CONFLICT DO NOTHING",
                decision,
                ids);
    }

    /** Supersedes what is no longer believed and inserts what now is, each with one statement. */
    public void apply(Map<String, Rewriting<OrganizationState>> rewritings, long position) {
        if (rewritings.isEmpty()) {
            return;
        }
        Rows gone = new Rows("text", "date");
        Rows lost = new Rows("text", "date");
        Rows lives = new Rows("text", "date", "date");
        Rows fresh = new Rows(COLUMNS);
        rewritings.forEach((id, rewriting) -> {
            rewriting
                    .stored()
                    .without(rewriting.desired())
                    .forEach(version -> gone.add(id, version.span().from()));
            rewriting.desired().without(rewriting.stored()).forEach(version -> fresh.add(row(id, version)));
            List<Span> before = rewriting.stored().lives();
            List<Span> after = rewriting.desired().lives();
            before.stream().filter(life -> !after.contains(life)).forEach(life -> lost.add(id, life.from()));
            after.stream()
                    .filter(life -> !before.contains(life))
                    .forEach(life -> lives.add(id, life.from(), life.to()));
        });
        remove("organization_version", gone);
        remove("organization_life", lost);
        if (!lives.isEmpty()) {
            database.write(
                    "INSERT INTO organization_life (organization, valid_from, valid_to)"
                            + " SELECT * FROM unnest(?::text[], ?::date[], ?::date[])",
                    lives.after());
        }
        if (!fresh.isEmpty()) {
            database.write(INSERT, fresh.after(position));
        }
    }

    private void remove(String table, Rows gone) {
        if (!gone.isEmpty()) {
            database.write(
                    "DELETE FROM " + table + " t USING unnest(?::text[], ?::date[]) AS gone (id, day)"
                            + " WHERE t.organization = gone.id AND t.valid_from = gone.day",
                    gone.after());
        }
    }

    private static Version<OrganizationState> version(ResultSet row) throws SQLException {
        OrganizationState state = new OrganizationState(
                OrganizationType.valueOf(row.getString("type")),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("locality"),
                row.getString("parent"),
                row.getBoolean("delegated_upper_authority"),
                Continuity.valueOf(row.getString("continuity")),
                Database.date(row, "established_on"));
        return new Version<>(
                new Span(Database.date(row, "valid_from"), Database.date(row, "valid_to")),
                state,
                Database.texts(row, "opened_with"),
                row.getString("ended_by"),
                row.getString("end_reason"));
    }

    /** The columns of a version, from {@code organization} to {@code end_reason}. */
    public static Object[] row(String id, Version<OrganizationState> version) {
        OrganizationState state = version.state();
        String folded = VietnameseText.fold(state.name())
                + (state.shortName() == null ? "" : " | " + VietnameseText.fold(state.shortName()));
        return new Object[] {
            id,
            version.span().from(),
            version.span().to(),
            state.type(),
            state.type().level(),
            state.name(),
            folded,
            state.shortName(),
            state.locality(),
            state.parent(),
            state.delegatedUpperAuthority(),
            state.continuity(),
            state.establishedOn(),
            version.decision(),
            String.join(" ", version.openedBy()),
            version.endedBy(),
            version.endReason()
        };
    }
}
