package vn.partyregistry.change;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.partyregistry.change.Past.PlacedTouch;
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
    private final Register register;
    private final Set<String> replaced;
    private final Map<LocalDate, TreeSet<PlacedChange>> added = new HashMap<>();
    private final TreeMap<LocalDate, Map<PlacedChange, Set<Subject>>> agenda = new TreeMap<>();
    private final Map<Subject, List<Object>> asked = new HashMap<>();
    private final boolean last;

    /**
     * @param replaced decisions whose recorded changes no longer count
     * @param added the changes to put in
     * @param last whether the added ones come after all others of their days
     */
    public Replay(Past past, Set<String> replaced, Collection<PlacedChange> added, boolean last) {
        this.past = past;
        this.register = new Register(past);
        this.replaced = Set.copyOf(replaced);
        this.last = last;
        for (PlacedChange change : added) {
            LocalDate day = change.cause().effectiveOn();
            this.added.computeIfAbsent(day, key -> sorted()).add(change);
            agenda.computeIfAbsent(day, key -> new LinkedHashMap<>());
        }
    }

    /** Takes a subject out of its stored history from a day on, because a decision that made it so no longer counts. */
    public void forget(Subject subject, LocalDate from) {
        register.forget(subject, from);
        agenda.computeIfAbsent(from, key -> new LinkedHashMap<>());
    }

    public Outcome run() {
        while (!agenda.isEmpty()) {
            Map.Entry<LocalDate, Map<PlacedChange, Set<Subject>>> next = agenda.pollFirstEntry();
            live(next.getKey(), next.getValue());
        }
        new Acyclic(register).check();
        return new Outcome(register);
    }

    private void live(LocalDate day, Map<PlacedChange, Set<Subject>> awaited) {
        TreeSet<PlacedChange> changes = sorted();
        awaited.forEach((change, subjects) -> {
            if (subjects.stream().anyMatch(subject -> register.track(subject).astray())) {
                changes.add(change);
            }
        });
        boolean append = last && changes.isEmpty();
        changes.addAll(added.getOrDefault(day, sorted()));
        if (!append) {
            complete(day, changes);
        }
        register.open(day, append ? day : day.minusDays(1));
        prepare(changes);
        decisions(changes).forEach(ofOneDecision -> {
            for (PlacedChange change : ofOneDecision) {
                register.begin(change);
                change.change().apply(register);
            }
            new DecisionRules(register).judge();
        });
        register.close();
        expect(day);
    }

    /** Adds what else happened on the day to anything these changes rest on, so that every moment of it is exact. */
    private void complete(LocalDate day, TreeSet<PlacedChange> changes) {
        Set<Subject> exact = subjects(Ledger::astray);
        Set<Subject> emptied = new LinkedHashSet<>();
        Collection<PlacedChange> fresh = List.copyOf(changes);
        Set<Subject> unseen = new LinkedHashSet<>(exact);
        while (true) {
            Set<Subject> newlyEmptied = new LinkedHashSet<>();
            for (PlacedChange change : fresh) {
                for (Touch touch : change.change().touches()) {
                    if (exact.add(touch.subject())) {
                        unseen.add(touch.subject());
                    }
                    if (touch.access() == Access.EMPTIES && emptied.add(touch.subject())) {
                        newlyEmptied.add(touch.subject());
                    }
                }
            }
            occupants(newlyEmptied, day.minusDays(1)).stream()
                    .filter(exact::add)
                    .forEach(unseen::add);
            unseen.addAll(newlyEmptied);
            if (unseen.isEmpty()) {
                return;
            }
            fresh = recorded(unseen, day, day.plusDays(1)).stream()
                    .filter(touch -> touch.touch().access() != Access.READS
                            || emptied.contains(touch.touch().subject()))
                    .map(PlacedTouch::change)
                    .filter(changes::add)
                    .toList();
            unseen.clear();
        }
    }

    private Set<Subject> occupants(Set<Subject> emptied, LocalDate day) {
        Set<Subject> found = new LinkedHashSet<>();
        if (!emptied.isEmpty()) {
            List<String> ids = emptied.stream().map(Subject::id).toList();
            past.children(ids, day).values().forEach(some -> some.forEach(id -> found.add(Subject.organization(id))));
            past.membersIn(ids, day).values().forEach(some -> some.forEach(id -> found.add(Subject.member(id))));
        }
        return found;
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
        register.prepare(named);
        register.organizations().prepareOccupants(emptied);
        register.members().prepareOccupants(emptied);
    }

    /** Looks ahead from a day: which later changes name what is no longer as stored, or empty where it now is. */
    private void expect(LocalDate day) {
        Map<Subject, Set<Subject>> reasons = new LinkedHashMap<>();
        for (Subject subject : subjects(Ledger::astrayAnew)) {
            String container = containerOf(subject, day);
            List<Object> question = Arrays.asList(container, standsAsStored(subject, day));
            if (question.equals(asked.put(subject, question))) {
                continue;
            }
            ask(reasons, subject, subject);
            if (container != null) {
                ask(reasons, Subject.organization(container), subject);
            }
        }
        if (reasons.isEmpty()) {
            return;
        }
        for (PlacedTouch touch : recorded(reasons.keySet(), day.plusDays(1), null)) {
            for (Subject reason : reasons.get(touch.touch().subject())) {
                if (concerns(touch, reason, day)) {
                    agenda.computeIfAbsent(touch.change().cause().effectiveOn(), key -> new LinkedHashMap<>())
                            .computeIfAbsent(touch.change(), key -> new LinkedHashSet<>())
                            .add(reason);
                }
            }
        }
    }

    private static void ask(Map<Subject, Set<Subject>> reasons, Subject about, Subject reason) {
        reasons.computeIfAbsent(about, key -> new LinkedHashSet<>()).add(reason);
    }

    private boolean concerns(PlacedTouch touch, Subject reason, LocalDate day) {
        if (!touch.touch().subject().equals(reason)) {
            return touch.touch().access() == Access.EMPTIES;
        }
        return touch.touch().access() != Access.READS || !standsAsStored(reason, day);
    }

    /** Whether those who rest on it would judge it as before; on members nothing rests. */
    private boolean standsAsStored(Subject subject, LocalDate day) {
        if (subject.kind() == Subject.Kind.MEMBER) {
            return true;
        }
        Track<OrganizationState> track = register.organizations().track(subject.id());
        OrganizationState now = track.stateOn(day);
        OrganizationState stored = track.storedStateOn(day);
        return now == null ? stored == null : now.standsLike(stored);
    }

    private String containerOf(Subject subject, LocalDate day) {
        if (subject.kind() == Subject.Kind.MEMBER) {
            MemberState state = register.members().track(subject.id()).stateOn(day);
            return state == null ? null : state.organization();
        }
        OrganizationState state = register.organizations().track(subject.id()).stateOn(day);
        return state == null ? null : state.parent();
    }

    private List<PlacedTouch> recorded(Collection<Subject> subjects, LocalDate from, LocalDate to) {
        return past.touching(subjects, from, to).stream()
                .filter(touch -> !replaced.contains(touch.change().cause().decision()))
                .toList();
    }

    private Set<Subject> subjects(Function<Ledger<?>, Collection<String>> which) {
        Set<Subject> subjects = new LinkedHashSet<>();
        which.apply(register.organizations()).forEach(id -> subjects.add(Subject.organization(id)));
        which.apply(register.members()).forEach(id -> subjects.add(Subject.member(id)));
        return subjects;
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
