package vn.partyregistry.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import vn.partyregistry.change.MemberStatus;
import vn.partyregistry.change.OrganizationType;

/** What a paper's author believes of one day while writing, with what the paper itself changes so far. */
final class Sketch {

    final Map<String, Facts> organizations = new TreeMap<>();
    final Map<String, Facts> members = new TreeMap<>();
    final List<String> ended = new ArrayList<>();
    private final Random random;

    Sketch(Random random, NaiveRegistry.Histories known, java.time.LocalDate day) {
        this.random = random;
        known.organizations().forEach((id, versions) -> {
            versions.stream()
                    .filter(version -> version.holdsOn(day))
                    .forEach(version -> organizations.put(id, version.facts()));
            if (!organizations.containsKey(id) && versions.get(0).from().isBefore(day)) {
                ended.add(id);
            }
        });
        known.members().forEach((id, versions) -> versions.stream()
                .filter(version -> version.holdsOn(day))
                .forEach(version -> members.put(id, version.facts())));
    }

    /** One of the organizations that fit, null when none does. */
    String organization(BiPredicate<String, Facts> fits) {
        return one(organizations, fits);
    }

    String cell() {
        return organization((id, facts) -> facts.type().holdsMembers());
    }

    /** An organization that one of this type may stand under. */
    String parentFor(OrganizationType type) {
        return organization(
                (id, facts) -> type.canStandUnder(facts.type(), facts.hasUpperAuthority()) && random.nextInt(4) > 0);
    }

    String member(boolean active) {
        return one(members, (id, facts) -> facts.active() == active);
    }

    String probationary() {
        return one(members, (id, facts) -> facts.get(Attribute.STATUS) == MemberStatus.PROBATIONARY);
    }

    List<String> childrenOf(String parent) {
        return in(organizations, Attribute.PARENT, parent);
    }

    List<String> membersOf(String cell) {
        return in(members, Attribute.CELL, cell);
    }

    boolean empty(String organization) {
        return childrenOf(organization).isEmpty() && membersOf(organization).isEmpty();
    }

    void set(String organization, Attribute attribute, Object value) {
        organizations.computeIfPresent(organization, (id, facts) -> facts.with(attribute, value));
    }

    void setMember(String member, Attribute attribute, Object value) {
        members.computeIfPresent(member, (id, facts) -> facts.with(attribute, value));
    }

    void merge(String from, String into) {
        childrenOf(from).forEach(child -> set(child, Attribute.PARENT, into));
        membersOf(from).forEach(member -> setMember(member, Attribute.CELL, into));
        organizations.remove(from);
    }

    private static List<String> in(Map<String, Facts> all, Attribute container, String id) {
        return all.entrySet().stream()
                .filter(entry -> id.equals(entry.getValue().get(container)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private String one(Map<String, Facts> all, BiPredicate<String, Facts> fits) {
        List<String> fitting = all.entrySet().stream()
                .filter(entry -> fits.test(entry.getKey(), entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return fitting.isEmpty() ? null : fitting.get(random.nextInt(fitting.size()));
    }
}
