package vn.partyregistry.change;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who stands wrongly in the course of a replay, so that a decision answers only for what it made wrong itself, and not
 * for what it found so.
 */
final class Faults {

    private final Map<String, Set<String>> found = new HashMap<>();
    private final Map<String, Integer> standing = new HashMap<>();
    private final Map<String, Set<String>> judged = new HashMap<>();

    /** A question about a subject is judged anew: what was found before under it holds no longer. */
    void judge(String question) {
        judged.put(question, new LinkedHashSet<>());
    }

    /** Notes a fault under the question judged; answers whether it did not stand before the decision. */
    boolean add(String question, String fault) {
        judged.get(question).add(fault);
        return !standing.containsKey(fault);
    }

    boolean stands(String fault) {
        return standing.containsKey(fault);
    }

    /** The decision ends: what was found under its questions stands from now on. */
    void settle() {
        judged.forEach((question, faults) -> {
            Set<String> before = faults.isEmpty() ? found.remove(question) : found.put(question, faults);
            if (before != null) {
                before.forEach(
                        fault -> standing.computeIfPresent(fault, (key, times) -> times == 1 ? null : times - 1));
            }
            faults.forEach(fault -> standing.merge(fault, 1, Integer::sum));
        });
        judged.clear();
    }
}
