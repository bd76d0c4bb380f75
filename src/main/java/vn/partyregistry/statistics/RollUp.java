package vn.partyregistry.statistics;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import vn.partyregistry.change.MemberState;
import vn.partyregistry.change.OrganizationState;
import vn.partyregistry.change.Outcome.Rewriting;
import vn.partyregistry.time.Span;
import vn.partyregistry.time.Timeline;
import vn.partyregistry.time.Version;

/**
 * What rewritten histories make of the counts of everyone above: a member changes its cell and all above the cell, a moved
 * subtree takes what it holds from one superior to the other, and each change climbs the hierarchy as it now is, day by day.
 */
final class RollUp {

    /** The superiors of an organization over legal time, as now believed. */
    record Superior(String id, Span span) {}

    /** A hierarchy taller than this is none; more rounds would only follow a circle. */
    private static final int TALLEST = 64;

    private final Map<String, Steps> pending = new HashMap<>();

    private RollUp() {}

    /**
     * By how much the counts of each organization change.
     *
     * @param held what some organizations held before, without asking for more than necessary
     * @param superiors everyone above some organizations, themselves included, each with its superiors
     */
    static Map<String, Steps> of(
            Map<String, Rewriting<OrganizationState>> organizations,
            Map<String, Rewriting<MemberState>> members,
            Function<Collection<String>, Map<String, Steps>> held,
            Function<Collection<String>, Map<String, List<Superior>>> superiors) {
        RollUp rollUp = new RollUp();
        members.values().forEach(rollUp::rewriteMember);
        organizations.values().forEach(rollUp::rewriteUnit);
        rollUp.moveSubtrees(organizations, held);
        return rollUp.climb(superiors);
    }

    private void rewriteMember(Rewriting<MemberState> rewriting) {
        rewriting.stored().without(rewriting.desired()).forEach(version -> countMember(version, -1));
        rewriting.desired().without(rewriting.stored()).forEach(version -> countMember(version, 1));
    }

    private void countMember(Version<MemberState> version, int sign) {
        MemberState state = version.state();
        if (state.active()) {
            of(state.organization()).add(version.span(), Measure.of(state.status()), sign);
        }
    }

    private void rewriteUnit(Rewriting<OrganizationState> rewriting) {
        rewriting.stored().without(rewriting.desired()).forEach(version -> countUnit(version, -1));
        rewriting.desired().without(rewriting.stored()).forEach(version -> countUnit(version, 1));
    }

    private void countUnit(Version<OrganizationState> version, int sign) {
        OrganizationState state = version.state();
        if (state.parent() != null) {
            of(state.parent()).add(version.span(), Measure.units(state.type()), sign);
            of(state.parent()).add(version.span(), Measure.direct(state.type()), sign);
        }
    }

    private void moveSubtrees(
            Map<String, Rewriting<OrganizationState>> organizations,
            Function<Collection<String>, Map<String, Steps>> held) {
        Map<String, Rewriting<OrganizationState>> moved = new TreeMap<>();
        organizations.forEach((id, rewriting) -> {
            if (!rewriting.stored().versions().isEmpty()
                    && !superiors(rewriting.stored()).equals(superiors(rewriting.desired()))) {
                moved.put(id, rewriting);
            }
        });
        if (moved.isEmpty()) {
            return;
        }
        held.apply(moved.keySet()).forEach((id, steps) -> {
            Steps subtree = steps.passedUp();
            Rewriting<OrganizationState> rewriting = moved.get(id);
            superiors(rewriting.stored()).forEach(superior -> of(superior.id()).add(subtree, superior.span(), -1));
            superiors(rewriting.desired()).forEach(superior -> of(superior.id()).add(subtree, superior.span(), 1));
        });
    }

    private Map<String, Steps> climb(Function<Collection<String>, Map<String, List<Superior>>> superiors) {
        pending.values().removeIf(Steps::isEmpty);
        Map<String, Steps> total = new TreeMap<>();
        if (pending.isEmpty()) {
            return total;
        }
        Map<String, List<Superior>> above = superiors.apply(new HashSet<>(pending.keySet()));
        for (int step = 0; !pending.isEmpty() && step < TALLEST; step++) {
            Map<String, Steps> reached = new HashMap<>(pending);
            pending.clear();
            reached.forEach((id, steps) -> {
                total.computeIfAbsent(id, key -> new Steps()).addAll(steps);
                List<Superior> next = above.getOrDefault(id, List.of());
                if (!next.isEmpty()) {
                    Steps passed = steps.passedUp();
                    next.forEach(superior -> of(superior.id()).add(passed, superior.span(), 1));
                }
            });
            pending.values().removeIf(Steps::isEmpty);
        }
        total.values().removeIf(Steps::isEmpty);
        return total;
    }

    private Steps of(String organization) {
        return pending.computeIfAbsent(organization, key -> new Steps());
    }

    /** Under whom an organization stands when, however many versions that takes. */
    private static Set<Superior> superiors(Timeline<OrganizationState> timeline) {
        Set<Superior> superiors = new HashSet<>();
        Superior last = null;
        for (Version<OrganizationState> version : timeline.versions()) {
            String parent = version.state().parent();
            Span span = version.span();
            if (last != null
                    && last.id().equals(parent)
                    && span.from().equals(last.span().to())) {
                superiors.remove(last);
                span = new Span(last.span().from(), span.to());
            }
            last = parent == null ? null : new Superior(parent, span);
            if (last != null) {
                superiors.add(last);
            }
        }
        return superiors;
    }
}
