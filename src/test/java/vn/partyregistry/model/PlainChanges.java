package vn.partyregistry.model;

import static vn.partyregistry.model.Attribute.ADMITTED_ON;
import static vn.partyregistry.model.Attribute.CELL;
import static vn.partyregistry.model.Attribute.CEREMONY_ON;
import static vn.partyregistry.model.Attribute.CONTINUITY;
import static vn.partyregistry.model.Attribute.DELEGATED_UPPER_AUTHORITY;
import static vn.partyregistry.model.Attribute.ESTABLISHED_ON;
import static vn.partyregistry.model.Attribute.LEAVE_REASON;
import static vn.partyregistry.model.Attribute.LEFT_ON;
import static vn.partyregistry.model.Attribute.LOCALITY;
import static vn.partyregistry.model.Attribute.NAME;
import static vn.partyregistry.model.Attribute.OFFICIAL_ON;
import static vn.partyregistry.model.Attribute.PARENT;
import static vn.partyregistry.model.Attribute.READMITTED_ON;
import static vn.partyregistry.model.Attribute.SHORT_NAME;
import static vn.partyregistry.model.Attribute.STATUS;
import static vn.partyregistry.model.Attribute.TYPE;

import java.util.List;
import vn.partyregistry.change.Admit;
import vn.partyregistry.change.Amend;
import vn.partyregistry.change.Continuity;
import vn.partyregistry.change.Dissolve;
import vn.partyregistry.change.Establish;
import vn.partyregistry.change.Leave;
import vn.partyregistry.change.MemberStatus;
import vn.partyregistry.change.Move;
import vn.partyregistry.change.OrganizationType;
import vn.partyregistry.change.Readmit;
import vn.partyregistry.change.Reclassify;
import vn.partyregistry.change.Recognize;
import vn.partyregistry.change.Rename;
import vn.partyregistry.change.Transfer;

/** What each kind of change makes of the world, told a second time. */
final class PlainChanges {

    private final World world;
    private final PlainMergers mergers;

    PlainChanges(World world) {
        this.world = world;
        this.mergers = new PlainMergers(world);
    }

    void play(Object change) {
        if (change instanceof Establish it) {
            establish(it);
        } else if (change instanceof Rename it) {
            if (world.require(it.organization())) {
                world.put(
                        it.organization(),
                        now(it.organization())
                                .with(NAME, it.name())
                                .with(SHORT_NAME, it.shortName())
                                .with(CONTINUITY, Continuity.CONFIRMED));
            }
        } else if (change instanceof Reclassify it) {
            if (world.require(it.organization())) {
                world.put(it.organization(), now(it.organization()).with(TYPE, it.type()));
            }
        } else if (change instanceof Amend it) {
            amend(it);
        } else if (change instanceof Transfer it) {
            if (world.require(it.organization()) & world.require(it.parent())) {
                world.moveChild(it.organization(), it.parent());
            }
        } else if (change instanceof Dissolve it) {
            dissolve(it);
        } else if (change instanceof LaterChange it) {
            mergers.play(it);
        } else {
            playOfMembers(change);
        }
    }

    private void playOfMembers(Object change) {
        if (change instanceof Admit it) {
            admit(it);
        } else if (change instanceof Recognize it) {
            recognize(it.members());
        } else if (change instanceof Move it) {
            int before = world.obstacles.size();
            world.require(it.organization());
            it.members().forEach(world::requireMember);
            if (world.obstacles.size() == before) {
                it.members().forEach(member -> world.moveMember(member, it.organization()));
            }
        } else if (change instanceof Leave it) {
            Facts facts = world.requireMember(it.member());
            if (facts != null) {
                world.putMember(
                        it.member(),
                        facts.with(STATUS, MemberStatus.LEFT)
                                .with(CELL, null)
                                .with(LEFT_ON, world.day)
                                .with(LEAVE_REASON, it.reason()));
            }
        } else {
            readmit((Readmit) change);
        }
    }

    private Facts now(String organization) {
        return world.organizations.now(organization);
    }

    private void establish(Establish it) {
        if (world.everEstablished.contains(it.organization())) {
            world.obstacle("established already: " + it.organization());
        } else if (it.parent() == null || world.require(it.parent())) {
            world.everEstablished.add(it.organization());
            world.put(
                    it.organization(),
                    founded(world, it.type(), it.name(), it.shortName(), it.parent(), it.locality())
                            .with(DELEGATED_UPPER_AUTHORITY, Boolean.TRUE.equals(it.delegatedUpperAuthority()))
                            .with(CONTINUITY, it.continuity() == null ? Continuity.CONFIRMED : it.continuity()));
        }
    }

    static Facts founded(
            World world, OrganizationType type, String name, String shortName, String parent, String locality) {
        return Facts.none()
                .with(TYPE, type)
                .with(NAME, name)
                .with(SHORT_NAME, shortName)
                .with(PARENT, parent)
                .with(LOCALITY, locality)
                .with(DELEGATED_UPPER_AUTHORITY, false)
                .with(CONTINUITY, Continuity.CONFIRMED)
                .with(ESTABLISHED_ON, world.day);
    }

    private void amend(Amend it) {
        if (!world.require(it.organization())) {
            return;
        }
        Facts facts = now(it.organization());
        if (it.shortName() != null) {
            facts = facts.with(SHORT_NAME, it.shortName());
        }
        if (it.locality() != null) {
            facts = facts.with(LOCALITY, it.locality());
        }
        if (it.delegatedUpperAuthority() != null) {
            facts = facts.with(DELEGATED_UPPER_AUTHORITY, it.delegatedUpperAuthority());
        }
        world.put(it.organization(), facts);
    }

    private void dissolve(Dissolve it) {
        if (it.successor() != null) {
            mergers.absorb(
                    it.successor(),
                    List.of(it.organization()),
                    List.of(),
                    it.reason().name());
        } else if (world.require(it.organization())) {
            world.end(it.organization(), it.reason().name());
        }
    }

    private void admit(Admit it) {
        String id = it.member().id();
        if (world.members.now(id) != null) {
            world.obstacle("admitted already: " + id);
        } else if (world.require(it.organization())) {
            world.putMember(
                    id,
                    Facts.none()
                            .with(STATUS, MemberStatus.PROBATIONARY)
                            .with(CELL, it.organization())
                            .with(ADMITTED_ON, world.day)
                            .with(CEREMONY_ON, it.member().ceremonyOn()));
        }
    }

    private void recognize(List<String> members) {
        int before = world.obstacles.size();
        for (String member : members) {
            Facts facts = world.requireMember(member);
            if (facts != null && facts.get(STATUS) != MemberStatus.PROBATIONARY) {
                world.obstacle("official already: " + member);
            }
        }
        if (world.obstacles.size() == before) {
            members.forEach(member -> world.putMember(
                    member,
                    world.members
                            .now(member)
                            .with(STATUS, MemberStatus.OFFICIAL)
                            .with(OFFICIAL_ON, world.day)));
        }
    }

    private void readmit(Readmit it) {
        Facts facts = world.members.now(it.member());
        if (facts == null || facts.active()) {
            world.obstacle("never left: " + it.member());
        } else if (world.require(it.organization())) {
            world.putMember(
                    it.member(),
                    facts.with(STATUS, MemberStatus.PROBATIONARY)
                            .with(CELL, it.organization())
                            .with(OFFICIAL_ON, null)
                            .with(LEFT_ON, null)
                            .with(LEAVE_REASON, null)
                            .with(READMITTED_ON, world.day));
        }
    }
}
