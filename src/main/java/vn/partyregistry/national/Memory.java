package vn.partyregistry.national;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.partyregistry.change.MemberState;
import vn.partyregistry.change.OrganizationState;
import vn.partyregistry.change.Past;
import vn.partyregistry.change.PlacedChange;
import vn.partyregistry.change.Subject;
import vn.partyregistry.time.Timeline;

/**
 * What a replay would read from PostgreSQL, of one province whose papers come in legal order: so no recorded change ever
 * takes effect later than the one at hand, and everyone is where the last one put them.
 */
final class Memory implements Past {

    final Beliefs<OrganizationState> organizations = new Beliefs<>(OrganizationState::parent);
    final Beliefs<MemberState> members = new Beliefs<>(MemberState::organization);

    @Override
    public Map<String, Timeline<OrganizationState>> organizations(Collection<String> ids) {
        return organizations.timelines(ids);
    }

    @Override
    public Map<String, Timeline<MemberState>> members(Collection<String> ids) {
        return members.timelines(ids);
    }

    @Override
    public Map<String, List<String>> children(Collection<String> parents, LocalDate day) {
        return organizations.in(parents);
    }

    @Override
    public List<String> everUnder(Collection<String> parents) {
        return organizations.everIn(parents);
    }

    @Override
    public List<String> everIn(Collection<String> cells) {
        return members.everIn(cells);
    }

    @Override
    public Map<String, List<String>> membersIn(Collection<String> cells, LocalDate day) {
        return members.in(cells);
    }

    @Override
    public List<PlacedTouch> touching(Collection<Subject> subjects, LocalDate from, LocalDate to) {
        return List.of();
    }

    @Override
    public List<PlacedChange> returns(LocalDate from) {
        return List.of();
    }

    @Override
    public Map<Subject, LocalDate> changedBy(String decision) {
        return Map.of();
    }
}
