package vn.partyregistry.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Puts those in the organizations that a change takes apart where it says, each once, and finds who was forgotten. */
final class Placing {

    private static final int NAMED = 10;

    private final Register register;
    private final Set<String> sources;
    private final Set<String> placed = new HashSet<>();

    Placing(Register register, Collection<String> sources) {
        this.register = register;
        this.sources = new HashSet<>(sources);
    }

    /** What a change with these placements touches besides its own organizations. */
    static List<Touch> touches(List<Placement> placements) {
        List<Touch> touches = new ArrayList<>();
        for (Placement placement : orNone(placements)) {
            touches.add(Touch.reads(placement.organization()));
            orNone(placement.children()).forEach(child -> touches.add(Touch.writes(child)));
            orNone(placement.members()).forEach(member -> touches.add(Touch.writesMember(member)));
        }
        return touches;
    }

    void all(List<Placement> placements, String pointer) {
        for (int i = 0; i < orNone(placements).size(); i++) {
            one(placements.get(i), pointer + "/" + i);
        }
    }

    void one(Placement placement, String pointer) {
        String target = placement.organization();
        if (register.require(target, pointer + "/organization") == null) {
            return;
        }
        List<String> children = orNone(placement.children());
        for (int i = 0; i < children.size(); i++) {
            String child = children.get(i);
            OrganizationState state = register.require(child, pointer + "/children/" + i);
            if (state != null && mayPlace(child, state.parent(), target, pointer + "/children/" + i)) {
                register.put(child, state.under(target));
            }
        }
        List<String> members = orNone(placement.members());
        for (int i = 0; i < members.size(); i++) {
            String member = members.get(i);
            MemberState state = register.requireMember(member, pointer + "/members/" + i);
            if (state != null && mayPlace(member, state.organization(), target, pointer + "/members/" + i)) {
                register.putMember(member, state.in(target));
            }
        }
    }

    private boolean mayPlace(String subject, String container, String target, String pointer) {
        if (!placed.add(subject)) {
            register.refuse(Rule.CHG_13, pointer, "placement.twice", subject);
            return false;
        }
        if (!sources.contains(container)) {
            register.refuse(Rule.CHG_07, pointer, "placement.notThere", subject, target);
            return false;
        }
        return true;
    }

    /** Whoever was not placed continues in the heir. */
    void restInto(String source, String heir) {
        for (String child : register.childrenOf(source)) {
            if (!child.equals(heir)) {
                register.put(child, register.organization(child).under(heir));
            }
        }
        for (String member : register.membersOf(source)) {
            register.putMember(member, register.member(member).in(heir));
        }
    }

    /** Refuses when anyone is still in the source (rule CHG-07); another source that stood under it ends as well. */
    boolean requireEmpty(String source, String pointer) {
        Set<String> left = new LinkedHashSet<>(register.childrenOf(source));
        left.removeAll(sources);
        left.addAll(register.membersOf(source));
        if (!left.isEmpty()) {
            String first = String.join(", ", left.stream().sorted().limit(NAMED).toList());
            register.refuse(Rule.CHG_07, pointer, "placement.forgotten", source, left.size(), first);
        }
        return left.isEmpty();
    }

    static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }
}
