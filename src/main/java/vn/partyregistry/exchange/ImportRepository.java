package vn.partyregistry.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vn.partyregistry.exchange.ImportJob.Format;
import vn.partyregistry.exchange.ImportJob.State;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Violation;
import vn.partyregistry.security.Caller;
import vn.partyregistry.store.Database;
import vn.partyregistry.store.Rows;

/** Files handed in, their parts and what came of their lines, as rows. */
@ApplicationScoped
class ImportRepository {

    private final Database database;
    private final ObjectMapper json;

    ImportRepository(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void begin(String id, Format format, boolean dryRun, Caller caller) {
        database.update("""
                INSERT INTO import_job (id, format, dry_run, submitted_by, role, organizations, state)
                VALUES (?, ?, ?, ?, ?, ?, 'RECEIVING')""", id, format, dryRun, caller.name(), caller.role(), caller.organizations());
    }

    void addPart(String id, int number, byte[] content) {
        database.update("INSERT INTO import_part (job, number, content) VALUES (?, ?, ?)", id, number, content);
    }

    void queue(String id, long bytes, long lines, String sha256) {
        database.update(
                "UPDATE import_job SET state = 'QUEUED', bytes = ?, lines_total = ?, sha256 = ? WHERE id = ?",
                bytes,
                lines,
                sha256,
                id);
    }

    /** What broke off while it arrived is nobody's. */
    void forget(String id) {
        deleteParts(id);
        database.update(
                "UPDATE import_job SET state = 'FAILED', bytes = 0, lines_total = 0, sha256 = '' WHERE id = ?", id);
    }

    /** Likewise those whose sender or receiver vanished without a word: nothing of them has arrived for so many hours. */
    void forgetBrokenOff(int hours) {
        database.list(
                        "SELECT id FROM import_job WHERE state = 'RECEIVING'"
                                + " AND submitted_at < clock_timestamp() - ? * interval '1 hour'",
                        row -> row.getString(1),
                        hours)
                .forEach(this::forget);
    }

    Optional<byte[]> part(String id, int number) {
        return database.first(
                "SELECT content FROM import_part WHERE job = ? AND number = ?", row -> row.getBytes(1), id, number);
    }

    void deleteParts(String id) {
        database.update("DELETE FROM import_part WHERE job = ?", id);
    }

    Optional<ImportJob> find(String id) {
        return database.first("SELECT * FROM import_job WHERE id = ? AND sha256 <> ''", this::job, id);
    }

    /** The first of those that wait, or whose run was broken off. */
    Optional<ImportJob> next() {
        return database.first(
                "SELECT * FROM import_job WHERE state IN ('QUEUED', 'RUNNING') ORDER BY number LIMIT 1", this::job);
    }

    /** Whether no other process runs an import; it is this one's then until its transaction ends. */
    boolean isOurs() {
        return database.first("SELECT pg_try_advisory_xact_lock(hashtext('registry import'))", row -> row.getBoolean(1))
                .orElseThrow();
    }

    void start(String id) {
        database.update("DELETE FROM import_line WHERE job = ?", id);
        database.update("""
                UPDATE import_job SET state = 'RUNNING', attempts = attempts + 1, started_at = clock_timestamp(),
                    told_at = clock_timestamp(), lines_done = 0, fresh = 0, same = 0, refused = 0 WHERE id = ?""", id);
    }

    /** A run that was put off is none of its attempts. */
    void putOff(String id) {
        database.update("UPDATE import_job SET attempts = attempts - 1 WHERE id = ?", id);
    }

    long waiting() {
        return database.first(
                        "SELECT count(*) FROM import_job WHERE state IN ('QUEUED', 'RUNNING')", row -> row.getLong(1))
                .orElseThrow();
    }

    /** How far a run has come, and what came of the lines since it was told last. */
    void tell(String id, ImportTally tally, List<LineOutcome> outcomes) {
        Rows rows = new Rows("int8", "int8", "text", "text", "text");
        outcomes.forEach(outcome -> rows.add(
                outcome.first(), outcome.last(), outcome.kind(), outcome.decision(), written(outcome.errors())));
        if (!rows.isEmpty()) {
            database.update("""
                    INSERT INTO import_line (job, first_line, last_line, outcome, decision, errors)
                    SELECT ?, a, b, c, d, e::jsonb FROM unnest(?::int8[], ?::int8[], ?::text[], ?::text[], ?::text[])
                        AS fresh (a, b, c, d, e)""", rows.after(id));
        }
        database.update(
                "UPDATE import_job SET lines_done = ?, fresh = ?, same = ?, refused = ?, told_at = clock_timestamp() WHERE id = ?",
                tally.lines(),
                tally.fresh(),
                tally.same(),
                tally.refused(),
                id);
    }

    /** The last word on a run; where something is recorded, in the same transaction. */
    void end(String id, State state, Long firstPosition, Long lastPosition, Problem problem) {
        database.update("""
                UPDATE import_job SET state = ?, ended_at = clock_timestamp(), told_at = clock_timestamp(),
                    lines_total = CASE WHEN ? = 'DONE' THEN lines_done ELSE lines_total END,
                    first_position = ?, last_position = ?, problem = ? WHERE id = ?""", state, state, firstPosition, lastPosition, problem == null ? null : problem.code(), id);
        deleteParts(id);
    }

    /** Outcomes that reach beyond a line, in order. */
    List<LineOutcome> lines(String id, long after, LineOutcome.Kind kind, int limit) {
        return database.list(
                """
                SELECT first_line, last_line, outcome, decision, errors FROM import_line
                WHERE job = ? AND last_line > ? AND (?::text IS NULL OR outcome = ?) ORDER BY first_line LIMIT ?""",
                row -> new LineOutcome(
                        row.getLong(1),
                        row.getLong(2),
                        LineOutcome.Kind.valueOf(row.getString(3)),
                        row.getString(4),
                        read(row.getString(5))),
                id,
                after,
                kind,
                kind,
                limit);
    }

    private String written(List<Violation> errors) {
        try {
            return errors.isEmpty() ? null : json.writeValueAsString(errors);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<Violation> read(String errors) {
        try {
            return errors == null ? List.of() : json.readValue(errors, new TypeReference<List<Violation>>() {});
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private ImportJob job(ResultSet row) throws SQLException {
        return new ImportJob(
                row.getString("id"),
                row.getLong("number"),
                Format.valueOf(row.getString("format")),
                row.getBoolean("dry_run"),
                row.getString("submitted_by"),
                row.getString("role"),
                Database.texts(row, "organizations"),
                Database.instant(row, "submitted_at"),
                State.valueOf(row.getString("state")),
                row.getLong("bytes"),
                row.getString("sha256"),
                row.getInt("attempts"),
                Database.instant(row, "started_at"),
                Database.instant(row, "ended_at"),
                Database.instant(row, "told_at"),
                row.getLong("lines_done"),
                row.getLong("lines_total"),
                row.getLong("fresh"),
                row.getLong("same"),
                row.getLong("refused"),
                row.getObject("first_position", Long.class),
                row.getObject("last_position", Long.class),
                row.getString("problem"));
    }
}
