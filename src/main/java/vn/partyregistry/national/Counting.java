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
import vn.partyregistry.change.OrganizationType;
import vn.partyregistry.change.Outcome.Rewriting;
import vn.partyregistry.time.Timeline;

/** Counts the members and organizations below each organization of a province, and in the province for the root, paper by paper. */
final class Counting {

    private final Map<String, CountedUnit> all = new HashMap<>();
    private final List<CountedUnit> changed = new ArrayList<>();
    private final CountedUnit root;

    /** @param root the organization above the provinces, whose totals are counted from theirs at the end */
    Counting(String root) {
        this.root = new CountedUnit(root, changed);
        all.put(root, this.root);
    }

    /** Members leave where they were, organizations move with all they hold, and members come where they are now. */
    void count(Map<String, Rewriting<OrganizationState>> organizations, Map<String, Rewriting<MemberState>> members) {
        members.values().forEach(each -> count(each.stored(), -1));
        List<CountedUnit> moved = new ArrayList<>();
        organizations.forEach((id, rewriting) -> {
            OrganizationState before = Beliefs.standing(rewriting.stored());
            OrganizationState after = Beliefs.standing(rewriting.desired());
            if (before != null) {
                CountedUnit unit = all.get(id);
                unit.hold(-1);
                unit.parent = null;
            }
            if (after != null) {
                CountedUnit unit = all.computeIfAbsent(id, key -> new CountedUnit(key, changed));
                unit.type = after.type();
                moved.add(unit);
            }
        });
        organizations.forEach((id, rewriting) -> {
            OrganizationState after = Beliefs.standing(rewriting.desired());
            if (after != null && after.parent() != null) {
                CountedUnit unit = all.get(id);
                unit.parent = all.get(after.parent());
                unit.hold(1);
            }
        });
        members.values().forEach(each -> count(each.desired(), 1));
    }

    private void count(Timeline<MemberState> timeline, int sign) {
        MemberState state = Beliefs.standing(timeline);
        if (state != null && state.active()) {
            boolean official = state.status() == MemberStatus.OFFICIAL;
            all.get(state.organization()).addMembers(official ? sign : 0, official ? 0 : sign);
        }
    }

    int officials(String id) {
        return all.get(id).official;
    }

    int members(String id) {
        return all.get(id).official + all.get(id).probationary;
    }

    /** What a paper changed becomes part of the totals, and is entered where there are tables for it. */
    void enter(long position, LocalDate on, Sheets sheets) {
        int day = (int) on.toEpochDay();
        for (CountedUnit unit : changed) {
            if (sheets != null) {
                unit.forEachMore(
                        (official, probationary) ->
                                sheets.memberEntries.add(new Object[] {unit.id, position, on, official, probationary}),
                        (type, units, direct) -> sheets.organizationEntries.add(
                                new Object[] {unit.id, position, on, OrganizationType.values()[type], units, direct}));
            }
            unit.settle(day);
        }
        changed.clear();
    }

    /** The rows of the counting tables for the province and all below it. */
    void write(Sheets sheets) {
        new TreeMap<>(all).values().stream().filter(unit -> unit != root).forEach(unit -> {
            String id = unit.id;
            unit.members.forEach((day, official, probationary) ->
                    sheets.memberCounts.add(new Object[] {id, LocalDate.ofEpochDay(day), official, probationary}));
            unit.below.forEach((key, units, direct) -> sheets.organizationCounts.add(new Object[] {
                id, LocalDate.ofEpochDay(CountedUnit.timeOf(key)), CountedUnit.typeOf(key), units, direct
            }));
            unit.membersByYear()
                    .forEach((year, official, probationary) ->
                            sheets.memberYears.add(new Object[] {id, year, official, probationary}));
            unit.belowByYear()
                    .forEach((key, units, direct) -> sheets.organizationYears.add(
                            new Object[] {id, CountedUnit.timeOf(key), CountedUnit.typeOf(key), units, direct}));
            sheets.sendLarge();
        });
    }
}
