package vn.partyregistry.journal;

import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import vn.partyregistry.store.Database;
import vn.partyregistry.store.Replica;
import vn.partyregistry.time.Snapshot;

/** The newest position, read along with the question whether a request is within its caller's scope, which comes first of all. */
@RequestScoped
public class HeadRead {

    private record Told(Snapshot head, Optional<String> place) {}

    private final Database database;
    private final Journal journal;
    private final Replica replica;
    private final AtomicReference<Snapshot> head = new AtomicReference<>();

    HeadRead(Database database, Journal journal, Replica replica) {
        this.database = database;
        this.journal = journal;
        this.replica = replica;
    }

    /** Asks where something stands, an expression of SQL, and in the same trip for the newest position. */
    public Optional<String> along(String place, Object... arguments) {
        journal.leaveUnlessFresh();
        Told told = journal.telling(() -> asked(place, arguments), Told::head);
        if (!replica.isAsked()) {
            head.set(told.head);
        }
        return told.place;
    }

    private Told asked(String place, Object... arguments) {
        return database.first(
                        "SELECT h.position, h.recorded_at, " + place + " AS place FROM journal_head h",
                        row -> new Told(
                                new Snapshot(null, Database.instant(row, "recorded_at"), row.getLong("position")),
                                Optional.ofNullable(row.getString("place"))),
                        arguments)
                .orElseThrow();
    }

    /** The newest state as it was when the request was let in. */
    Optional<Snapshot> on(LocalDate day) {
        return Optional.ofNullable(head.get()).map(read -> read.on(day));
    }
}
