package vn.partyregistry.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.partyregistry.change.Past.PlacedTouch;
import vn.partyregistry.change.Touch.Access;

/** What else was recorded for a day that some changes are to live again with, so that every moment of it is exact. */
final class SameDay {

    private final Past past;
    private final Tracks tracks;
    private final Set<String> replaced;
    private final Returns returns;
    private final LocalDate day;
    private final Set<Subject> exact = new LinkedHashSet<>();
    private final Set<Subject> emptied = new LinkedHashSet<>();
    private final Set<Subject> written = new LinkedHashSet<>();
    private final Set<Subject> asked = new LinkedHashSet<>();

    /** @param replaced decisions whose recorded changes no longer count */
    SameDay(Past past, Tracks tracks, Set<String> replaced, Returns returns, LocalDate day) {
        this.past = past;
        this.tracks = tracks;
        this.replaced = replaced;
        this.returns = returns;
        this.day = day;
    }

    /** Adds every recorded change that acts on what these rest on, or on whom they are in. */
    void complete(TreeSet<PlacedChange> changes, Set<Subject> astray) {
        Collection<PlacedChange> fresh = List.copyOf(changes);
        Set<Subject> unseen = new LinkedHashSet<>(astray);
        unseen.addAll(aboveMoved());
        exact.addAll(unseen);
        written.addAll(astray);
        while (true) {
            Set<Subject> newlyEmptied = new LinkedHashSet<>();
            for (PlacedChange change : fresh) {
                for (Touch touch : touchesOf(change)) {
                    boolean fresher = touch.access() != Access.READS && written.add(touch.subject());
                    if (exact.add(touch.subject()) || fresher) {
                        unseen.add(touch.subject());
                    }
                    if (touch.access() == Access.EMPTIES && emptied.add(touch.subject())) {
                        newlyEmptied.add(touch.subject());
                    }
                }
            }
            occupants(newlyEmptied).stream().filter(exact::add).forEach(unseen::add);
            Set<Subject> questions = containers(unseen);
            questions.removeIf(container -> !asked.add(container));
            questions.addAll(unseen);
            questions.addAll(newlyEmptied);
            if (questions.isEmpty()) {
                return;
            }
            asked.addAll(questions);
            fresh = Stream.concat(
                            past.touching(questions, day, day.plusDays(1)).stream()
                                    .filter(touch -> !replaced.contains(
                                            touch.change().cause().decision()))
                                    .filter(this::concerns)
                                    .map(PlacedTouch::change),
                            returns.of(day).stream().filter(returning -> concerns(returning, unseen)))
                    .filter(changes::add)
                    .toList();
            unseen.clear();
        }
    }

    /** Everything a change names, and what it acts on or lands in without naming it. */
    private List<Touch> touchesOf(PlacedChange change) {
        List<Touch> touches = new ArrayList<>(change.change().touches());
        returns.actedOn(change).forEach(subject -> touches.add(new Touch(subject, Access.WRITES)));
        returns.landings(change).forEach(each -> touches.add(Touch.reads(each)));
        return touches;
    }

    private boolean concerns(PlacedChange returning, Set<Subject> unseen) {
        Set<String> landings = returns.landings(returning);
        return unseen.stream()
                .anyMatch(subject -> returns.actsOn(returning, subject)
                        || written.contains(subject) && landings.contains(subject.id()));
    }

    private boolean concerns(PlacedTouch touch) {
        Subject subject = touch.touch().subject();
        switch (touch.touch().access()) {
            case EMPTIES:
                return true;
            case WRITES:
                return exact.contains(subject);
            default:
                return written.contains(subject);
        }
    }

    /** Everything above what stands elsewhere than stored: whoever moves one of these today may close a cycle. */
    private Set<Subject> aboveMoved() {
        LocalDate before = day.minusDays(1);
        Set<Subject> above = new LinkedHashSet<>();
        for (String id : tracks.standingElsewhere(before)) {
            String parent = tracks.containerOf(Subject.organization(id), before);
            while (parent != null && above.add(Subject.organization(parent))) {
                parent = tracks.containerOf(Subject.organization(parent), before);
            }
        }
        return above;
    }

    /** Who was in these before the day began. */
    private Set<Subject> occupants(Set<Subject> containers) {
        Set<Subject> found = new LinkedHashSet<>();
        if (!containers.isEmpty()) {
            List<String> ids = containers.stream().map(Subject::id).toList();
            LocalDate before = day.minusDays(1);
            past.children(ids, before)
                    .values()
                    .forEach(some -> some.forEach(id -> found.add(Subject.organization(id))));
            past.membersIn(ids, before).values().forEach(some -> some.forEach(id -> found.add(Subject.member(id))));
        }
        return found;
    }

    /** Where these were before the day began: who empties it acts on them without naming them. */
    private Set<Subject> containers(Set<Subject> subjects) {
        tracks.prepare(subjects);
        Set<Subject> found = new LinkedHashSet<>();
        for (Subject subject : subjects) {
            String container = tracks.containerOf(subject, day.minusDays(1));
            if (container != null) {
                found.add(Subject.organization(container));
            }
        }
        return found;
    }
}
