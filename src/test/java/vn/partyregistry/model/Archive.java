package vn.partyregistry.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.partyregistry.change.Admit;
import vn.partyregistry.change.Annul;
import vn.partyregistry.change.Change;
import vn.partyregistry.change.Founding;
import vn.partyregistry.change.Past.PlacedTouch;
import vn.partyregistry.change.PlacedChange;
import vn.partyregistry.change.Reestablish;
import vn.partyregistry.change.Subject;
import vn.partyregistry.change.Touch;
import vn.partyregistry.model.Paper.Purpose;
import vn.partyregistry.time.Cause;

/** The papers beside the engine: which changes count, and what each touches. */
final class Archive {

    /** What a paper puts in, what it leaves of the decision that it replaces, and what it takes out. */
    record Filing(List<PlacedChange> placed, List<PlacedChange> kept, Set<String> replaced, List<PlacedChange> former) {

        List<PlacedChange> added() {
            return Stream.concat(kept.stream(), placed.stream()).toList();
        }
    }

    private final Map<String, Paper> contents = new HashMap<>();
    private final Map<String, Long> places = new HashMap<>();
    private final Set<String> annulled = new HashSet<>();
    private final Set<String> annulling = new HashSet<>();
    private final Map<String, List<PlacedChange>> counting = new LinkedHashMap<>();
    private final Map<String, String> taken = new HashMap<>();

    /** Whether a correction or annulment finds something that it can concern. */
    boolean admits(Paper paper) {
        String target = paper.purpose() == Purpose.CORRECTION ? paper.decision() : paper.annulled();
        return target == null
                || contents.containsKey(target)
                        && !annulled.contains(target)
                        && !annulling.contains(target)
                        && !contents.get(target).saysTheSame(paper);
    }

    Filing file(Paper paper, long position) {
        String target = paper.purpose() == Purpose.CORRECTION ? paper.decision() : paper.annulled();
        long place = paper.purpose() == Purpose.CORRECTION ? places.get(target) : position;
        List<PlacedChange> placed = new ArrayList<>();
        if (paper.annulled() != null && endsOnADay(paper)) {
            List<Change> changes =
                    contents.get(target).changes().stream().map(EngineWords::of).toList();
            placed.add(new PlacedChange(
                    Annul.of(target, changes, paper.annulledFrom()),
                    new Cause(paper.annulledFrom(), place, -1, paper.decision())));
        }
        for (int i = 0; i < paper.changes().size(); i++) {
            Object change = paper.changes().get(i);
            placed.add(new PlacedChange(
                    EngineWords.of(change), new Cause(paper.dayOf(change), place, i, paper.decision())));
        }
        if (target == null) {
            return new Filing(placed, List.of(), Set.of(), List.of());
        }
        List<PlacedChange> former = counting.get(target);
        List<PlacedChange> kept = paper.annulled() == null || !endsOnADay(paper)
                ? List.of()
                : former.stream()
                        .filter(change -> change.cause().effectiveOn().isBefore(paper.annulledFrom()))
                        .toList();
        return paper.annulled() != null && kept.size() == former.size()
                ? new Filing(placed, List.of(), Set.of(), List.of())
                : new Filing(placed, kept, Set.of(target), former);
    }

    private boolean endsOnADay(Paper annulment) {
        return annulment.annulledFrom() != null
                && annulment
                        .annulledFrom()
                        .isAfter(contents.get(annulment.annulled()).firstDay());
    }

    void keep(Paper paper, Filing filing, long position) {
        filing.replaced().forEach(decision -> counting.put(decision, filing.kept()));
        if (paper.annulled() != null) {
            annulled.add(paper.annulled());
            if (endsOnADay(paper)) {
                annulling.add(paper.decision());
            }
        }
        contents.put(paper.decision(), paper);
        counting.put(paper.decision(), filing.placed());
        places.putIfAbsent(paper.decision(), position);
        filing.placed().forEach(change -> ids(change.change()).forEach(id -> taken.put(id, paper.decision())));
    }

    boolean takesIdsOfOthers(List<PlacedChange> placed) {
        return placed.stream().anyMatch(change -> ids(change.change()).stream()
                .anyMatch(id -> taken.containsKey(id)
                        && !taken.get(id).equals(change.cause().decision())));
    }

    private static List<String> ids(Change change) {
        return change instanceof Admit admit
                ? List.of("member " + admit.member().id())
                : change.foundings().stream().map(Founding::organization).toList();
    }

    List<PlacedChange> returns(LocalDate from) {
        return counting.values().stream()
                .flatMap(List::stream)
                .filter(change -> change.change() instanceof Annul
                        || change.change() instanceof Reestablish again && again.parent() == null)
                .filter(change -> !change.cause().effectiveOn().isBefore(from))
                .toList();
    }

    List<PlacedTouch> touching(Collection<Subject> subjects, LocalDate from, LocalDate to) {
        Set<Subject> asked = new HashSet<>(subjects);
        List<PlacedTouch> found = new ArrayList<>();
        counting.values()
                .forEach(changes -> changes.forEach(change -> {
                    LocalDate day = change.cause().effectiveOn();
                    if (!day.isBefore(from) && (to == null || day.isBefore(to))) {
                        for (Touch touch : new LinkedHashSet<>(change.change().touches())) {
                            if (asked.contains(touch.subject())) {
                                found.add(new PlacedTouch(change, touch));
                            }
                        }
                    }
                }));
        return found;
    }
}
