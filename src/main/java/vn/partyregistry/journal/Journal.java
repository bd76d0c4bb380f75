package vn.partyregistry.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.http.Traces;
import vn.partyregistry.journal.ChangesResource.FeedEntry;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.security.Sight;
import vn.partyregistry.store.Database;
import vn.partyregistry.store.Replica;
import vn.partyregistry.time.Snapshot;

/** Positions and instants: taking the next one, and finding the one that a reader asks for. */
@ApplicationScoped
public class Journal {

    private static final String HEAD = "SELECT position, recorded_at FROM journal_head";

    private final Database database;
    private final ObjectMapper json;
    private final Commits commits;
    private final KnownHead known;
    private final Replica replica;
    private final Traces traces;

    Journal(Database database, ObjectMapper json, Commits commits, KnownHead known, Replica replica, Traces traces) {
        this.database = database;
        this.json = json;
        this.commits = commits;
        this.known = known;
        this.replica = replica;
        this.traces = traces;
    }

    /** Takes the next position; whoever else writes waits, for at most five seconds. Needs a transaction. */
    public Recording take() {
        return traces.part("wait for the journal", () -> take(null));
    }

    /** Takes the next position as of an instant at which it was taken once before; later than all others that are there. */
    public Recording takeAgain(Instant recordedAt) {
        return take(recordedAt);
    }

    private Recording take(Instant again) {
        commits.await();
        long before = known.position();
        // A recording asks some twenty small questions by key: to plan each anew would take longer than to answer it.
        // And each row is checked by key and span: to combine the key's index with all that overlaps the span, as
        // PostgreSQL would, reads the whole table for each row. It sees everyone, whom it may have to move.
        Recording taken = database.first(
                        """
                        WITH manner AS MATERIALIZED (
                            SELECT set_config('lock_timeout', '5s', true), set_config('plan_cache_mode', 'force_generic_plan', true),
                                set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true),
                                %s)
                        UPDATE journal_head SET position = position + 1,
                            recorded_at = coalesce(?::timestamptz, greatest(clock_timestamp(), recorded_at + interval '1 microsecond'))
                        FROM manner RETURNING position, recorded_at""".formatted(Sight.EVERYTHING),
                        row -> new Recording(row.getLong(1), Database.instant(row, "recorded_at")),
                        again)
                .orElseThrow();
        if (taken.position() <= before) {
            throw new Refusal(Problem.BUSY);
        }
        return taken;
    }

    /** Lets everything that the transaction at hand has recorded become known now, when it ends, and not while it was at work. */
    public void knownTogether() {
        database.update("SELECT known_together()");
    }

