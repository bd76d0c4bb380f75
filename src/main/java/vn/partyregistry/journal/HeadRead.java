package vn.partyregistry.journal;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    /**
     * Asks for ids, and in the same trip for the newest position.
     *
     * @param ids a query of one column
     */
    public List<String> along(String ids, Object... arguments) {
        List<String> found = new ArrayList<>();
        database.list(
                "SELECT h.position, h.recorded_at, asked.id FROM journal_head h LEFT JOIN LATERAL (" + ids
                        + ") AS asked (id) ON true",
                row -> {
                    head.set(new Head(row.getLong(1), Database.instant(row, "recorded_at")));
                    String id = row.getString(3);
                    return id != null && found.add(id);
                },
                arguments);
        return found;
    }

    /** The newest state as it was when the request was let in. */
    Optional<Snapshot> on(LocalDate day) {
        return Optional.ofNullable(head.get()).map(read -> new Snapshot(day, read.recordedAt, read.position));
    }
}
