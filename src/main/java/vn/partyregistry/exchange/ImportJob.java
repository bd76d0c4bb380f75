package vn.partyregistry.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.partyregistry.security.Caller;

/**
 * A file handed in and what has come of it so far.
 *
 * @param number in which order it was handed in
 * @param linesTotal how many lines were counted when it came in, quoted line breaks included; exact when it has ended
 * @param problem code of what broke the run off as a whole, null when nothing did
 */
record ImportJob(
        String id,
        long number,
        Format format,
        boolean dryRun,
        String submittedBy,
        String role,
        List<String> organizations,
        Instant submittedAt,
        State state,
        long bytes,
        String sha256,
        int attempts,
        Instant startedAt,
        Instant endedAt,
        Instant toldAt,
        long linesDone,
        long linesTotal,
        long fresh,
        long same,
        long refused,
        Long firstPosition,
        Long lastPosition,
        String problem) {

    /** What a file holds. */
    enum Format {
        /** One decision a line, as JSON. */
        DECISIONS,
        /** A sheet of organizations or of members; its header tells which. */
        SHEET
    }

    /** How far it has come. */
    enum State {
        /** It is still arriving, and nobody is told of it. */
        RECEIVING,
        QUEUED,
        RUNNING,
        DONE,
        /** Nothing of it is recorded. */
        FAILED
    }

    boolean hasEnded() {
        return state == State.DONE || state == State.FAILED;
    }

    /** Whether its lines are part of history. */
    boolean isRecorded() {
        return state == State.DONE && !dryRun;
    }

    /** Whoever handed it in, with the rights it had then. */
    Caller caller() {
        return new Caller(submittedBy, Set.of(role), organizations);
    }
}
