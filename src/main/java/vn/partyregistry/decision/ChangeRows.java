package vn.partyregistry.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.partyregistry.change.Change;
import vn.partyregistry.change.ChangeJson;
import vn.partyregistry.change.PlacedChange;
import vn.partyregistry.change.Subject;
import vn.partyregistry.change.Succession;
import vn.partyregistry.change.Touch;
import vn.partyregistry.store.Database;
import vn.partyregistry.store.Rows;
import vn.partyregistry.time.Cause;

/** The changes of papers as rows, and what is derived from them: which subjects each touches, who continues in whom. */
@ApplicationScoped
public class ChangeRows {

    /** Annotations are slow to read, and every change has a name. */
    private static final Map<Class<?>, String> NAMES = new ConcurrentHashMap<>();

    private final Database database;

    ChangeRows(Database database) {
        this.database = database;
    }

    /** The changes no longer count; their rows remain readable as superseded. */
    void delete(String id) {
        for (String table : List.of("decision_change", "change_touch", "succession")) {
            database.write("DELETE FROM " + table + " WHERE decision = ?", id);
        }
    }

    /** Takes out what a decision would have changed on a day or later. */
    void deleteFrom(String id, LocalDate day) {
        for (String table : List.of("decision_change", "change_touch", "succession")) {
            database.write("DELETE FROM " + table + " WHERE decision = ? AND effective_on >= ?", id, day);
        }
    }

    void insert(String id, List<PlacedChange> changes, long position) {
        Rows bodies = new Rows("int4", "int8", "date", "text", "text");
        Rows touches = new Rows("text", "text", "text", "date", "int4");
        Rows successions = new Rows("text", "text", "text", "date", "int4");
        changes.forEach(change -> each(change, bodies::add, touches::add, successions::add));
        if (bodies.isEmpty()) {
            return;
        }
        List<Object> arguments = new ArrayList<>(List.of(bodies.after(id, position)));
        arguments.addAll(List.of(touches.after(id)));
        database.write("""
                WITH change AS (
                    INSERT INTO decision_change (decision, recorded_from, change_index, place, effective_on, kind, body)
                    SELECT ?, ?, a, b, c, d, e::jsonb
                    FROM unnest(?::int4[], ?::int8[], ?::date[], ?::text[], ?::text[]) AS fresh (a, b, c, d, e))
                INSERT INTO change_touch (decision, subject, kind, access, effective_on, change_index)
                SELECT ?, a, b::"char", c::"char", d, e
                FROM unnest(?::text[], ?::text[], ?::text[], ?::date[], ?::int4[]) AS fresh (a, b, c, d, e)""", arguments.toArray());
        if (!successions.isEmpty()) {
            database.write("""
                    INSERT INTO succession (decision, recorded_from, from_organization, to_organization, kind,
                        effective_on, change_index)
                    SELECT ?, ?, a, b, c, d, e
                    FROM unnest(?::text[], ?::text[], ?::text[], ?::date[], ?::int4[]) AS fresh (a, b, c, d, e)""", successions.after(id, position));
        }
    }

    private static String nameOf(Change change) {
        return NAMES.computeIfAbsent(change.getClass(), kind -> Change.nameOf(change));
    }

    /** Takes the columns of one row. */
    @FunctionalInterface
    public interface Sink {
        void add(Object... columns);
    }

    /** What a change leaves, but for its decision and position: its body, whom it touches, who continues in whom. */
    public static void each(PlacedChange placed, Sink bodies, Sink touches, Sink successions) {
        Change stored = ChangeJson.anonymous(placed.change());
        Cause cause = placed.cause();
        bodies.add(cause.index(), cause.place(), cause.effectiveOn(), nameOf(stored), ChangeJson.text(stored));
        for (Touch touch : stored.touches()) {
            touches.add(
                    touch.subject().id(),
                    touch.subject().kind() == Subject.Kind.MEMBER ? "M" : "O",
                    touch.access().name().substring(0, 1),
                    cause.effectiveOn(),
                    cause.index());
        }
        for (Succession succession : stored.successions()) {
            successions.add(succession.from(), succession.to(), succession.kind(), cause.effectiveOn(), cause.index());
        }
    }
}
