package vn.partyregistry.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.partyregistry.change.Change;
import vn.partyregistry.change.ChangeJson;
import vn.partyregistry.change.MemberState;
import vn.partyregistry.change.OrganizationState;
import vn.partyregistry.change.Past;
import vn.partyregistry.change.PlacedChange;
import vn.partyregistry.change.Subject;
import vn.partyregistry.change.Touch;
import vn.partyregistry.member.MemberTimelines;
import vn.partyregistry.organization.OrganizationTimelines;
import vn.partyregistry.store.Column;
import vn.partyregistry.store.Database;
import vn.partyregistry.store.Rows;
import vn.partyregistry.time.Cause;
import vn.partyregistry.time.Timeline;

/** What PostgreSQL believes, as a replay reads it. */
@ApplicationScoped
public class BelievedPast implements Past {

    private static final LocalDate FAR = LocalDate.of(9999, 12, 31);

    private final OrganizationTimelines organizations;
    private final MemberTimelines members;
    private final Database database;

    BelievedPast(OrganizationTimelines organizations, MemberTimelines members, Database database) {
        this.organizations = organizations;
        this.members = members;
        this.database = database;
    }

    @Override
    public Map<String, Timeline<OrganizationState>> organizations(Collection<String> ids) {
        return organizations.load(ids);
    }

    @Override
    public Map<String, Timeline<MemberState>> members(Collection<String> ids) {
        return members.load(ids);
    }

    @Override
    public Map<String, List<String>> children(Collection<String> parents, LocalDate day) {
        return organizations.children(parents, day);
    }

    @Override
    public List<String> everUnder(Collection<String> parents) {
        return organizations.everUnder(parents);
    }

    @Override
    public List<String> everIn(Collection<String> cells) {
        return members.everIn(cells);
    }

    @Override
    public Map<String, List<String>> membersIn(Collection<String> cells, LocalDate day) {
        return members.membersIn(cells, day);
    }

    /** Touches first, then each change once: one change may touch ten thousand of the subjects. */
    @Override
    public List<PlacedTouch> touching(Collection<Subject> subjects, LocalDate from, LocalDate to) {
        List<Found> found = new ArrayList<>();
        for (Subject.Kind kind : Subject.Kind.values()) {
            List<String> ids = subjects.stream()
                    .filter(subject -> subject.kind() == kind)
                    .map(Subject::id)
                    .toList();
            if (!ids.isEmpty()) {
                found.addAll(database.list(
                        """
                        SELECT t.subject, t.access, t.decision, t.change_index
                        FROM unnest(?::text[]) AS asked (id) JOIN change_touch t ON t.subject = asked.id
                        WHERE t.kind = ?::"char" AND t.effective_on >= ? AND t.effective_on < ?""",
                        row -> new Found(
                                new Key(row.getString(3), row.getInt(4)),
                                new Touch(new Subject(kind, row.getString(1)), access(row.getString(2)))),
                        Column.texts(ids),
                        kind == Subject.Kind.MEMBER ? "M" : "O",
                        from,
                        to == null ? FAR : to));
            }
        }
        Map<Key, PlacedChange> changes =
                changes(found.stream().map(Found::key).distinct().toList());
        return found.stream()
                .map(each -> new PlacedTouch(changes.get(each.key()), each.touch()))
                .toList();
    }

    @Override
    public List<PlacedChange> returns(LocalDate from) {
        return database.list("""
                SELECT decision, change_index, place, effective_on, body
                FROM decision_change
                WHERE (kind = 'ANNUL' OR kind = 'REESTABLISH' AND body -> 'parent' IS NULL) AND effective_on >= ?""", BelievedPast::placed, from);
    }

    @Override
    public Map<Subject, LocalDate> changedBy(String decision) {
        Map<Subject, LocalDate> changed = new LinkedHashMap<>();
        for (Subject.Kind kind : Subject.Kind.values()) {
            boolean member = kind == Subject.Kind.MEMBER;
            database.list(
                    """
                    SELECT %1$s, min(CASE WHEN v.opened_with @> ARRAY[?]::text[] THEN v.valid_from ELSE v.valid_to END)
                    FROM %2$s v
                    WHERE v.opened_by = ? OR cardinality(v.opened_with) > 1 AND v.opened_with @> ARRAY[?]::text[]
                        OR v.ended_by = ?
                    GROUP BY %1$s""".formatted(member ? "member" : "organization", member ? "everyone" : "organization_version"),
                    row -> changed.put(new Subject(kind, row.getString(1)), row.getObject(2, LocalDate.class)),
                    decision,
                    decision,
                    decision,
                    decision);
        }
        return changed;
    }

    private Map<Key, PlacedChange> changes(List<Key> keys) {
        Map<Key, PlacedChange> changes = new HashMap<>();
        if (!keys.isEmpty()) {
            Rows asked = new Rows("text", "int4");
            keys.forEach(key -> asked.add(key.decision(), key.index()));
            database.list(
                    """
                    SELECT c.decision, c.change_index, c.place, c.effective_on, c.body
                    FROM unnest(?::text[], ?::int4[]) AS asked (decision, change_index)
                    JOIN decision_change c USING (decision, change_index)""",
                    row -> changes.put(new Key(row.getString("decision"), row.getInt("change_index")), placed(row)),
                    asked.after());
        }
        return changes;
    }

    /** A change with its place, of a row of {@code decision_change}. */
    static PlacedChange placed(ResultSet row) throws SQLException {
        return new PlacedChange(
                ChangeJson.value(row.getString("body"), Change.class),
                new Cause(
                        Database.date(row, "effective_on"),
                        row.getLong("place"),
                        row.getInt("change_index"),
                        row.getString("decision")));
    }

    /** Where a change is found. */
    private record Key(String decision, int index) {}

    private record Found(Key key, Touch touch) {}

    private static Touch.Access access(String letter) {
        switch (letter) {
            case "W":
                return Touch.Access.WRITES;
            case "R":
                return Touch.Access.READS;
            default:
                return Touch.Access.EMPTIES;
        }
    }
}
