package vn.partyregistry.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds the registry against the counts and the whole states of the source. */
final class Verification {

    private final RegistryClient registry;
    private final String scope;

    /** @param root the organization that all stand under, null for the whole registry */
    Verification(RegistryClient registry, String root) {
        this.registry = registry;
        this.scope = root == null ? "" : "&under=" + root;
    }

    /** What is in force on a day, told in one line, or null when it is what the source says. */
    String differenceOfCounts(LocalDate on, Map<UnitLevel, Long> expected) throws IOException, InterruptedException {
        List<String> differences = new ArrayList<>();
        for (UnitLevel level : UnitLevel.values()) {
            long counted = registry.get(
                            "/v1/organizations?limit=1&totalCount=true&asOf=" + on + "&type=" + level.type() + scope)
                    .path("total")
                    .asLong();
            if (counted != expected.get(level)) {
                differences.add(level.word() + "s " + counted + " instead of " + expected.get(level));
            }
        }
        return differences.isEmpty() ? null : on + ": " + String.join(", ", differences);
    }

    /** Every unit of a day that is not code by code, name by name and parent by parent what the source says. */
    List<String> differencesOfState(LocalDate on, List<Unit> units) throws IOException, InterruptedException {
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> parents = new TreeMap<>();
        units.forEach(unit -> {
            String id = unit.level().organization(unit.code());
            expected.put(id, unit.name());
            parents.put(id, unit.parentCode() == null ? "" : unit.parentCode());
        });
        Map<String, String> names = new TreeMap<>();
        Map<String, String> stated = new TreeMap<>();
        for (UnitLevel level : UnitLevel.values()) {
            String next = "/v1/organizations?limit=1000&asOf=" + on + "&type=" + level.type() + scope;
            while (next != null) {
                JsonNode page = registry.get(next);
                for (JsonNode item : page.path("items")) {
                    String parent = item.path("parent").path("id").asText("");
                    names.put(item.path("id").asText(), item.path("name").asText());
                    stated.put(
                            item.path("id").asText(),
                            level == UnitLevel.PROVINCE || parent.isEmpty() ? "" : parent.substring(1));
                }
                next = page.path("next").asText(null);
            }
        }
        List<String> differences = new ArrayList<>();
        TreeSet<String> ids = new TreeSet<>(expected.keySet());
        ids.addAll(names.keySet());
        for (String id : ids) {
            compare(differences, on, id, "name", names.get(id), expected.get(id));
            compare(differences, on, id, "parent", stated.get(id), parents.get(id));
        }
        return differences;
    }

    private static void compare(
            List<String> differences, LocalDate on, String id, String what, String read, String expected) {
        if (read == null || !read.equals(expected)) {
            differences.add(on + ": " + what + " of " + id + " is " + read + " instead of " + expected);
        }
    }
}
