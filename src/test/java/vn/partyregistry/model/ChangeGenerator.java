package vn.partyregistry.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.partyregistry.change.Admit;
import vn.partyregistry.change.Amend;
import vn.partyregistry.change.Continuity;
import vn.partyregistry.change.Dissolve;
import vn.partyregistry.change.Establish;
import vn.partyregistry.change.Leave;
import vn.partyregistry.change.LeaveReason;
import vn.partyregistry.change.MemberEntry;
import vn.partyregistry.change.MemberStatus;
import vn.partyregistry.change.Move;
import vn.partyregistry.change.OrganizationType;
import vn.partyregistry.change.Readmit;
import vn.partyregistry.change.Reclassify;
import vn.partyregistry.change.Recognize;
import vn.partyregistry.change.Rename;
import vn.partyregistry.change.Transfer;
import vn.partyregistry.model.PaperGenerator.Kind;

/** Writes single changes into a paper: mostly such as the day allows, carelessly any. */
final class ChangeGenerator {

    private static final OrganizationType[] NEW_TYPES = {
        OrganizationType.GRASSROOTS_COMMITTEE, OrganizationType.GRASSROOTS_COMMITTEE, OrganizationType.GRASSROOTS_CELL,
        OrganizationType.CELL, OrganizationType.CELL, OrganizationType.SECTION_COMMITTEE,
        OrganizationType.COMMUNE, OrganizationType.OTHER_UPPER, OrganizationType.BLOC
    };
    private static final String[] NAMES = {"Đảng bộ A", "Đảng bộ B", "Đảng bộ C"};
    private static final String[] SHORT_NAMES = {null, null, "A", "B"};

    private final Random random;
    private final MergerGenerator mergers;
    private int next = 100;

    ChangeGenerator(Random random) {
        this.random = random;
        this.mergers = new MergerGenerator(random, () -> "N" + next++);
    }

    /** Adds one change, or several that belong together, or none when the day offers no occasion. */
    void write(Sketch sketch, LocalDate on, boolean careless, List<Object> paper) {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        if (kind.compareTo(Kind.REESTABLISH) >= 0) {
            mergers.write(kind, sketch, on, paper);
            return;
        }
        String organization = any(sketch.organizations, careless);
        String member = careless ? any(sketch.members, true) : sketch.member(true);
        if (organization == null || member == null) {
            return;
        }
        switch (kind) {
            case ESTABLISH:
                establish(sketch, on, careless, organization, paper);
                break;
            case RENAME:
                paper.add(new Rename(organization, one(NAMES), one(SHORT_NAMES), on, null));
                break;
            case RECLASSIFY:
                reclassify(sketch, on, organization, careless, paper);
                break;
            case AMEND:
                amend(sketch, on, organization, paper);
                break;
            case TRANSFER:
                transfer(sketch, on, organization, careless, paper);
                break;
            case DISSOLVE:
                dissolve(sketch, on, organization, careless, paper);
                break;
            default:
                ofMembers(kind, sketch, on, member, careless ? organization : sketch.cell(), paper);
        }
    }

    private void establish(Sketch sketch, LocalDate on, boolean careless, String known, List<Object> paper) {
        OrganizationType type = careless ? one(OrganizationType.values()) : one(NEW_TYPES);
        String parent = careless && random.nextBoolean() ? known : sketch.parentFor(type);
        String id = careless && random.nextInt(3) == 0 ? known : "N" + next++;
        boolean authority = type == OrganizationType.GRASSROOTS_COMMITTEE && random.nextBoolean();
        Continuity continuity = random.nextBoolean() ? Continuity.UNCONFIRMED : null;
        paper.add(new Establish(
                id, type, one(NAMES), one(SHORT_NAMES), parent, null, continuity, authority ? true : null, on, null));
        sketch.organizations.putIfAbsent(
                id,
                Facts.none()
                        .with(Attribute.TYPE, type)
                        .with(Attribute.PARENT, parent)
                        .with(Attribute.DELEGATED_UPPER_AUTHORITY, authority));
    }

    private void reclassify(Sketch sketch, LocalDate on, String id, boolean careless, List<Object> paper) {
        Facts facts = sketch.organizations.get(id);
        OrganizationType type = one(OrganizationType.values());
        Facts parent = facts == null ? null : sketch.organizations.get(facts.text(Attribute.PARENT) + "");
        if (!careless && (parent == null || !type.canStandUnder(parent.type(), parent.hasUpperAuthority()))) {
            return;
        }
        paper.add(new Reclassify(id, type, on, null));
        if (!careless && !type.holdsMembers() && !sketch.membersOf(id).isEmpty()) {
            sketch.set(id, Attribute.TYPE, type);
            String cell = sketch.cell();
            if (cell != null && !cell.equals(id)) {
                paper.add(new Move(sketch.membersOf(id), cell, null, on, null));
                sketch.membersOf(id).forEach(member -> sketch.setMember(member, Attribute.CELL, cell));
            }
        }
        sketch.set(id, Attribute.TYPE, type);
        if (random.nextInt(3) == 0) {
            paper.add(new Rename(id, one(NAMES), null, on, null));
        }
    }

