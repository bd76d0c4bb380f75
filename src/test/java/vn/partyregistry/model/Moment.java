package vn.partyregistry.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.partyregistry.model.NaiveRegistry.Histories;
import vn.partyregistry.model.NaiveRegistry.Step;

/** A day as known at a position, in the words of the model. */
final class Moment {

    final LocalDate day;
    final int position;
    final Histories histories;
    final Map<String, PlainVersion> organizations;
    final List<Step> steps;
    private final Map<String, Paper> contents = new HashMap<>();

    Moment(NaiveRegistry model, LocalDate day, int position) {
        this.day = day;
        this.position = position;
        this.histories = model.histories(position);
        this.organizations = organizationsOn(day);
        this.steps = model.steps(position);
        model.papers().subList(0, position).forEach(paper -> contents.put(paper.decision(), paper));
    }

    /** What was known of a decision. */
    Paper content(String decision) {
        return contents.get(decision);
    }

    List<PlainVersion> versions(String organization) {
        return histories.organizations().getOrDefault(organization, List.of());
    }

    /** The version of an organization in force on some day, null when there is none. */
    PlainVersion organization(String id, LocalDate on) {
        return holding(versions(id), on);
    }

    Map<String, PlainVersion> organizationsOn(LocalDate on) {
        return on(histories.organizations(), on);
    }

    /** Members who have not left, by id. */
    Map<String, PlainVersion> members() {
        Map<String, PlainVersion> members = on(histories.members(), day);
        members.values().removeIf(version -> !version.facts().active());
        return members;
    }

    List<String> children(String parent) {
        return organizations.entrySet().stream()
                .filter(each -> parent.equals(each.getValue().facts().text(Attribute.PARENT)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether one stands anywhere below another. */
    boolean isBelow(String organization, String other) {
        PlainVersion version = organizations.get(organization);
        String parent = version == null ? null : version.facts().text(Attribute.PARENT);
        return parent != null && (parent.equals(other) || isBelow(parent, other));
    }

    static PlainVersion holding(List<PlainVersion> versions, LocalDate on) {
        return versions.stream()
                .filter(version -> version.holdsOn(on))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, PlainVersion> on(Map<String, List<PlainVersion>> all, LocalDate on) {
        Map<String, PlainVersion> found = new TreeMap<>();
        all.forEach((id, versions) -> {
            PlainVersion version = holding(versions, on);
            if (version != null) {
                found.put(id, version);
            }
        });
        return found;
    }
}
