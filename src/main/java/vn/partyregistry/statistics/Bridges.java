package vn.partyregistry.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.statistics.BridgeView.Ends;
import vn.partyregistry.statistics.BridgeView.Line;
import vn.partyregistry.time.Snapshot;

/** Bridges from one day's counts to another's; one that did not close would be no answer (rule STA-03). */
@ApplicationScoped
class Bridges {

    private final CountRepository counts;
    private final BridgeRepository flows;

    Bridges(CountRepository counts, BridgeRepository flows) {
        this.counts = counts;
        this.flows = flows;
    }

    BridgeView of(String id, LocalDate from, LocalDate to, Snapshot at) {
        Ends opening = ends(id, at.on(from));
        Ends closing = ends(id, at.on(to));
        List<Line> lines = flows.lines(id, from, to, at.position());
        Ends sum = opening;
        for (Line line : lines) {
            sum = sum.plus(line);
        }
        if (!sum.equals(closing)) {
            throw new IllegalStateException("the bridge of " + id + " from " + from + " to " + to + " at position "
                    + at.position() + " comes to " + sum + " and not to " + closing);
        }
        return new BridgeView(from, to, opening, lines, closing, SnapshotView.of(at));
    }

    private Ends ends(String id, Snapshot at) {
        Tally tally = counts.counts(id, at).tally();
        return new Ends(tally.grassroots(), tally.members());
    }
}