    /** Writes the entry of a position taken in the same transaction; at once, as figures refer to it in their own way. */
    public void record(Recording recording, Entry entry) {
        try {
            database.update(
                    """
                    INSERT INTO journal (position, recorded_at, kind, decision, annulled_by, effective_on, organizations,
                        recorded_by, restated, findings) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)""",
                    recording.position(),
                    recording.recordedAt(),
                    entry.kind(),
                    entry.decision(),
                    entry.annulledBy(),
                    entry.effectiveOn(),
                    entry.organizations(),
                    entry.recordedBy(),
                    json.writeValueAsString(entry.restated()),
                    json.writeValueAsString(entry.findings()));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What was touched after a position: organizations, and papers whose content or standing was. */
    public record Touched(Set<String> organizations, Set<String> papers) {}

    public Touched touchedAfter(long position) {
        Touched touched = new Touched(new HashSet<>(), new HashSet<>());
        database.list(
                "SELECT organizations, decision, annulled_by FROM journal WHERE position > ?",
                row -> {
                    touched.organizations.addAll(Database.texts(row, "organizations"));
                    touched.papers.add(row.getString("decision"));
                    return touched.papers.add(row.getString("annulled_by"));
                },
                position);
        touched.papers.remove(null);
        return touched;
    }

    /** Entries after one position up to another, in order. */
    List<FeedEntry> entries(long after, long upTo, int limit) {
        return database.list(
                "SELECT * FROM journal WHERE position > ? AND position <= ? ORDER BY position LIMIT ?",
                row -> new FeedEntry(
                        row.getLong("position"),
                        SnapshotView.instant(Database.instant(row, "recorded_at")),
                        Entry.Kind.valueOf(row.getString("kind")),
                        row.getString("decision"),
                        row.getString("annulled_by"),
                        Database.date(row, "effective_on"),
                        Database.texts(row, "organizations"),
                        restated(row.getString("restated"))),
                after,
                upTo,
                limit);
    }

    private List<Restatement> restated(String text) {
        try {
            return json.readValue(text, new TypeReference<List<Restatement>>() {});
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The recording that took a position: what kind it was, and by which paper. */
    public record Recorded(long position, Instant recordedAt, Entry.Kind kind, String decision) {}

    /** Which paper stands behind a position: of an annulment the one that annuls. */
    public Optional<Recorded> recordedAs(long position) {
        return database.first(
                "SELECT recorded_at, kind, coalesce(annulled_by, decision) FROM journal WHERE position = ?",
                row -> new Recorded(
                        position,
                        Database.instant(row, "recorded_at"),
                        Entry.Kind.valueOf(row.getString(2)),
                        row.getString(3)),
                position);
    }

    /** The newest state; of a request that a replica may answer, the newest that PostgreSQL was heard to keep. */
    public Snapshot head(LocalDate asOf) {
        if (replica.isHeld()) {
            return known.on(asOf);
        }
        leaveUnlessFresh();
        if (replica.isAsked()) {
            return known.on(asOf);
        }
        return telling(
                () -> database.first(
                                HEAD, row -> new Snapshot(asOf, Database.instant(row, "recorded_at"), row.getLong(1)))
                        .orElseThrow(),
                head -> head);
    }

    /** Whoever asks for the newest state is not answered by a replica while nobody knows what that is. */
    void leaveUnlessFresh() {
        if (replica.isAsked() && !known.isFresh()) {
            replica.leave();
        }
    }

    /**
     * Asks for something that tells the newest state along, of which note is taken unless a replica told it, or a transaction, which sees what
     * it has not committed, or does not see what others have.
     *
     * @throws Refusal {@code busy} where PostgreSQL itself told an older one than is known
     */
    public <T> T telling(Supplier<T> question, Function<T, Snapshot> head) {
        long before = known.position();
        KnownHead.Asked asking = known.asking();
        T answer = question.get();
        if (!replica.isAsked() && !QuarkusTransaction.isActive()) {
            Snapshot told = head.apply(answer);
            known.hear(asking, before, told.position(), told.knownAt());
        }
        return answer;
    }

    /** The state after one position; none when the journal has not come so far. */
    public Optional<Snapshot> at(LocalDate asOf, long position) {
        if (position == 0) {
            return Optional.of(new Snapshot(asOf, null, 0));
        }
        known.requireOwn();
        if (replica.isAsked()) {
            if (position > known.position()) {
                replica.leave();
            } else {
                replica.mayAnswer(position);
            }
        }
        return database.first(
                "SELECT recorded_at FROM journal WHERE position = ?",
                row -> new Snapshot(asOf, Database.instant(row, "recorded_at"), position),
                position);
    }

    /** The state as known at an instant: after the last position recorded at or before it. */
    public Snapshot knownAt(LocalDate asOf, Instant knownAt) {
        known.requireOwn();
        if (replica.isAsked() && !known.isPast(knownAt)) {
            // It may have what PostgreSQL itself does not show yet.
            replica.leave();
        }
        return database.first(
                        "SELECT position, recorded_at FROM journal WHERE recorded_at <= ? ORDER BY recorded_at DESC LIMIT 1",
                        row -> new Snapshot(asOf, Database.instant(row, "recorded_at"), row.getLong(1)),
                        knownAt)
                .orElse(new Snapshot(asOf, null, 0));
    }
}
