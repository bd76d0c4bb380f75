package vn.partyregistry.journal;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import vn.partyregistry.store.Database;
import vn.partyregistry.time.Snapshot;

/** The newest position, read along with the question whether a request is within its caller's scope, which comes first of all. */
@RequestScoped
public class HeadRead {

    private record Head(long position, Instant recordedAt) {}

    private final Database database;
    private final AtomicReference<Head> head = new AtomicReference<>();

    HeadRead(Database database) {
        this.database = database;
    }

    /** Asks where something stands, an expression of SQL, and in the same trip for the newest position. */
    public Optional<String> along(String place, Object... arguments) {
        return database.first(
                        "SELECT h.position, h.recorded_at, " + place + " AS place FROM journal_head h",
                        row -> {
                            head.set(new Head(row.getLong("position"), Database.instant(row, "recorded_at")));
                            return Optional.ofNullable(row.getString("place"));
                        },
                        arguments)
                .flatMap(found -> found);
    }

    /** The newest state as it was when the request was let in. */
    Optional<Snapshot> on(LocalDate day) {
        return Optional.ofNullable(head.get()).map(read -> new Snapshot(day, read.recordedAt, read.position));
    }
}
