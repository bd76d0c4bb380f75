package vn.partyregistry.change;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.partyregistry.change.Touch.Access;

/**
 * The one way in which history is made and remade: changes are put in at their places, and every day that they bear on is
 * lived again, until all subjects are again what was stored.
 *
 * <p>A recording at the end of history touches one day. A late one goes on through the days on which something it made
 * different is named again, and through no others.
 */
public final class Replay {

    static final int DEEPEST = 64;

    private final Past past;
    private final Tracks tracks;
    private final Register register;
    private final DecisionRules rules;
    private final Set<String> replaced;
    private final Map<LocalDate, TreeSet<PlacedChange>> added = new HashMap<>();
    private final Returns returns;
    private final Agenda agenda;
    private final boolean last;

    /**
     * @param replaced decisions whose recorded changes no longer count
     * @param added the changes to put in
     * @param last whether the added ones come after all others of their days
     */
    public Replay(Past past, Set<String> replaced, Collection<PlacedChange> added, boolean last) {
        this.past = past;
        this.tracks = new Tracks(past);
        this.register = new Register(tracks);
        this.rules = new DecisionRules(register);
        this.replaced = Set.copyOf(replaced);
        this.returns = new Returns(past, tracks, this.replaced);
        this.agenda = new Agenda(past, tracks, returns, this.replaced);
        this.last = last;
        for (PlacedChange change : added) {
            LocalDate day = change.cause().effectiveOn();
            this.added.computeIfAbsent(day, key -> sorted()).add(change);
            agenda.add(day);
        }
    }

    /** Takes a subject out of its stored history from a day on, because a decision that made it so no longer counts. */
    public void forget(Subject subject, LocalDate from) {
        tracks.forgetAllOf(subject, replaced, from);
        agenda.add(from);
    }

    public Outcome run() {
        while (!agenda.isEmpty()) {
            Map.Entry<LocalDate, Map<PlacedChange, Set<Subject>>> next = agenda.next();
            live(next.getKey(), next.getValue());
        }
        new LeftBehind(past, register, rules).check();
        new Acyclic(register).check();
        return new Outcome(register);
    }

    private void live(LocalDate day, Map<PlacedChange, Set<Subject>> awaited) {
        TreeSet<PlacedChange> changes = sorted();
        awaited.forEach((change, subjects) -> {
            if (subjects.stream().anyMatch(subject -> tracks.of(subject).astray())) {
                changes.add(change);
            }
        });
        boolean append = last
                && changes.isEmpty()
                && tracks.standingElsewhere(day.minusDays(1)).isEmpty();
        changes.addAll(added.getOrDefault(day, sorted()));
        if (!append) {
            new SameDay(past, tracks, replaced, returns, day).complete(changes, tracks.astray());
        }
        tracks.open(day, append ? day : day.minusDays(1));
        prepare(changes);
        decisions(changes).forEach(ofOneDecision -> {
            register.beginDecision();
            for (PlacedChange change : ofOneDecision) {
                boolean hindered = register.make(change);
                if (hindered && !added.getOrDefault(day, sorted()).contains(change)) {
                    undone(change);
                }
            }
            rules.judge();
        });
        tracks.close();
        agenda.lookAheadFrom(day);
    }

    /** What a recorded change did can no longer be: all it stood for goes on as it was, so that all collisions are found. */
    private void undone(PlacedChange change) {
        LocalDate day = change.cause().effectiveOn();
        for (Touch touch : change.change().touches()) {
            if (touch.access() != Access.READS) {
                tracks.forget(touch.subject(), day);
            }
            if (touch.access() == Access.EMPTIES) {
                String id = touch.subject().id();
                register.childrenOf(id).forEach(child -> tracks.forget(Subject.organization(child), day));
                register.membersOf(id).forEach(member -> tracks.forget(Subject.member(member), day));
            }
        }
    }

    private void prepare(TreeSet<PlacedChange> changes) {
        Set<Subject> named = new LinkedHashSet<>();
        Set<String> emptied = new LinkedHashSet<>();
        for (PlacedChange change : changes) {
            for (Touch touch : change.change().touches()) {
                named.add(touch.subject());
                if (touch.access() == Access.EMPTIES) {
                    emptied.add(touch.subject().id());
                }
            }
        }
        tracks.prepare(named);
        tracks.organizations().prepareOccupants(emptied);
        tracks.members().prepareOccupants(emptied);
    }

    private static List<List<PlacedChange>> decisions(Collection<PlacedChange> changes) {
        return List.copyOf(changes.stream()
                .collect(Collectors.groupingBy(change -> change.cause().place(), TreeMap::new, Collectors.toList()))
                .values());
    }

    private static TreeSet<PlacedChange> sorted() {
        return new TreeSet<>((one, other) -> one.cause().compareTo(other.cause()));
    }
}
