package vn.partyregistry.national;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.partyregistry.change.MemberState;
import vn.partyregistry.change.MemberStatus;
import vn.partyregistry.change.OrganizationState;
import vn.partyregistry.change.Outcome.Rewriting;
import vn.partyregistry.time.Timeline;

/** Counts the members and organizations below each organization of a province, paper by paper. */
final class Counting {

    private final Map<String, CountedUnit> all = new HashMap<>();
    private final String root;

    /** @param root the organization above the provinces, which is counted from them at the end */
    Counting(String root) {
        this.root = root;
    }

    /** Members leave where they were, organizations move with all they hold, and members come where they are now. */
    void count(
            LocalDate on,
            Map<String, Rewriting<OrganizationState>> organizations,
            Map<String, Rewriting<MemberState>> members) {
        int day = (int) on.toEpochDay();
        members.values().forEach(each -> count(day, each.stored(), -1));
        List<CountedUnit> moved = new ArrayList<>();
        organizations.forEach((id, rewriting) -> {
            OrganizationState before = Beliefs.standing(rewriting.stored());
            OrganizationState after = Beliefs.standing(rewriting.desired());
            if (before != null) {
                CountedUnit unit = all.get(id);
                unit.hold(day, -1);
                unit.parent = null;
            }
            if (after != null) {
                CountedUnit unit = all.computeIfAbsent(id, key -> new CountedUnit());
                unit.type = after.type();
                moved.add(unit);
            }
        });
        organizations.forEach((id, rewriting) -> {
            OrganizationState after = Beliefs.standing(rewriting.desired());
            if (after != null && after.parent() != null && !after.parent().equals(root)) {
                CountedUnit unit = all.get(id);
                unit.parent = all.get(after.parent());
                unit.hold(day, 1);
            }
        });
        members.values().forEach(each -> count(day, each.desired(), 1));
    }

    private void count(int day, Timeline<MemberState> timeline, int sign) {
        MemberState state = Beliefs.standing(timeline);
        if (state != null && state.active()) {
            boolean official = state.status() == MemberStatus.OFFICIAL;
            all.get(state.organization()).addMembers(day, official ? sign : 0, official ? 0 : sign);
        }
    }

    int officials(String id) {
        return all.get(id).official;
    }

    int members(String id) {
        return all.get(id).official + all.get(id).probationary;
    }

    /** The rows of the counting tables for the province and all below it. */
    void write(Sheets sheets) {
        new TreeMap<>(all).forEach((id, unit) -> {
            unit.members.forEach((day, official, probationary) ->
                    sheets.memberCounts.add(new Object[] {id, LocalDate.ofEpochDay(day), official, probationary}));
            unit.below.forEach((key, units, direct) -> sheets.organizationCounts.add(new Object[] {
                id, LocalDate.ofEpochDay(CountedUnit.dayOf(key)), CountedUnit.typeOf(key), units, direct
            }));
            sheets.sendLarge();
        });
    }
}
