package vn.partyregistry.model;

import java.util.HashSet;
import java.util.Set;

/** What must hold at the end of one decision's changes of a day, judged on everything it wrote. */
final class PlainRules {

    private final World world;

    PlainRules(World world) {
        this.world = world;
    }

    void judge() {
        for (String id : world.organizations.takeWritten()) {
            if (world.inForce(id)) {
                judgeInForce(id, world.organizations.now(id));
            } else if (!world.organizations.in(id).isEmpty()
                    || !world.members.in(id).isEmpty()) {
                world.obstacle("ended with someone left: " + id);
            }
        }
        for (String id : world.members.takeWritten()) {
            Facts facts = world.members.now(id);
            if (facts != null && facts.active()) {
                Facts cell = world.organizations.now(facts.text(Attribute.CELL));
                if (cell == null || !cell.type().holdsMembers()) {
                    world.obstacle("in no cell: " + id);
                }
            }
        }
    }

    private void judgeInForce(String id, Facts facts) {
        String parent = facts.text(Attribute.PARENT);
        if (parent == null && !facts.type().mayBeRoot()) {
            world.obstacle("without a parent: " + id);
        }
        if (parent != null) {
            judgeLevel(id, parent);
            if (isBelowItself(id)) {
                world.obstacle("below itself: " + id);
            }
        }
        world.organizations.in(id).forEach(child -> judgeLevel(child, id));
        if (!facts.type().holdsMembers() && !world.members.in(id).isEmpty()) {
            world.obstacle("no cell, but with members: " + id);
        }
    }

    private void judgeLevel(String id, String parent) {
        Facts above = world.organizations.now(parent);
        if (above == null) {
            world.obstacle("its parent is not in force: " + id);
        } else if (!world.organizations.now(id).type().canStandUnder(above.type(), above.hasUpperAuthority())) {
            world.obstacle("at an impossible level: " + id);
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
