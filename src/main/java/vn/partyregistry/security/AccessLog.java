package vn.partyregistry.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import vn.partyregistry.store.Database;
import vn.partyregistry.store.Rows;

/** Every look at members, every write and every refusal: who, in which role, why, at whom; appended, never changed (rule SEC-02). */
@ApplicationScoped
public class AccessLog {

    /** What came of it: seen or written, refused to somebody known, or asked by nobody that the registry knows. */
    public enum Outcome {
        SEEN,
        WRITTEN,
        REFUSED,
        UNRECOGNISED
    }

    /** What is noted of one request. */
    record Note(
            String reader,
            String role,
            String purpose,
            String operation,
            Outcome outcome,
            List<String> members,
            String requestId) {}

    private static final String INSERT = """
            INSERT INTO access_log (reader, role, purpose, operation, outcome, members, request_id)
            SELECT a, b, c, d, e, string_to_array(f, ' '), g
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS fresh (a, b, c, d, e, f, g)""";

    private final Database database;
    private final RequestIds requests;

    AccessLog(Database database, RequestIds requests) {
        this.database = database;
        this.requests = requests;
    }

    /** Notes who saw whom, before it is shown: what cannot be noted is not shown. */
    public void seen(Caller caller, String purpose, String operation, Collection<String> members) {
        write(List.of(note(caller.name(), caller.role(), purpose, operation, Outcome.SEEN, members)));
    }

    /** Notes who wrote about whom, in the transaction of the writing. */
    public void written(String writer, String role, String operation, Collection<String> members) {
        write(List.of(note(writer, role, null, operation, Outcome.WRITTEN, members)));
    }

    private Note note(
            String reader, String role, String purpose, String operation, Outcome outcome, Collection<String> members) {
        return new Note(reader, role, purpose, operation, outcome, List.copyOf(members), requests.current());
    }

    void write(List<Note> notes) {
        Rows rows = new Rows("text", "text", "text", "text", "text", "text", "text");
        for (Note note : notes) {
            rows.add(
                    note.reader,
                    note.role,
                    note.purpose,
                    note.operation,
                    note.outcome,
                    String.join(" ", note.members),
                    note.requestId);
        }
        database.write(INSERT, rows.after());
    }
}
