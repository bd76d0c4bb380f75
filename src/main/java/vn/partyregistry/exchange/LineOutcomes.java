package vn.partyregistry.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.partyregistry.exchange.Draft.Fault;
import vn.partyregistry.exchange.LineOutcome.Kind;
import vn.partyregistry.problem.Violation;

/** The outcomes of a paper that was refused: of each faulty line its faults, and of those between them none. */
final class LineOutcomes {

    private LineOutcomes() {}

    static List<LineOutcome> refused(Draft draft, List<Fault> faults) {
        Map<Long, List<Violation>> byLine = faults.stream()
                .collect(Collectors.groupingBy(
                        Fault::line, TreeMap::new, Collectors.mapping(Fault::violation, Collectors.toList())));
        List<LineOutcome> outcomes = new ArrayList<>();
        long next = draft.first();
        for (Map.Entry<Long, List<Violation>> faulty : byLine.entrySet()) {
            long line = faulty.getKey();
            if (line > next) {
                outcomes.add(new LineOutcome(next, line - 1, Kind.FRESH, null, List.of()));
            }
            outcomes.add(new LineOutcome(line, line, Kind.REFUSED, null, faulty.getValue()));
            next = line + 1;
        }
        if (next <= draft.last()) {
            outcomes.add(new LineOutcome(next, draft.last(), Kind.FRESH, null, List.of()));
        }
        return outcomes;
    }
}
