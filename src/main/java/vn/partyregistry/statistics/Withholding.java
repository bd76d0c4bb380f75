package vn.partyregistry.statistics;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps small groups of persons from callers without access to members (rule SEC-04): a group of fewer than five is left
 * out, and so are the next smallest ones until what is left out together tells of no fewer than five persons in two groups.
 */
final class Withholding {

    private static final long LEAST = 5;

    private Withholding() {}

    /** The groups that may be shown of those that together are a total everybody knows, in their order. */
    static Map<String, Long> shown(Map<String, Long> groups) {
        List<Map.Entry<String, Long>> smallest = groups.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .toList();
        Map<String, Long> shown = new LinkedHashMap<>(groups);
        long hidden = 0;
        for (Map.Entry<String, Long> group : smallest) {
            int left = groups.size() - shown.size();
            boolean enough = left == 0 || left > 1 && hidden >= LEAST;
            if (group.getValue() >= LEAST && enough) {
                break;
            }
            hidden += group.getValue();
            shown.remove(group.getKey());
        }
        return shown;
    }
}
