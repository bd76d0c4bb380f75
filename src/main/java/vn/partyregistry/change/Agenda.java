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
import vn.partyregistry.change.Past.PlacedTouch;
import vn.partyregistry.change.Touch.Access;

/** The days that a replay still has to live, and the recorded changes that are to be made again on them. */
final class Agenda {

    private final Past past;
    private final Tracks tracks;
    private final Set<String> replaced;
    private final TreeMap<LocalDate, Map<PlacedChange, Set<Subject>>> days = new TreeMap<>();
    private final Map<Subject, List<Object>> questions = new HashMap<>();
    private final Map<String, Set<String>> asked = new HashMap<>();
    private final Returns returns;

    /** @param replaced decisions whose recorded changes no longer count */
    Agenda(Past past, Tracks tracks, Returns returns, Set<String> replaced) {
        this.past = past;
        this.tracks = tracks;
        this.returns = returns;
        this.replaced = replaced;
    }

    void add(LocalDate day) {
        days.computeIfAbsent(day, key -> new LinkedHashMap<>());
    }

    boolean isEmpty() {
        return days.isEmpty();
    }

    /** Takes the first day, with the changes that wait for it and the subjects for whose sake they do. */
    Map.Entry<LocalDate, Map<PlacedChange, Set<Subject>>> next() {
        return days.pollFirstEntry();
    }

    /** Looks ahead from a day: which later changes name what is no longer as stored, or empty where it now is. */
    void lookAheadFrom(LocalDate day) {
        Map<Subject, Set<Subject>> reasons = new LinkedHashMap<>();
        for (Subject subject : tracks.astrayAnew()) {
            String container = tracks.containerOf(subject, day);
            List<Object> question = Arrays.asList(container, tracks.standsAsStored(subject, day));
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
        for (PlacedTouch touch : recorded(reasons.keySet(), day.plusDays(1))) {
            for (Subject reason : reasons.get(touch.touch().subject())) {
                if (concerns(touch, reason, day)) {
                    await(touch.change(), reason);
                }
            }
        }
        awaitReturns(day);
    }

    private void awaitReturns(LocalDate day) {
        List<PlacedChange> later = returns.from(day.plusDays(1));
        if (later.isEmpty()) {
            return;
        }
        Set<Subject> astray = tracks.astray();
        List<Subject> otherwise = astray.stream()
                .filter(subject -> !tracks.standsAsStored(subject, day))
                .toList();
        for (PlacedChange returning : later) {
            astray.stream()
                    .filter(subject -> returns.actsOn(returning, subject))
                    .forEach(subject -> await(returning, subject));
            if (!otherwise.isEmpty()) {
                Set<String> landings = returns.landings(returning);
                otherwise.stream()
                        .filter(subject -> landings.contains(subject.id()))
                        .forEach(subject -> await(returning, subject));
            }
        }
    }

    private void await(PlacedChange change, Subject reason) {
        LocalDate day = change.cause().effectiveOn();
        days.computeIfAbsent(day, key -> new LinkedHashMap<>())
                .computeIfAbsent(change, key -> new LinkedHashSet<>())
                .add(reason);
        if (change.change() instanceof Annul) {
            tracks.of(reason).holdUntil(day);
        }
    }

    /** The organizations in force as stored, but of another type or with other powers. */
    private List<String> otherwise(LocalDate day) {
        return tracks.organizations().astray().stream()
                .filter(id -> !tracks.standsAsStored(Subject.organization(id), day))
                .filter(id -> tracks.organizations().track(id).stateOn(day) != null)
                .filter(id -> tracks.organizations().track(id).storedStateOn(day) != null)
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
        return touch.touch().access() != Access.READS || !tracks.standsAsStored(reason, day);
    }

    private List<PlacedTouch> recorded(Collection<Subject> subjects, LocalDate from) {
        return past.touching(subjects, from, null).stream()
                .filter(touch -> !replaced.contains(touch.change().cause().decision()))
                .toList();
    }
}
