package vn.partyregistry.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.partyregistry.model.LaterChange.Absorb;
import vn.partyregistry.model.LaterChange.Consolidate;
import vn.partyregistry.model.LaterChange.Divide;
import vn.partyregistry.model.LaterChange.Heir;
import vn.partyregistry.model.LaterChange.Placement;
import vn.partyregistry.model.LaterChange.Reestablish;
import vn.partyregistry.model.LaterChange.Reorganize;
import vn.partyregistry.model.LaterChange.Separate;

/** Mergers, splits and revivals; each is done wholly or, where it meets an obstacle, not at all. */
final class PlainMergers {

    private final World world;

    PlainMergers(World world) {
        this.world = world;
    }

    void play(LaterChange change) {
        if (change instanceof Reestablish it) {
            reestablish(it);
        } else if (change instanceof Absorb it) {
            absorb(it.into(), it.absorbed(), it.placements(), "ABSORBED");
        } else if (change instanceof Consolidate it) {
            consolidate(it);
        } else if (change instanceof Separate it) {
            split(List.of(it.from()), it.into(), null, true);
        } else if (change instanceof Divide it) {
            split(List.of(it.from()), it.into(), "DIVIDED", true);
        } else if (change instanceof Reorganize it) {
            split(it.from(), it.into(), "REORGANIZED", false);
        }
    }

    private void reestablish(Reestablish it) {
        Facts last = world.organizations.lastLived(it.organization());
        if (world.inForce(it.organization()) || last == null) {
            world.obstacle("in force, or never was: " + it.organization());
        } else if (it.parent() == null || world.require(it.parent())) {
            Facts named = it.name() == null ? last : last.with(Attribute.NAME, it.name());
            world.put(it.organization(), it.parent() == null ? named : named.with(Attribute.PARENT, it.parent()));
        }
    }

    private void consolidate(Consolidate it) {
        int before = world.obstacles.size();
        checkNew(it.into());
        checkEnding(it.from(), Set.of(it.into().organization()));
        checkPlacements(it.from(), it.placements(), Set.of(it.into().organization()));
        if (world.obstacles.size() == before) {
            establish(it.into());
            empty(it.into().organization(), it.from(), it.placements(), "CONSOLIDATED");
        }
    }

    void absorb(String into, List<String> absorbed, List<Placement> placements, String reason) {
        int before = world.obstacles.size();
        world.require(into);
        checkEnding(absorbed, Set.of(into));
        checkPlacements(absorbed, placements, Set.of());
        if (world.obstacles.size() == before) {
            empty(into, absorbed, placements, reason);
        }
    }

    private void checkEnding(List<String> ending, Set<String> heirs) {
        Set<String> seen = new HashSet<>(heirs);
        for (String id : ending) {
            world.require(id);
            if (!seen.add(id)) {
                world.obstacle("named twice, or its own heir: " + id);
            }
        }
    }

    private void checkPlacements(List<String> ending, List<Placement> placements, Set<String> fresh) {
        Set<String> seenChildren = new HashSet<>();
        Set<String> seenMembers = new HashSet<>();
        for (Placement placement : placements) {
            if (!fresh.contains(placement.organization())) {
                world.require(placement.organization());
            }
            if (ending.contains(placement.organization())) {
                world.obstacle("placed in one that ends: " + placement.organization());
            }
            checkPlaced(ending, placement.children(), placement.members(), seenChildren, seenMembers);
        }
    }

    private void checkPlaced(
            List<String> from,
            List<String> children,
            List<String> members,
            Set<String> seenChildren,
            Set<String> seenMembers) {
        for (String child : children) {
            Facts facts = world.organizations.now(child);
            if (facts == null || !isIn(facts.text(Attribute.PARENT), from) || !seenChildren.add(child)) {
                world.obstacle("not there, or placed twice: " + child);
            }
        }
        for (String member : members) {
            Facts facts = world.members.now(member);
            if (facts == null || !isIn(facts.text(Attribute.CELL), from) || !seenMembers.add(member)) {
                world.obstacle("not there, or placed twice: " + member);
            }
        }
    }

    private static boolean isIn(String container, List<String> from) {
        return container != null && from.contains(container);
    }

    private void empty(String into, List<String> ending, List<Placement> placements, String reason) {
        for (Placement placement : placements) {
            placement.children().forEach(child -> world.moveChild(child, placement.organization()));
            placement.members().forEach(member -> world.moveMember(member, placement.organization()));
        }
        Set<String> placed = new HashSet<>();
        placements.forEach(placement -> placed.addAll(placement.children()));
        for (String id : ending) {
            for (String child : world.organizations.in(id)) {
                if (!placed.contains(child)) {
                    world.moveChild(child, into);
                }
            }
            for (String member : world.members.in(id)) {
                world.moveMember(member, into);
            }
        }
        ending.forEach(id -> world.end(id, reason));
    }

    /** @param reason why those split up end, null when they stay */
    private void split(List<String> from, List<Heir> into, String reason, boolean allNew) {
        int before = world.obstacles.size();
        checkEnding(from, Set.of());
        Set<String> seen = new HashSet<>(from);
        Set<String> seenChildren = new HashSet<>();
        Set<String> seenMembers = new HashSet<>();
        List<Heir> fresh = new ArrayList<>();
        for (Heir heir : into) {
            if (!seen.add(heir.organization())) {
                world.obstacle("named twice, or its own heir: " + heir.organization());
            }
            if (allNew || heir.type() != null) {
                checkNew(heir);
                fresh.add(heir);
            } else {
                world.require(heir.organization());
            }
            if (heir.from() != null && !from.containsAll(heir.from())) {
                world.obstacle("follows what is not split up: " + heir.organization());
            }
            checkPlaced(from, heir.children(), heir.members(), seenChildren, seenMembers);
        }
        if (reason != null) {
            checkNothingLeft(from, fresh, seenChildren, seenMembers);
        }
        if (world.obstacles.size() == before) {
            fresh.forEach(this::establish);
            for (Heir heir : into) {
                heir.children().forEach(child -> world.moveChild(child, heir.organization()));
                heir.members().forEach(member -> world.moveMember(member, heir.organization()));
            }
            if (reason != null) {
                from.forEach(id -> world.end(id, reason));
            }
        }
    }

    private void checkNothingLeft(List<String> from, List<Heir> fresh, Set<String> children, Set<String> members) {
        for (String id : from) {
            Set<String> left = world.organizations.in(id);
            left.removeAll(children);
            left.removeAll(from);
            fresh.stream().filter(heir -> id.equals(heir.parent())).forEach(heir -> left.add(heir.organization()));
            Set<String> leftMembers = world.members.in(id);
            leftMembers.removeAll(members);
            if (!left.isEmpty() || !leftMembers.isEmpty()) {
                world.obstacle("left in " + id + ": " + left + leftMembers);
            }
        }
    }

    private void checkNew(Heir heir) {
        if (world.everEstablished.contains(heir.organization())) {
            world.obstacle("established already: " + heir.organization());
        }
        if (heir.type() == null || heir.name() == null) {
            world.obstacle("a new one has a type and a name: " + heir.organization());
        }
        if (heir.parent() != null) {
            world.require(heir.parent());
        }
    }

    private void establish(Heir heir) {
        world.everEstablished.add(heir.organization());
        world.put(
                heir.organization(),
                PlainChanges.founded(
                        world, heir.type(), heir.name(), heir.shortName(), heir.parent(), heir.locality()));
    }
}