    private void amend(Sketch sketch, LocalDate on, String id, List<Object> paper) {
        Boolean authority = random.nextInt(3) == 0 ? null : (Boolean) random.nextBoolean();
        String locality = random.nextBoolean() ? null : one(NAMES);
        paper.add(new Amend(id, one(SHORT_NAMES), locality, authority, on, null));
        if (authority != null) {
            sketch.set(id, Attribute.DELEGATED_UPPER_AUTHORITY, authority);
        }
    }

    private void transfer(Sketch sketch, LocalDate on, String id, boolean careless, List<Object> paper) {
        Facts facts = sketch.organizations.get(id);
        String parent = careless || facts == null ? any(sketch.organizations, true) : sketch.parentFor(facts.type());
        if (parent != null) {
            paper.add(new Transfer(id, parent, on, null));
            sketch.set(id, Attribute.PARENT, parent);
        }
    }

    private void dissolve(Sketch sketch, LocalDate on, String id, boolean careless, List<Object> paper) {
        Facts facts = sketch.organizations.get(id);
        boolean alone = facts != null && sketch.empty(id) && random.nextBoolean();
        String successor = facts == null || alone || careless && random.nextBoolean()
                ? null
                : sketch.organization((other, of) -> !other.equals(id)
                        && of.type().holdsMembers() == facts.type().holdsMembers()
                        && of.type().level() == facts.type().level());
        if (alone || successor != null || careless) {
            paper.add(new Dissolve(id, one(Dissolve.Reason.values()), successor, on, null));
            if (successor != null) {
                sketch.merge(id, successor);
            }
            sketch.organizations.remove(id);
        }
    }

    private void ofMembers(Kind kind, Sketch sketch, LocalDate on, String member, String cell, List<Object> paper) {
        if (cell == null) {
            return;
        }
        if (kind == Kind.ADMIT) {
            String id = random.nextInt(12) == 0 ? member : "M" + next++;
            LocalDate ceremonyOn = random.nextBoolean() ? null : PaperGenerator.FIRST_DAY;
            paper.add(new Admit(new MemberEntry(id, null, null, null, null, ceremonyOn), cell, on, null));
            sketch.members.put(
                    id,
                    Facts.none()
                            .with(Attribute.STATUS, MemberStatus.PROBATIONARY)
                            .with(Attribute.CELL, cell));
        } else if (kind == Kind.RECOGNIZE) {
            String probationary = random.nextInt(8) == 0 ? member : sketch.probationary();
            if (probationary != null) {
                paper.add(new Recognize(List.of(probationary), on, null));
                sketch.setMember(probationary, Attribute.STATUS, MemberStatus.OFFICIAL);
            }
        } else if (kind == Kind.MOVE) {
            String second = sketch.member(true);
            List<String> moved = second == null || second.equals(member) ? List.of(member) : List.of(member, second);
            paper.add(new Move(moved, cell, null, on, null));
            moved.forEach(each -> sketch.setMember(each, Attribute.CELL, cell));
        } else if (kind == Kind.LEAVE) {
            paper.add(new Leave(member, one(LeaveReason.values()), on, null));
            sketch.setMember(member, Attribute.STATUS, MemberStatus.LEFT);
            sketch.setMember(member, Attribute.CELL, null);
        } else {
            String former = random.nextInt(8) == 0 ? member : sketch.member(false);
            if (former != null) {
                paper.add(new Readmit(former, cell, on, null));
                sketch.setMember(former, Attribute.STATUS, MemberStatus.PROBATIONARY);
                sketch.setMember(former, Attribute.CELL, cell);
            }
        }
    }

    /** One of these ids; carelessly perhaps one that is not there. */
    private String any(Map<String, Facts> all, boolean careless) {
        List<String> ids = new ArrayList<>(all.keySet());
        if (ids.isEmpty()) {
            return null;
        }
        return careless && random.nextInt(3) == 0 ? "N" + random.nextInt(next) : ids.get(random.nextInt(ids.size()));
    }

    @SafeVarargs
    private <T> T one(T... many) {
        return many[random.nextInt(many.length)];
    }
}
