package vn.partyregistry.change;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
    private final DecisionRules rules;
    private final Set<String> replaced;
    private final Map<LocalDate, TreeSet<PlacedChange>> added = new HashMap<>();
    private final TreeMap<LocalDate, Map<PlacedChange, Set<Subject>>> agenda = new TreeMap<>();
    private final Map<Subject, List<Object>> questions = new HashMap<>();
    private final Map<String, Set<String>> asked = new HashMap<>();
    private final boolean last;
    private List<PlacedChange> annulments;

    /**
     * @param replaced decisions whose recorded changes no longer count
     * @param added the changes to put in
     * @param last whether the added ones come after all others of their days
     */
    public Replay(Past past, Set<String> replaced, Collection<PlacedChange> added, boolean last) {
        this.past = past;
        this.register = new Register(past);
        this.rules = new DecisionRules(register);
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
        register.forgetAllOf(subject, replaced, from);
        agenda.computeIfAbsent(from, key -> new LinkedHashMap<>());
    }

    public Outcome run() {
        while (!agenda.isEmpty()) {
            Map.Entry<LocalDate, Map<PlacedChange, Set<Subject>>> next = agenda.pollFirstEntry();
            live(next.getKey(), next.getValue());
        }
        new LeftBehind(past, register).check();
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
            new SameDay(past, register, replaced, annulments(day), day).complete(changes, subjects(Ledger::astray));
        }
        register.open(day, append ? day : day.minusDays(1));
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
        register.close();
        expect(day);
    }

    /** What a recorded change did can no longer be: all it stood for goes on as it was, so that all collisions are found. */
    private void undone(PlacedChange change) {
        LocalDate day = change.cause().effectiveOn();
        for (Touch touch : change.change().touches()) {
            if (touch.access() != Access.READS) {
                register.forget(touch.subject(), day);
            }
            if (touch.access() == Access.EMPTIES) {
                String id = touch.subject().id();
                register.childrenOf(id).forEach(child -> register.forget(Subject.organization(child), day));
                register.membersOf(id).forEach(member -> register.forget(Subject.member(member), day));
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
        register.prepare(named);
        register.organizations().prepareOccupants(emptied);
        register.members().prepareOccupants(emptied);
    }

    /** Looks ahead from a day: which later changes name what is no longer as stored, or empty where it now is. */
    private void expect(LocalDate day) {
        Map<Subject, Set<Subject>> reasons = new LinkedHashMap<>();
        for (Subject subject : subjects(Ledger::astrayAnew)) {
            String container = register.containerOf(subject, day);
            List<Object> question = Arrays.asList(container, standsAsStored(subject, day));
            if (question.equals(questions.put(subject, question))) {
                continue;
            }
            ask(reasons, subject, subject);
            if (container != null) {
                ask(reasons, Subject.organization(container), subject);
            }
        }
        askUnder(otherwise(day), day, reasons);
        if (reasons.isEmpty()) {
            return;
        }
        for (PlacedTouch touch : recorded(reasons.keySet(), day.plusDays(1), null)) {
            for (Subject reason : reasons.get(touch.touch().subject())) {
                if (concerns(touch, reason, day)) {
                    await(touch.change(), reason);
                }
            }
        }
        for (PlacedChange annulment : annulments(day.plusDays(1))) {
            String annulled = ((Annul) annulment.change()).decision();
            for (Subject subject : subjects(Ledger::astray)) {
                if (register.track(subject).wasEverActedOnBy(annulled)) {
                    await(annulment, subject);
                }
            }
        }
    }

    private void await(PlacedChange change, Subject reason) {
        LocalDate day = change.cause().effectiveOn();
        agenda.computeIfAbsent(day, key -> new LinkedHashMap<>())
                .computeIfAbsent(change, key -> new LinkedHashSet<>())
                .add(reason);
        if (change.change() instanceof Annul) {
            register.track(reason).holdUntil(day);
        }
    }

    /** The recorded annulments that take effect on a day or later. */
    private List<PlacedChange> annulments(LocalDate from) {
        if (annulments == null) {
            annulments = past.annulments(from).stream()
                    .filter(each -> !replaced.contains(each.cause().decision()))
                    .toList();
        }
        return annulments.stream()
                .filter(each -> !each.cause().effectiveOn().isBefore(from))
                .toList();
    }

    /** The organizations in force as stored, but of another type or with other powers. */
    private List<String> otherwise(LocalDate day) {
        return subjects(Ledger::astray).stream()
                .filter(subject -> subject.kind() == Subject.Kind.ORGANIZATION && !standsAsStored(subject, day))
                .map(Subject::id)
                .filter(id -> register.organizations().track(id).stateOn(day) != null)
                .filter(id -> register.organizations().track(id).storedStateOn(day) != null)
                .toList();
    }

    /** Those under such a one may later take a type that it no longer suits: such a change names them only. */
    private void askUnder(List<String> parents, LocalDate day, Map<Subject, Set<Subject>> reasons) {
        if (!parents.isEmpty()) {
            past.children(parents, day).forEach((parent, children) -> children.stream()
                    .filter(asked.computeIfAbsent(parent, key -> new HashSet<>())::add)
                    .forEach(child -> ask(reasons, Subject.organization(child), Subject.organization(parent))));
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
