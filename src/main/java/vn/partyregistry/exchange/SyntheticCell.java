package vn.partyregistry.exchange;

import java.util.ArrayList;
import java.util.List;

/** A cell in the making of the demonstration records, with the members who sit in it. */
final class SyntheticCell {

    final String id;
    final SyntheticUnit unit;
    final List<SyntheticMember> members = new ArrayList<>();

    SyntheticCell(String id, SyntheticUnit unit) {
        this.id = id;
        this.unit = unit;
    }

    void take(SyntheticMember member) {
        if (member.cell != null) {
            member.cell.members.remove(member);
        }
        member.cell = this;
        members.add(member);
    }

    List<SyntheticMember> officials() {
        return members.stream().filter(member -> member.official).toList();
    }

    /** Whether the cell keeps at least this many official members, and members, without this one. */
    boolean canSpare(SyntheticMember member, int atLeast) {
        int kept = officials().size() - (member.official ? 1 : 0);
        return kept >= atLeast && members.size() > atLeast;
    }
}
