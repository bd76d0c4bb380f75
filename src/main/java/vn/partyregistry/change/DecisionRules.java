package vn.partyregistry.change;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules judged at the end of one decision's changes of one day: hierarchy and membership as they then stand. */
final class DecisionRules {

    private static final int NAMED = 10;

    private static final String PARENT = " under ";
    private static final String CELL = " in ";
    private static final String LEVEL = " level ";
    private static final String CYCLE = " cycle ";

    private final Register register;
    private final Faults faults = new Faults();

    DecisionRules(Register register) {
        this.register = register;
    }

    /** Judges what the decision at hand has written. */
    void judge() {
        register.writtenOrganizations().forEach((id, change) -> {
            OrganizationState state = register.organization(id);
            OrganizationState before = register.before(id);
            if (state == null) {
                judgeEnded(id, change);
                return;
            }
            boolean other = !state.standsLike(before);
            if (other || !Objects.equals(state.parent(), before.parent())) {
                judgeParent(id, state, change);
            }
            if (other && before != null) {
                judgeThoseIn(id, state, change);
            }
        });
        register.writtenMembers().forEach(this::judgeMember);
        faults.settle();
    }

    /** Whether some decision has left the subject without the organization that it stands in. */
    boolean isAtFault(Subject subject) {
        return faults.stands((subject.kind() == Subject.Kind.MEMBER ? CELL : PARENT) + subject.id());
    }

    private void judgeEnded(String id, PlacedChange change) {
        faults.judge(PARENT + id);
        faults.judge(id);
        Set<String> children = register.childrenOf(id);
        if (areNew(id, PARENT, children)) {
            register.note(
                    change,
                    Rule.CHG_07,
                    "/organization",
                    "organization.childrenLeft",
                    id,
                    children.size(),
                    some(children));
        }
        Set<String> members = register.membersOf(id);
        if (areNew(id, CELL, members)) {
            register.note(
                    change,
                    Rule.CHG_07,
                    "/organization",
                    "organization.membersLeft",
                    id,
                    members.size(),
                    some(members));
        }
    }

    /** Whether any of them did not stand wrongly before. */
    private boolean areNew(String question, String kind, Collection<String> ids) {
        boolean fresh = false;
        for (String id : ids) {
            fresh |= faults.add(question, kind + id);
        }
        return fresh;
    }

    private void judgeParent(String id, OrganizationState state, PlacedChange change) {
        String question = PARENT + id;
        faults.judge(question);
        if (state.parent() == null) {
            if (!state.type().mayBeRoot() && faults.add(question, PARENT + id)) {
                register.note(change, Rule.ORG_01, "/parent", "organization.parentMissing", id, state.type());
            }
            return;
        }
        OrganizationState parent = register.organization(state.parent());
        if (parent == null) {
            if (faults.add(question, PARENT + id)) {
                register.note(change, Rule.ORG_02, "/parent", "organization.parentNotInForce", state.parent(), id);
            }
            return;
        }
        judgeLevels(question, id, state, parent, change);
        if (isBelowItself(id, state.parent()) && faults.add(question, CYCLE + id)) {
            register.note(change, Rule.ORG_02, "/parent", "organization.cycle", id, state.parent());
        }
    }

    private void judgeLevels(
            String question, String id, OrganizationState state, OrganizationState parent, PlacedChange change) {
        boolean authority = parent.delegatedUpperAuthority();
        if (!state.type().canStandUnder(parent.type(), authority)) {
            if (faults.add(question, LEVEL + id)) {
                register.note(
                        change,
                        Rule.ORG_03,
                        "/parent",
                        "organization.levelImpossible",
                        id,
                        state.type(),
                        parent.type());
            }
        } else if (!state.type().usuallyStandsUnder(parent.type(), authority)) {
            register.note(
                    change,
                    Rule.ORG_03_UNUSUAL,
                    "/parent",
                    "organization.levelUnusual",
                    id,
                    state.type(),
                    parent.type());
        }
    }

    /** Only what the register already knows of the chain is walked; cycles over time are found at the end of a replay. */
    private boolean isBelowItself(String id, String parent) {
        String above = parent;
        for (int steps = 0; above != null && steps < Replay.DEEPEST; steps++) {
            if (above.equals(id)) {
                return true;
            }
            OrganizationState state = register.organization(above);
            above = state == null ? null : state.parent();
        }
        return above != null;
    }

    private void judgeThoseIn(String id, OrganizationState state, PlacedChange change) {
        faults.judge(id);
        for (String child : register.childrenOf(id)) {
            judgeLevels(id, child, register.organization(child), state, change);
        }
        if (!state.type().holdsMembers()) {
            Set<String> members = register.membersOf(id);
            if (areNew(id, CELL, members)) {
                register.note(
                        change,
                        Rule.MEM_05,
                        "/type",
                        "organization.stillHoldsMembers",
                        id,
                        members.size(),
                        some(members));
            }
        }
    }

    private void judgeMember(String id, PlacedChange change) {
        MemberState state = register.member(id);
        if (state == null || !state.active() || isWhereItWas(state, register.memberBefore(id))) {
            return;
        }
        String question = CELL + id;
        faults.judge(question);
        OrganizationState cell = state.organization() == null ? null : register.organization(state.organization());
        if (cell != null && cell.type().holdsMembers() || !faults.add(question, CELL + id)) {
            return;
        }
        if (state.organization() == null) {
            register.note(change, Rule.MEM_01, "/decision", "member.inNoCell", id);
        } else if (cell == null) {
            register.note(change, Rule.MEM_01, "/organization", "member.cellNotInForce", id, state.organization());
        } else {
            register.note(
                    change, Rule.MEM_05, "/organization", "member.notInCell", id, state.organization(), cell.type());
        }
    }

    /** If that is no longer a cell, it is not for this decision to answer. */
    private static boolean isWhereItWas(MemberState state, MemberState before) {
        return before != null
                && before.active()
                && before.organization() != null
                && before.organization().equals(state.organization());
    }

    /** A few of many, in a stable order, so that a refusal stays readable. */
    private static String some(Set<String> ids) {
        String first = ids.stream().sorted().limit(NAMED).collect(Collectors.joining(", "));
        return ids.size() > NAMED ? first + ", …" : first;
    }
}
