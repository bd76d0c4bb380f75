package vn.partyregistry.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The subjects of one kind in the course of one day: who is what and where, and what has been written so far. */
final class DayImage<S> {

    private final Function<S, String> containerOf;
    private final Map<String, S> now = new HashMap<>();
    private final Map<String, Set<String>> occupants = new HashMap<>();
    private final Map<String, Writing> writings = new LinkedHashMap<>();

    /** What those were before the decision at hand that it has written. */
    private final Map<String, S> beforeDecision = new HashMap<>();

    /** What the change at hand has overwritten so far, to be put back if it meets an obstacle after all. */
    private final Map<String, Overwritten<S>> overwritten = new LinkedHashMap<>();

    /** Who acted on a subject today, and why it ended if it did. */
    record Writing(List<String> by, String endReason) {}

    private record Overwritten<S>(S state, Writing writing) {}

    DayImage(Function<S, String> containerOf) {
        this.containerOf = containerOf;
    }

    boolean has(String id) {
        return now.containsKey(id);
    }

    /** A subject as it comes into the day. */
    void enter(String id, S state) {
        now.put(id, state);
        settle(id, state);
    }

    S now(String id) {
        return now.get(id);
    }

    /** The state before the decision at hand, null when it was not in force. */
    S beforeDecision(String id) {
        return beforeDecision.containsKey(id) ? beforeDecision.get(id) : now.get(id);
    }

    /** Who of those that have entered is in the container at this moment. */
    Set<String> occupants(String container) {
        return new LinkedHashSet<>(occupants.getOrDefault(container, Set.of()));
    }

    Map<String, Writing> writings() {
        return Collections.unmodifiableMap(writings);
    }

    /** @param earlier who acted on it today as already stored */
    void write(String id, S next, String decision, String endReason, List<String> earlier) {
        S current = now.get(id);
        if (!beforeDecision.containsKey(id)) {
            beforeDecision.put(id, current);
        }
        overwritten.putIfAbsent(id, new Overwritten<>(current, writings.get(id)));
        leave(id, current);
        now.put(id, next);
        settle(id, next);
        List<String> by = new ArrayList<>();
        if (current != null) {
            // Who acted on what has ended since has no part in what it is now.
            by.addAll(writings.containsKey(id) ? writings.get(id).by() : earlier);
        }
        if (by.isEmpty() || !by.get(by.size() - 1).equals(decision)) {
            by.remove(decision);
            by.add(decision);
        }
        writings.put(id, new Writing(by, endReason));
    }

    /** From here on, another decision of the day writes. */
    void nextDecision() {
        beforeDecision.clear();
    }

    /** From here on, writing can be taken back. */
    void mark() {
        overwritten.clear();
    }

    Set<String> writtenSinceMark() {
        return Collections.unmodifiableSet(overwritten.keySet());
    }

    /** Takes back what was written since the mark. */
    void takeBack() {
        overwritten.forEach((id, before) -> {
            leave(id, now.get(id));
            enter(id, before.state());
            if (before.writing() == null) {
                writings.remove(id);
            } else {
                writings.put(id, before.writing());
            }
        });
        overwritten.clear();
    }

    private void settle(String id, S state) {
        String container = state == null ? null : containerOf.apply(state);
        if (container != null) {
            occupants.computeIfAbsent(container, key -> new LinkedHashSet<>()).add(id);
        }
    }

    private void leave(String id, S state) {
        String container = state == null ? null : containerOf.apply(state);
        if (container != null && occupants.containsKey(container)) {
            occupants.get(container).remove(id);
        }
    }
}
