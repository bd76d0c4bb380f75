package vn.partyregistry.national;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import vn.partyregistry.change.Outcome.Rewriting;
import vn.partyregistry.time.Timeline;
import vn.partyregistry.time.Version;

/**
 * What is believed of all subjects of one kind, and who is and ever was where.
 *
 * <p>Papers come in legal order, so the last version tells how a subject stands.
 */
final class Beliefs<S> {

    private final Map<String, Belief<S>> all = new HashMap<>();
    private final Map<String, Set<String>> in = new HashMap<>();
    private final Map<String, Set<String>> everIn = new HashMap<>();
    private final Function<S, String> containerOf;

    Beliefs(Function<S, String> containerOf) {
        this.containerOf = containerOf;
    }

    /** A timeline, and the position at which each of its versions was recorded. */
    record Belief<S>(Timeline<S> timeline, long[] recordedFrom) {}

    /** A version that is superseded. */
    @FunctionalInterface
    interface Superseded<S> {
        void add(String id, Version<S> version, long recordedFrom);
    }

    /** A version that is believed. */
    @FunctionalInterface
    interface Believed<S> {
        void add(String id, Version<S> version, long recordedFrom);
    }

    Map<String, Timeline<S>> timelines(Collection<String> ids) {
        Map<String, Timeline<S>> found = new HashMap<>();
        for (String id : ids) {
            Belief<S> belief = all.get(id);
            if (belief != null) {
                found.put(id, belief.timeline());
            }
        }
        return found;
    }

    Map<String, List<String>> in(Collection<String> containers) {
        Map<String, List<String>> found = new HashMap<>();
        for (String container : containers) {
            Set<String> there = in.get(container);
            if (there != null && !there.isEmpty()) {
                found.put(container, there.stream().sorted().toList());
            }
        }
        return found;
    }

    List<String> everIn(Collection<String> containers) {
        TreeSet<String> found = new TreeSet<>();
        containers.forEach(container -> found.addAll(everIn.getOrDefault(container, Set.of())));
        return new ArrayList<>(found);
    }

    /** How a subject stands after all that was recorded, null when it is not in force. */
    static <S> S standing(Timeline<S> timeline) {
        int size = timeline.versions().size();
        Version<S> last = size == 0 ? null : timeline.versions().get(size - 1);
        return last == null || last.span().to() != null ? null : last.state();
    }

    void rewrite(String id, Rewriting<S> rewriting, long position, Superseded<S> superseded) {
        Belief<S> before = all.getOrDefault(id, new Belief<>(Timeline.empty(), new long[0]));
        List<Version<S>> stored = before.timeline().versions();
        List<Version<S>> desired = rewriting.desired().versions();
        long[] recordedFrom = new long[desired.size()];
        for (int i = 0; i < recordedFrom.length; i++) {
            int kept = stored.indexOf(desired.get(i));
            recordedFrom[i] = kept < 0 ? position : before.recordedFrom()[kept];
        }
        for (int i = 0; i < stored.size(); i++) {
            if (!desired.contains(stored.get(i))) {
                superseded.add(id, stored.get(i), before.recordedFrom()[i]);
            }
        }
        all.put(id, new Belief<>(rewriting.desired(), recordedFrom));
        settle(id, standing(before.timeline()), standing(rewriting.desired()));
    }

    void forEach(Believed<S> believed) {
        new TreeSet<>(all.keySet()).forEach(id -> {
            Belief<S> belief = all.get(id);
            for (int i = 0; i < belief.recordedFrom().length; i++) {
                believed.add(id, belief.timeline().versions().get(i), belief.recordedFrom()[i]);
            }
        });
    }

    private void settle(String id, S before, S after) {
        String from = before == null ? null : containerOf.apply(before);
        String to = after == null ? null : containerOf.apply(after);
        if (from != null) {
            in.get(from).remove(id);
        }
        if (to != null) {
            in.computeIfAbsent(to, key -> new HashSet<>()).add(id);
            everIn.computeIfAbsent(to, key -> new HashSet<>()).add(id);
        }
    }
}
