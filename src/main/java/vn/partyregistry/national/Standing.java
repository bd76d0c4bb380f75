package vn.partyregistry.national;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.partyregistry.change.DecisionContent;
import vn.partyregistry.change.Founding;
import vn.partyregistry.change.OrganizationState;
import vn.partyregistry.change.OrganizationType;
import vn.partyregistry.change.Outcome;
import vn.partyregistry.change.PlacedChange;
import vn.partyregistry.change.Rule;
import vn.partyregistry.change.Subject;
import vn.partyregistry.decision.OrganizationWarnings;
import vn.partyregistry.decision.Warnings;
import vn.partyregistry.problem.Violation;
import vn.partyregistry.time.Version;

/**
 * The warnings that the write path finds by asking PostgreSQL who stands where, told from the counting.
 *
 * <p>The national history gives no cause for the others: its names differ, its issuers stand above, it has no districts
 * and dissolves nothing.
 */
final class Standing {

    private final Counting counting;
    private final Map<String, OrganizationType> cells = new HashMap<>();

    Standing(Counting counting) {
        this.counting = counting;
    }

    List<Violation> warnings(DecisionContent content, List<PlacedChange> placed, Outcome outcome, String decision) {
        List<Violation> warnings = new ArrayList<>();
        Map<String, String> pointers = Warnings.pointers(placed, Subject.Kind.ORGANIZATION);
        outcome.organizations().forEach((id, rewriting) -> {
            OrganizationState now = Beliefs.standing(rewriting.desired());
            if (now != null && now.type().holdsMembers()) {
                cells.put(id, now.type());
            } else {
                cells.remove(id);
            }
            rewriting.desired().versions().stream()
                    .filter(version -> version.decision().equals(decision))
                    .forEach(version -> opened(id, version, pointers.getOrDefault(id, "/changes"), warnings));
        });
        Set<String> established = new HashSet<>();
        placed.forEach(change ->
                change.change().foundings().stream().map(Founding::organization).forEach(established::add));
        LocalDate last =
                OrganizationWarnings.days(content).max(LocalDate::compareTo).orElse(content.effectiveOn());
        for (String cell : Warnings.cells(outcome)) {
            if (cells.containsKey(cell)) {
                String at = pointers.getOrDefault(cell, "/changes");
                cell(cell, at, established.contains(cell), last, warnings);
            }
        }
        return warnings;
    }

    private void opened(String id, Version<OrganizationState> version, String at, List<Violation> warnings) {
        LocalDate day = version.span().from();
        OrganizationState state = version.state();
        boolean isNew = state.establishedOn().equals(day);
        if (state.type().holdsMembers() && isNew && counting.officials(id) < OrganizationWarnings.FEWEST_OFFICIAL) {
            warnings.add(Violation.ofRule(Rule.ORG_04.id(), at, "warning.smallNew", id, counting.officials(id)));
        }
        if (state.type() == OrganizationType.GRASSROOTS_COMMITTEE
                && Rule.ORG_06.countsOn(day)
                && counting.members(id) < OrganizationWarnings.COMMITTEE_SIZE) {
            warnings.add(Violation.ofRule(Rule.ORG_06.id(), at, "warning.smallCommittee", id, counting.members(id)));
        }
    }

    private void cell(String id, String at, boolean established, LocalDate last, List<Violation> warnings) {
        if (counting.officials(id) < OrganizationWarnings.FEWEST_OFFICIAL && !established) {
            warnings.add(Violation.ofRule(Rule.ORG_05.id(), at, "warning.smallCell", id, counting.officials(id)));
        }
        boolean large = cells.get(id) == OrganizationType.GRASSROOTS_CELL
                && counting.members(id) >= OrganizationWarnings.COMMITTEE_SIZE;
        if (large && Rule.ORG_07.countsOn(last)) {
            warnings.add(Violation.ofRule(Rule.ORG_07.id(), at, "warning.largeCell", id, counting.members(id)));
        }
    }
}
