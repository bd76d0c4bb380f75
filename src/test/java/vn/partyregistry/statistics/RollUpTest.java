package vn.partyregistry.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.partyregistry.change.Continuity;
import vn.partyregistry.change.MemberState;
import vn.partyregistry.change.OrganizationState;
import vn.partyregistry.change.OrganizationType;
import vn.partyregistry.change.Outcome.Rewriting;
import vn.partyregistry.statistics.RollUp.Superior;
import vn.partyregistry.time.Effect;
import vn.partyregistry.time.Timeline;

/** Histories rewritten at random, some at a time: the counts kept along always are those of counting everyone anew. */
class RollUpTest {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final int DAYS = 12;
    private static final int ORGANIZATIONS = 9;
    private static final int MEMBERS = 8;

    private final Map<String, Timeline<OrganizationState>> organizations = new HashMap<>();
    private final Map<String, Timeline<MemberState>> members = new HashMap<>();
    private final Map<String, Steps> kept = new HashMap<>();
    private Random random;

    @Test
    void keptCountsAreThoseOfCountingAnew() {
        for (int seed = 0; seed < 300; seed++) {
            random = new Random(seed);
            organizations.clear();
            members.clear();
            kept.clear();
            for (int round = 0; round < 12; round++) {
                rewrite(round == 0);
                compare("seed " + seed + ", round " + round);
            }
        }
    }

    @Test
    void aMemberCountsInItsCellAndInEveryoneAboveAndNothingElseIsWritten() {
        organizations.put("A", since(1, organization("CENTRAL", null)));
        organizations.put("B", since(1, organization("PROVINCIAL", "A")));
        organizations.put("C", since(1, organization("CELL", "B")));
        Map<String, Steps> changes = RollUp.of(
                Map.of(),
                Map.of("m", new Rewriting<>(Timeline.empty(), since(3, MemberState.admitted("C", day(3), null)))),
                ids -> Map.of(),
                this::superiors);

        assertThat(changes).containsOnlyKeys("A", "B", "C");
        changes.values().forEach(steps -> assertThat(steps.at(day(3))[Measure.PROBATIONARY])
                .isEqualTo(1));
        changes.values()
                .forEach(steps ->
                        assertThat(Arrays.stream(steps.at(day(2))).sum()).isZero());
    }

    private void rewrite(boolean everyone) {
        Map<String, Rewriting<OrganizationState>> changedOrganizations = new HashMap<>();
        Map<String, Rewriting<MemberState>> changedMembers = new HashMap<>();
        for (int i = 0; i < ORGANIZATIONS; i++) {
            if (everyone || random.nextInt(4) == 0) {
                put("o" + i, organizations, organizationTimeline(i), changedOrganizations);
            }
        }
        for (int i = 0; i < MEMBERS; i++) {
            if (random.nextInt(4) == 0) {
                put("m" + i, members, memberTimeline(), changedMembers);
            }
        }
        RollUp.of(changedOrganizations, changedMembers, this::held, this::superiors)
                .forEach((id, steps) ->
                        kept.computeIfAbsent(id, key -> new Steps()).addAll(steps));
    }

    private static <S> void put(
            String id, Map<String, Timeline<S>> all, Timeline<S> desired, Map<String, Rewriting<S>> changed) {
        Timeline<S> stored = all.getOrDefault(id, Timeline.empty());
        if (!stored.equals(desired)) {
            changed.put(id, new Rewriting<>(stored, desired));
            all.put(id, desired);
        }
    }

    /** For some days one stands below what comes before, for some below what comes after, so that it is never in a circle. */
    private Timeline<OrganizationState> organizationTimeline(int index) {
        List<Effect<OrganizationState>> effects = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            boolean turned = day / 4 % 2 == 1;
            if (day % 4 == 0 || random.nextInt(3) == 0) {
                int parent = turned ? index + 1 + random.nextInt(3) : index - 1 - random.nextInt(3);
                OrganizationType type = OrganizationType.values()[random.nextInt(OrganizationType.values().length)];
                effects.add(new Effect<>(
                        day(day),
                        day > 0 && random.nextInt(5) == 0
                                ? null
                                : organization(
                                        type.name(), parent < 0 || parent >= ORGANIZATIONS ? null : "o" + parent),
                        List.of("d"),
                        "ENDED"));
            }
        }
        return Timeline.replay(effects);
    }

    private Timeline<MemberState> memberTimeline() {
        List<Effect<MemberState>> effects = new ArrayList<>();
        for (int day = random.nextInt(4); day < DAYS; day += 1 + random.nextInt(5)) {
            MemberState state = MemberState.admitted("o" + random.nextInt(ORGANIZATIONS), day(day), null);
            state = random.nextBoolean() ? state : state.recognized(day(day));
            state = random.nextInt(4) > 0 ? state : state.left(day(day), null);
            effects.add(new Effect<>(day(day), state, List.of("d"), null));
        }
        return Timeline.replay(effects);
    }

    private void compare(String where) {
        for (int day = 0; day <= DAYS; day++) {
            for (int i = 0; i < ORGANIZATIONS; i++) {
                String id = "o" + i;
                int[] is = kept.getOrDefault(id, new Steps()).at(day(day));
                assertThat(is).as("%s, %s on day %d", where, id, day).isEqualTo(counted(id, day(day)));
            }
        }
    }

    private int[] counted(String id, LocalDate day) {
        int[] counted = new int[Measure.COUNT];
        organizations.forEach((other, timeline) -> {
            OrganizationState state = timeline.stateAt(day);
            if (state != null && !other.equals(id) && isWithin(other, id, day)) {
                counted[Measure.units(state.type())]++;
                counted[Measure.direct(state.type())] += id.equals(state.parent()) ? 1 : 0;
            }
        });
        members.values().forEach(timeline -> {
            MemberState state = timeline.stateAt(day);
            if (state != null && state.active() && isWithin(state.organization(), id, day)) {
                counted[Measure.of(state.status())]++;
            }
        });
        return counted;
    }

    private boolean isWithin(String inner, String outer, LocalDate day) {
        if (inner == null || inner.equals(outer)) {
            return inner != null;
        }
        Timeline<OrganizationState> timeline = organizations.get(inner);
        OrganizationState state = timeline == null ? null : timeline.stateAt(day);
        return state != null && isWithin(state.parent(), outer, day);
    }

    private Map<String, Steps> held(Collection<String> ids) {
        Map<String, Steps> held = new HashMap<>(kept);
        held.keySet().retainAll(ids);
        return held;
    }

    private Map<String, List<Superior>> superiors(Collection<String> ids) {
        return organizations.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().versions().stream()
                        .filter(version -> version.state().parent() != null)
                        .map(version -> new Superior(version.state().parent(), version.span()))
                        .toList()));
    }

    private static OrganizationState organization(String type, String parent) {
        return new OrganizationState(
                OrganizationType.valueOf(type), "x", null, null, parent, false, Continuity.CONFIRMED, FIRST);
    }

    private static <S> Timeline<S> since(int day, S state) {
        return Timeline.replay(List.of(new Effect<>(day(day), state, List.of("d"), null)));
    }

    private static LocalDate day(int day) {
        return FIRST.plusDays(day);
    }
}
