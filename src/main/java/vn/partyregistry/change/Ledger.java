package vn.partyregistry.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.partyregistry.time.Effect;
import vn.partyregistry.time.Timeline;

/** All subjects of one kind that a replay has met, and their states in the course of the day at hand. */
final class Ledger<S> {

    private final Function<Collection<String>, Map<String, Timeline<S>>> load;
    private final BiFunction<Collection<String>, LocalDate, Map<String, List<String>>> loadOccupants;
    private final Function<S, String> containerOf;
    private final Map<String, Track<S>> tracks = new LinkedHashMap<>();

    /** The tracks that stray, kept apart: there are few of them among many, except where all is replayed from nothing. */
    private final Set<String> astray = new LinkedHashSet<>();

    /** Who of those that are not stored at all was where when the last day ended: no stored occupants tell of them. */
    private final Map<String, Set<String>> unstoredIn = new HashMap<>();

    private LocalDate day;
    private LocalDate baseline;
    private DayImage<S> image;
    private final Set<String> filled = new LinkedHashSet<>();

    Ledger(
            Function<Collection<String>, Map<String, Timeline<S>>> load,
            BiFunction<Collection<String>, LocalDate, Map<String, List<String>>> loadOccupants,
            Function<S, String> containerOf) {
        this.load = load;
        this.loadOccupants = loadOccupants;
        this.containerOf = containerOf;
    }

    /** Begins a day; subjects start as they were at the end of the baseline day. */
    void open(LocalDate newDay, LocalDate newBaseline) {
        day = newDay;
        baseline = newBaseline;
        image = new DayImage<>(containerOf);
        filled.clear();
        storedAstray().forEach(this::enter);
    }

    void prepare(Collection<String> ids) {
        List<String> missing =
                ids.stream().filter(id -> !tracks.containsKey(id)).distinct().toList();
        if (!missing.isEmpty()) {
            Map<String, Timeline<S>> loaded = load.apply(missing);
            missing.forEach(id -> tracks.put(id, new Track<>(loaded.getOrDefault(id, Timeline.empty()))));
        }
    }

    void prepareOccupants(Collection<String> containers) {
        List<String> missing = containers.stream()
                .filter(id -> !filled.contains(id))
                .distinct()
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        Map<String, List<String>> found = loadOccupants.apply(missing, baseline);
        List<String> ids = new ArrayList<>();
        found.values().forEach(ids::addAll);
        prepare(ids);
        missing.forEach(container -> ids.addAll(unstoredIn.getOrDefault(container, Set.of())));
        ids.forEach(this::enter);
        filled.addAll(missing);
    }

    Track<S> track(String id) {
        prepare(List.of(id));
        return tracks.get(id);
    }

    Map<String, Track<S>> tracks() {
        return Collections.unmodifiableMap(tracks);
    }

    /** Takes a subject out of its stored history from a day on. */
    void forget(String id, LocalDate from) {
        track(id).forget(from);
        astray.add(id);
    }

    void forgetAllOf(String id, Set<String> replaced, LocalDate from) {
        track(id).forgetAllOf(replaced, from);
        astray.add(id);
    }

    Set<String> astray() {
        return Collections.unmodifiableSet(astray);
    }

    List<String> storedAstray() {
        return astray.stream().filter(id -> tracks.get(id).isStored()).toList();
    }

    /** Those astray that may stand differently since the last day: one that is not stored does so when written only. */
    List<String> astrayAnew() {
        return astray.stream()
                .filter(id -> tracks.get(id).isStored() || image.writings().containsKey(id))
                .toList();
    }

    /** The state at this moment of the day, null when not in force. */
    S now(String id) {
        enter(id);
        return image.now(id);
    }

    /** The state before the decision at hand, null when it was not in force. */
    S before(String id) {
        enter(id);
        return image.beforeDecision(id);
    }

    /** The first day in force before the day at hand began, null if there is none. */
    LocalDate firstDay(String id) {
        return track(id).firstDayUntil(baseline);
    }

    /** The last state in force before the day at hand began; null if there is none. */
    S lastState(String id) {
        return track(id).lastStateUntil(baseline);
    }

    Set<String> occupants(String container) {
        prepareOccupants(List.of(container));
        return image.occupants(container);
    }

    void write(String id, S next, String decision, String endReason) {
        enter(id);
        image.write(
                id, next, decision, endReason, baseline.equals(day) ? track(id).decisionsOn(day) : List.of());
    }

    DayImage<S> image() {
        return image;
    }

    /** Ends the day: what was written becomes part of the tracks; answers all that may now differ from the stored. */
    void close() {
        image.writings().forEach((id, writing) -> {
            Track<S> track = track(id);
            if (!track.isStored()) {
                settleUnstored(id, track.stateOn(day), image.now(id));
            }
            List<String> by = writing.by();
            // Of several decisions of one day the last has ended what has ended: so it is stored, and so it is read.
            track.put(new Effect<>(
                    day,
                    image.now(id),
                    image.now(id) == null ? by.subList(by.size() - 1, by.size()) : by,
                    writing.endReason()));
            astray.add(id);
        });
        astray.removeIf(id -> {
            Track<S> track = tracks.get(id);
            track.rejoin(day);
            return !track.astray();
        });
    }

    private void settleUnstored(String id, S before, S after) {
        if (before != null && containerOf.apply(before) != null) {
            unstoredIn.get(containerOf.apply(before)).remove(id);
        }
        if (after != null && containerOf.apply(after) != null) {
            unstoredIn
                    .computeIfAbsent(containerOf.apply(after), key -> new LinkedHashSet<>())
                    .add(id);
        }
    }

    private void enter(String id) {
        if (!image.has(id)) {
            image.enter(id, track(id).stateOn(baseline));
        }
    }
}
