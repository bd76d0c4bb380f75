package vn.partyregistry.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.partyregistry.problem.Violation;
import vn.partyregistry.time.Timeline;

/**
 * The registry in the course of one legal day: what changes read and write, one after the other.
 *
 * <p>A change that finds an obstacle notes it, and the register is left as it was; every obstacle is noted, not only
 * the first.
 */
public final class Register {

    private final Tracks tracks;
    private final Ledger<OrganizationState> organizations;
    private final Ledger<MemberState> members;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, PlacedChange> writtenOrganizations = new LinkedHashMap<>();
    private final Map<String, PlacedChange> writtenMembers = new LinkedHashMap<>();
    private PlacedChange current;
    private boolean hindered;

    Register(Tracks tracks) {
        this.tracks = tracks;
        organizations = tracks.organizations();
        members = tracks.members();
    }

    Tracks tracks() {
        return tracks;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Makes a change wholly, or not at all; answers whether it met an obstacle. */
    boolean make(PlacedChange change) {
        current = change;
        hindered = false;
        organizations.image().mark();
        members.image().mark();
        change.change().apply(this);
        if (hindered) {
            organizations.image().takeBack();
            members.image().takeBack();
        } else {
            organizations.image().writtenSinceMark().forEach(id -> writtenOrganizations.put(id, change));
            members.image().writtenSinceMark().forEach(id -> writtenMembers.put(id, change));
        }
        return hindered;
    }

    /** Another decision of the day begins. */
    void beginDecision() {
        writtenOrganizations.clear();
        writtenMembers.clear();
        organizations.image().nextDecision();
        members.image().nextDecision();
    }

    /** What the changes of the decision at hand wrote, each with the last to do so. */
    Map<String, PlacedChange> writtenOrganizations() {
        return Collections.unmodifiableMap(writtenOrganizations);
    }

    Map<String, PlacedChange> writtenMembers() {
        return Collections.unmodifiableMap(writtenMembers);
    }

    /** The day on which the change at hand takes effect. */
    public LocalDate day() {
        return current.cause().effectiveOn();
    }

    /** The organization in force at this moment, null if there is none. */
    public OrganizationState organization(String id) {
        return organizations.now(id);
    }

    /** The organization as it was before the decision at hand, null if there was none. */
    OrganizationState before(String id) {
        return organizations.before(id);
    }

    MemberState memberBefore(String id) {
        return members.before(id);
    }

    /** The member as known at this moment, null if never admitted. */
    public MemberState member(String id) {
        return members.now(id);
    }

    public Set<String> childrenOf(String organization) {
        return organizations.occupants(organization);
    }

    public Set<String> membersOf(String organization) {
        return members.occupants(organization);
    }

    /** Whether the identity had a life before this moment. */
    public boolean hasLived(String organization) {
        return firstDay(organization) != null;
    }

    /** First day of the identity before this moment, null if it never lived. */
    public LocalDate firstDay(String organization) {
        return organizations.firstDay(organization);
    }

    /** What an ended identity was when it last ended, null if it never lived. */
    public OrganizationState lastState(String organization) {
        return organizations.lastState(organization);
    }

    public void put(String organization, OrganizationState state) {
        organizations.write(organization, state, current.cause().decision(), null);
    }

    public void end(String organization, String reason) {
        organizations.write(organization, null, current.cause().decision(), reason);
    }

    public void putMember(String member, MemberState state) {
        members.write(member, state, current.cause().decision(), null);
    }

    public void endMember(String member, String reason) {
        members.write(member, null, current.cause().decision(), reason);
    }

    /** The organization in force now; otherwise notes why not (unknown, not yet, ended) and answers null. */
    public OrganizationState require(String id, String pointer) {
        OrganizationState state = organization(id);
        if (state == null && id != null) {
            Timeline<OrganizationState> known = organizations.track(id).desired();
            LocalDate first = firstDay(id);
            if (first != null) {
                refuse(Rule.ORG_02, pointer, "organization.ended", id, day());
            } else if (!known.versions().isEmpty()) {
                refuse(
                        Rule.ORG_02,
                        pointer,
                        "organization.notYet",
                        id,
                        known.versions().get(0).span().from(),
                        day());
            } else {
                refuse(null, pointer, "organization.unknown", id);
            }
        }
        return state;
    }

    /** The member while in the Party; otherwise notes why not and answers null. */
    public MemberState requireMember(String id, String pointer) {
        MemberState state = member(id);
        if (state == null) {
            refuse(null, pointer, "member.unknown", id, day());
        } else if (!state.active()) {
            refuse(Rule.MEM_01, pointer, "member.left", id, state.leftOn());
            return null;
        }
        return state;
    }

    /** Notes an obstacle of the change at hand; {@code pointer} is relative to the change. */
    public void refuse(Rule rule, String pointer, String key, Object... arguments) {
        hindered = true;
        note(current, rule, pointer, key, arguments);
    }

    /** Tells what is unusual in the change at hand, where the rule counts on its day; it is made all the same. */
    public void warn(Rule rule, String pointer, String key, Object... arguments) {
        if (rule.countsOn(day())) {
            note(current, rule, pointer, key, arguments);
        }
    }

    void note(PlacedChange change, Rule rule, String pointer, String key, Object... arguments) {
        String at = "/changes/" + change.cause().index() + pointer;
        findings.add(new Finding(
                change.cause(),
                rule == null ? Severity.BLOCK : rule.severity(),
                Violation.ofRule(rule == null ? null : rule.id(), at, key, arguments)));
    }
}
