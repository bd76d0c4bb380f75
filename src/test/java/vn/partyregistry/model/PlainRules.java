package vn.partyregistry.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold at the end of one decision's changes of a day, judged on everything it wrote. */
final class PlainRules {

    private final World world;
    private final Map<String, List<String>> standing = new LinkedHashMap<>();
    private List<String> faults = new ArrayList<>();

    PlainRules(World world) {
        this.world = world;
    }

    /** Whoever stood wrong before this decision is not its fault. */
    void judge() {
        Set<String> before = new HashSet<>();
        standing.values().forEach(before::addAll);
        judgeWritten();
        standing.values().stream()
                .flatMap(List::stream)
                .distinct()
                .filter(fault -> !before.contains(fault))
                .forEach(world::obstacle);
    }

    private void note(String fault) {
        faults.add(fault);
    }

    private void judgeWritten() {
        for (String id : world.organizations.takeWritten()) {
            faults = new ArrayList<>();
            if (world.inForce(id)) {
                judgeInForce(id, world.organizations.now(id));
            } else {
                world.organizations.in(id).forEach(child -> note("its parent is not in force: " + child));
                world.members.in(id).forEach(member -> note("in no cell: " + member));
            }
            keep(id);
        }
        for (String id : world.members.takeWritten()) {
            faults = new ArrayList<>();
            Facts facts = world.members.now(id);
            if (facts != null && facts.active()) {
                Facts cell = world.organizations.now(facts.text(Attribute.CELL));
                if (cell == null || !cell.type().holdsMembers()) {
                    note("in no cell: " + id);
                }
            }
            keep(id);
        }
    }

    private void keep(String id) {
        if (faults.isEmpty()) {
            standing.remove(id);
        } else {
            standing.put(id, faults);
        }
    }

    private void judgeInForce(String id, Facts facts) {
        String parent = facts.text(Attribute.PARENT);
        if (parent == null && !facts.type().mayBeRoot()) {
            note("without a parent: " + id);
        }
        if (parent != null) {
            judgeLevel(id, parent);
            if (isBelowItself(id)) {
                note("below itself: " + id);
            }
        }
        world.organizations.in(id).forEach(child -> judgeLevel(child, id));
        if (!facts.type().holdsMembers()) {
            world.members.in(id).forEach(member -> note("in no cell: " + member));
        }
    }

    private void judgeLevel(String id, String parent) {
        Facts above = world.organizations.now(parent);
        if (above == null) {
            note("its parent is not in force: " + id);
        } else if (!world.organizations.now(id).type().canStandUnder(above.type(), above.hasUpperAuthority())) {
            note("at an impossible level: " + id);
        }
    }

    private boolean isBelowItself(String id) {
        Set<String> passed = new HashSet<>();
        String above = id;
        while (above != null && world.inForce(above)) {
            if (!passed.add(above)) {
                return true;
            }
            above = world.organizations.now(above).text(Attribute.PARENT);
        }
        return false;
    }
}
