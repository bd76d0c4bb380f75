package vn.partyregistry.replay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns units and events into changes, in order; remembers which units are in force, and which ever were. */
final class History {

    private final String root;
    private final Map<UnitLevel, Set<String>> inForce = new EnumMap<>(UnitLevel.class);
    private final Map<UnitLevel, Set<String>> known = new EnumMap<>(UnitLevel.class);

    /** @param root the organization that the units at the top stand under, null if they stand under none */
    History(String root) {
        this.root = root;
        for (UnitLevel level : UnitLevel.values()) {
            inForce.put(level, new HashSet<>());
            known.put(level, new HashSet<>());
        }
    }

    List<Map<String, Object>> changesOf(List<Event> events) {
        List<Map<String, Object>> changes = new ArrayList<>();
        events.forEach(event -> add(changes, event));
        return changes;
    }

    private void add(List<Map<String, Object>> changes, Event event) {
        String organization = event.level().organization(event.code());
        switch (event.kind()) {
            case ADD -> changes.add(begin(event, organization));
            case REMOVE -> {
                inForce.get(event.level()).remove(event.code());
                changes.add(change("DISSOLVE", organization, "reason", "DISSOLVED"));
            }
            case RENAME -> changes.add(change("RENAME", organization, "name", event.name()));
            case REPARENT -> changes.add(change("TRANSFER", organization, "parent", parent(event)));
            case RENAME_AND_REPARENT -> {
                changes.add(change("RENAME", organization, "name", event.name()));
                changes.add(change("TRANSFER", organization, "parent", parent(event)));
            }
        }
    }

    private Map<String, Object> begin(Event event, String organization) {
        inForce.get(event.level()).add(event.code());
        if (!known.get(event.level()).add(event.code())) {
            return change("REESTABLISH", organization, "name", event.name(), "parent", parent(event));
        }
        return change(
                "ESTABLISH", organization, "type", event.level().type(), "name", event.name(), "parent", parent(event));
    }

    private String parent(Event event) {
        return parent(event.level(), event.parentCode());
    }

    /** The nearest level above that has such a code in force: a commune may belong to a district or to a province. */
    String parent(UnitLevel level, String parentCode) {
        if (parentCode == null) {
            return root;
        }
        for (int above = level.ordinal() - 1; above >= 0; above--) {
            UnitLevel candidate = UnitLevel.values()[above];
            if (inForce.get(candidate).contains(parentCode)) {
                return candidate.organization(parentCode);
            }
        }
        throw new UnusableSource("A " + level.word() + " belongs to " + parentCode + ", which is not in force.");
    }

    private static Map<String, Object> change(String kind, String organization, String... rest) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("change", kind);
        change.put("organization", organization);
        for (int i = 0; i < rest.length; i += 2) {
            if (rest[i + 1] != null) {
                change.put(rest[i], rest[i + 1]);
            }
        }
        return change;
    }
}
