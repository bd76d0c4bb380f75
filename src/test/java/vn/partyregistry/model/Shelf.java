package vn.partyregistry.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** All subjects of one kind in the course of a play: what they are now, what they were, and who made them so. */
final class Shelf {

    /** What a subject was before the first day on which a decision acted on it, and after the last such day. */
    record Trace(Facts before, Facts after) {}

    private record DayEnd(LocalDate on, Facts facts, List<String> by, String endReason) {}

    private final Attribute container;
    private final Map<String, Facts> now = new LinkedHashMap<>();
    private final Map<String, Facts> lastLived = new LinkedHashMap<>();
    private final Map<String, List<DayEnd>> days = new LinkedHashMap<>();
    private final Map<String, List<String>> actedToday = new LinkedHashMap<>();
    private final Map<String, String> endReasons = new LinkedHashMap<>();
    private Set<String> written = new LinkedHashSet<>();

    Shelf(Attribute container) {
        this.container = container;
    }

    Facts now(String id) {
        return now.get(id);
    }

    /** What it was at the end of its last day before today; null when it never lived a day. */
    Facts lastLived(String id) {
        return lastLived.get(id);
    }

    Set<String> in(String containing) {
        Set<String> found = new TreeSet<>();
        now.forEach((id, facts) -> {
            if (Objects.equals(facts.get(container), containing)) {
                found.add(id);
            }
        });
        return found;
    }

    void write(String id, Facts facts, String decision, String endReason) {
        if (now.get(id) == null) {
            actedToday.remove(id);
        }
        if (facts == null) {
            now.remove(id);
        } else {
            now.put(id, facts);
        }
        endReasons.put(id, endReason);
        written.add(id);
        List<String> acted = actedToday.computeIfAbsent(id, key -> new ArrayList<>());
        if (!acted.contains(decision)) {
            acted.add(decision);
        }
    }

    /** What was written since the last call. */
    Set<String> takeWritten() {
        Set<String> taken = written;
        written = new LinkedHashSet<>();
        return taken;
    }

    /** What a decision did until yesterday; the decisions of one day are taken together. */
    Map<String, Trace> traces(String decision) {
        Map<String, Trace> traces = new LinkedHashMap<>();
        days.forEach((id, ends) -> {
            Facts before = null;
            for (DayEnd end : ends) {
                if (end.by().contains(decision)) {
                    Trace earlier = traces.get(id);
                    traces.put(id, new Trace(earlier == null ? before : earlier.before(), end.facts()));
                }
                before = end.facts();
            }
        });
        return traces;
    }

    /** Of several that acted on what has ended, the last one ended it. */
    void endDay(LocalDate day) {
        actedToday.forEach((id, all) -> {
            List<String> by = now.get(id) == null ? all.subList(all.size() - 1, all.size()) : all;
            days.computeIfAbsent(id, key -> new ArrayList<>())
                    .add(new DayEnd(day, now.get(id), List.copyOf(by), endReasons.get(id)));
            if (now.get(id) != null) {
                lastLived.put(id, now.get(id));
            }
        });
        actedToday.clear();
    }

    /** The versions of everything that ever lived a day. */
    Map<String, List<PlainVersion>> histories() {
        Map<String, List<PlainVersion>> histories = new LinkedHashMap<>();
        days.forEach((id, ends) -> {
            List<PlainVersion> versions = new ArrayList<>();
            for (int i = 0; i < ends.size(); i++) {
                DayEnd end = ends.get(i);
                DayEnd next = i + 1 < ends.size() ? ends.get(i + 1) : null;
                boolean last = next != null && next.facts() == null;
                if (end.facts() != null) {
                    versions.add(new PlainVersion(
                            end.on(),
                            next == null ? null : next.on(),
                            end.facts(),
                            end.by(),
                            last ? next.by().get(next.by().size() - 1) : null,
                            last ? next.endReason() : null));
                }
            }
            if (!versions.isEmpty()) {
                histories.put(id, versions);
            }
        });
        return histories;
    }
}
