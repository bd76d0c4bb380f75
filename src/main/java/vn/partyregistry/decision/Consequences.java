package vn.partyregistry.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.partyregistry.change.Level;
import vn.partyregistry.change.MemberState;
import vn.partyregistry.change.OrganizationState;
import vn.partyregistry.change.Outcome;
import vn.partyregistry.change.Outcome.Rewriting;
import vn.partyregistry.time.Effect;

/**
 * What a recording makes of history, or would make in a dry run: effects, the difference of the hierarchy, and the bridge
 * of counts over everything it touches.
 *
 * @param total how many effects there are; at most a thousand are shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Consequences", description = "What a recording makes of history")
record Consequences(
        @Schema(required = true) List<EffectView> effects,
        @Schema(required = true) long total,
        @Schema(required = true) TreeDifference difference,
        @Schema(required = true) Bridge bridge) {

    private static final int SHOWN = 1000;

    /** Ids by what becomes of them on the decision's day. */
    @Schema(name = "TreeDifference")
    record TreeDifference(
            @Schema(required = true) List<String> established,
            @Schema(required = true) List<String> ended,
            @Schema(required = true) List<String> renamed,
            @Schema(required = true) List<String> moved,
            @Schema(required = true) List<String> reclassified) {}

    /** Grassroots organizations and members among those touched, the day before and on the day (rule STA-03). */
    @Schema(name = "TouchedBridge")
    record Bridge(
            @Schema(required = true) LocalDate on,
            @Schema(required = true) Sums opening,
            @Schema(required = true) List<Line> lines,
            @Schema(required = true) Sums closing) {}

    /** Two counts. */
    @Schema(name = "Sums")
    record Sums(
            @Schema(required = true) long organizations,
            @Schema(required = true) long members) {}

    /** One cause and what it adds; negative where it takes away. */
    @Schema(name = "TouchedBridgeLine")
    record Line(
            @Schema(required = true) String cause,
            @Schema(required = true) long organizations,
            @Schema(required = true) long members) {}

    static Consequences of(Outcome outcome, LocalDate day) {
        List<EffectView> effects = new ArrayList<>();
        new TreeMap<>(outcome.organizations()).forEach((id, rewriting) -> {
            for (Effect<OrganizationState> effect : newEffects(rewriting)) {
                OrganizationState before =
                        rewriting.desired().stateAt(effect.on().minusDays(1));
                effects.add(
                        new EffectView(id, null, effect.on(), before, effect.state(), null, null, effect.endReason()));
            }
        });
        new TreeMap<>(outcome.members()).forEach((id, rewriting) -> {
            for (Effect<MemberState> effect : newEffects(rewriting)) {
                MemberState before = rewriting.desired().stateAt(effect.on().minusDays(1));
                effects.add(
                        new EffectView(null, id, effect.on(), null, null, before, effect.state(), effect.endReason()));
            }
        });
        return new Consequences(
                effects.size() > SHOWN ? effects.subList(0, SHOWN) : effects,
                effects.size(),
                difference(outcome.organizations(), day),
                bridge(outcome, day));
    }

    /** What happens to a subject that did not happen before; a version that only ends earlier is none of it. */
    private static <S> List<Effect<S>> newEffects(Rewriting<S> rewriting) {
        List<Effect<S>> fresh = new ArrayList<>(rewriting.desired().effects());
        fresh.removeAll(rewriting.stored().effects());
        return fresh;
    }

    private static TreeDifference difference(Map<String, Rewriting<OrganizationState>> organizations, LocalDate day) {
        TreeDifference difference = new TreeDifference(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (String id : new TreeSet<>(organizations.keySet())) {
            OrganizationState before = organizations.get(id).stored().stateAt(day);
            OrganizationState after = organizations.get(id).desired().stateAt(day);
            if (before == null && after != null) {
                difference.established.add(id);
            } else if (before != null && after == null) {
                difference.ended.add(id);
            } else if (before != null) {
                add(difference.renamed, id, before.name(), after.name());
                add(difference.moved, id, before.parent(), after.parent());
                add(difference.reclassified, id, before.type(), after.type());
            }
        }
        return difference;
    }

    private static void add(List<String> ids, String id, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            ids.add(id);
        }
    }

    private static Bridge bridge(Outcome outcome, LocalDate day) {
        long[] before = new long[2];
        long[] after = new long[2];
        Map<String, long[]> lines = new TreeMap<>();
        for (Rewriting<OrganizationState> each : outcome.organizations().values()) {
            boolean was = isGrassroots(each.stored().stateAt(day));
            boolean is = isGrassroots(each.desired().stateAt(day));
            count(before, 0, was);
            count(after, 0, is);
            if (was != is) {
                boolean changed =
                        each.stored().stateAt(day) != null && each.desired().stateAt(day) != null;
                lines.computeIfAbsent(changed ? "RECLASSIFIED" : is ? "ESTABLISHED" : "ENDED", key -> new long[2])[0] +=
                        is ? 1 : -1;
            }
        }
        for (Rewriting<MemberState> each : outcome.members().values()) {
            boolean was = isMember(each.stored().stateAt(day));
            boolean is = isMember(each.desired().stateAt(day));
            count(before, 1, was);
            count(after, 1, is);
            if (was != is) {
                lines.computeIfAbsent(is ? "ADMITTED" : "LEFT", key -> new long[2])[1] += is ? 1 : -1;
            }
        }
        return new Bridge(
                day,
                new Sums(before[0], before[1]),
                lines.entrySet().stream()
                        .map(line -> new Line(line.getKey(), line.getValue()[0], line.getValue()[1]))
                        .toList(),
                new Sums(after[0], after[1]));
    }

    private static void count(long[] sums, int which, boolean counts) {
        sums[which] += counts ? 1 : 0;
    }

    private static boolean isGrassroots(OrganizationState state) {
        return state != null && state.type().level() == Level.GRASSROOTS;
    }

    private static boolean isMember(MemberState state) {
        return state != null && state.active();
    }
}
