package vn.partyregistry.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.partyregistry.http.Cursor;
import vn.partyregistry.http.KnowledgeParameters;
import vn.partyregistry.http.PageParameters;
import vn.partyregistry.http.ParameterReader;
import vn.partyregistry.http.SnapshotParameters;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.Violation;
import vn.partyregistry.store.Replica;
import vn.partyregistry.time.RegistryClock;
import vn.partyregistry.time.Snapshot;

/** Which state a request asks about: never the wall clock for knowledge, and today in Việt Nam for the legal date. */
@ApplicationScoped
public class Snapshots {

    /** A page asked for: its snapshot, where it begins and how long it may be. */
    public record PageRequest(Snapshot snapshot, String after, int limit, boolean total) {}

    private final Journal journal;
    private final HeadRead read;
    private final Replica replica;

    Snapshots(Journal journal, HeadRead read, Replica replica) {
        this.journal = journal;
        this.read = read;
        this.replica = replica;
    }

    /** Reads the two clocks; {@code reader} may hold faults of other parameters, which are refused together with these. */
    public Snapshot of(SnapshotParameters parameters, ParameterReader reader) {
        LocalDate asOf = reader.date("asOf", parameters.asOf);
        return known(parameters, reader, asOf == null ? RegistryClock.today() : asOf);
    }

    /** The legal date, if no clock of knowledge is set and so the newest state is asked for, of PostgreSQL itself. */
    public Optional<LocalDate> newestOn(SnapshotParameters parameters, ParameterReader reader) {
        if (parameters.knownAt != null || parameters.position != null || replica.isAsked()) {
            return Optional.empty();
        }
        LocalDate asOf = reader.date("asOf", parameters.asOf);
        reader.done();
        return Optional.of(asOf == null ? RegistryClock.today() : asOf);
    }

    /** Reads the clock of knowledge, and refuses every fault that the reader holds by then; the day may be null until then. */
    public Snapshot known(KnowledgeParameters parameters, ParameterReader reader, LocalDate day) {
        Instant knownAt = reader.instant("knownAt", parameters.knownAt);
        Long position = reader.number("position", parameters.position, 0, Long.MAX_VALUE);
        if (parameters.knownAt != null && parameters.position != null) {
            reader.fault("position", "parameter.knownAtAndPosition");
        }
        reader.done();
        if (position != null) {
            return at(day, position);
        }
        return knownAt == null ? read.on(day).orElseGet(() -> journal.head(day)) : journal.knownAt(day, knownAt);
    }

    /** Reads the clocks and the page; a cursor brings the snapshot of its first page along. */
    public PageRequest page(PageParameters parameters, ParameterReader reader, UriInfo uri) {
        Long limit = reader.number("limit", parameters.limit, 1, 1000);
        boolean total = reader.flag("totalCount", parameters.totalCount);
        Snapshot snapshot;
        String after = "";
        if (parameters.cursor == null) {
            snapshot = of(parameters, reader);
        } else {
            reader.done();
            Cursor cursor = Cursor.read(parameters.cursor, uri);
            snapshot = at(cursor.asOf(), cursor.position());
            after = cursor.after();
        }
        return new PageRequest(snapshot, after, limit == null ? 100 : limit.intValue(), total);
    }

    /** The state known at an instant. */
    public Snapshot knownAt(LocalDate day, Instant knownAt) {
        return journal.knownAt(day, knownAt);
    }

    private Snapshot at(LocalDate day, long position) {
        Optional<Snapshot> found = journal.at(day, position);
        return found.orElseThrow(() -> new Refusal(
                Problem.INVALID_PARAMETER,
                Violation.ofParameter(
                        "position",
                        "parameter.positionAhead",
                        position,
                        journal.head(day).position())));
    }
}
