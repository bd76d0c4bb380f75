package vn.partyregistry.exchange;

import java.util.List;
import vn.partyregistry.problem.Violation;

/**
 * What came of some lines in a row.
 *
 * @param decision the paper they are recorded by, null when there is none
 */
record LineOutcome(long first, long last, Kind kind, String decision, List<Violation> errors) {

    /** What can come of a line. */
    enum Kind {
        /** Recorded, if the whole file was. */
        FRESH,
        /** Recorded before, with the same content. */
        SAME,
        REFUSED
    }
}
