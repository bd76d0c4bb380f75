package vn.partyregistry.change;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rules judged at the end of one decision's changes of one day: hierarchy and membership as they then stand. */
final class DecisionRules {

    private static final int NAMED = 10;

    private final Register register;
    private final List<PlacedChange> changes;
    private final Map<String, PlacedChange> byOrganization = new TreeMap<>();
    private final Map<String, PlacedChange> emptying = new TreeMap<>();
    private final Map<String, PlacedChange> byMember = new TreeMap<>();

    DecisionRules(Register register, List<PlacedChange> changes) {
        this.register = register;
        this.changes = changes;
        for (PlacedChange change : changes) {
            for (Touch touch : change.change().touches()) {
                if (touch.access() != Touch.Access.READS) {
                    boolean member = touch.subject().kind() == Subject.Kind.MEMBER;
                    (member ? byMember : byOrganization).put(touch.subject().id(), change);
                }
                if (touch.access() == Touch.Access.EMPTIES) {
                    emptying.put(touch.subject().id(), change);
                }
            }
        }
    }

    void judge() {
        Set<String> organizations = register.takeWrittenOrganizations();
        for (String id : organizations) {
            OrganizationState state = register.organization(id);
            PlacedChange change = byOrganization.getOrDefault(id, changes.get(0));
            if (state == null) {
                judgeEnded(id, change);
            } else {
                if (!state.standsLike(register.before(id))
                        || !Objects.equals(state.parent(), register.before(id).parent())) {
                    judgeParent(id, state, change);
                }
                if (emptying.containsKey(id)) {
                    judgeThoseIn(id, state, emptying.get(id));
                }
            }
        }
        for (String id : register.takeWrittenMembers()) {
            judgeMember(id, byMember.getOrDefault(id, changes.get(0)));
        }
    }

    private void judgeEnded(String id, PlacedChange change) {
        Set<String> children = register.childrenOf(id);
        if (!children.isEmpty()) {
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
        if (!members.isEmpty()) {
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

    private void judgeParent(String id, OrganizationState state, PlacedChange change) {
        if (state.parent() == null) {
            if (!state.type().mayBeRoot()) {
                register.note(change, Rule.ORG_01, "/parent", "organization.parentMissing", id, state.type());
            }
            return;
        }
        OrganizationState parent = register.organization(state.parent());
        if (parent == null) {
            register.note(change, Rule.ORG_02, "/parent", "organization.parentNotInForce", state.parent(), id);
        } else {
            judgeLevels(id, state, parent, change);
            if (isBelowItself(id, state.parent())) {
                register.note(change, Rule.ORG_02, "/parent", "organization.cycle", id, state.parent());
            }
        }
    }

    private void judgeLevels(String id, OrganizationState state, OrganizationState parent, PlacedChange change) {
        boolean authority = parent.delegatedUpperAuthority();
        if (!state.type().canStandUnder(parent.type(), authority)) {
            register.note(
                    change, Rule.ORG_03, "/parent", "organization.levelImpossible", id, state.type(), parent.type());
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
        for (String child : register.childrenOf(id)) {
            judgeLevels(child, register.organization(child), state, change);
        }
        if (!state.type().holdsMembers()) {
            Set<String> members = register.membersOf(id);
            if (!members.isEmpty()) {
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
        if (state == null || !state.active()) {
            return;
        }
        OrganizationState cell = register.organization(state.organization());
        if (cell == null) {
            register.note(change, Rule.MEM_01, "/organization", "member.cellNotInForce", id, state.organization());
        } else if (!cell.type().holdsMembers()) {
            register.note(
                    change, Rule.MEM_05, "/organization", "member.notInCell", id, state.organization(), cell.type());
        }
    }

    /** A few of many, in a stable order, so that a refusal stays readable. */
    private static String some(Set<String> ids) {
        String first = ids.stream().sorted().limit(NAMED).collect(Collectors.joining(", "));
        return ids.size() > NAMED ? first + ", …" : first;
    }
}
