package vn.partyregistry.model;

import java.util.List;
import vn.partyregistry.change.Absorb;
import vn.partyregistry.change.Change;
import vn.partyregistry.change.Consolidate;
import vn.partyregistry.change.Divide;
import vn.partyregistry.change.Founding;
import vn.partyregistry.change.Heir;
import vn.partyregistry.change.Part;
import vn.partyregistry.change.Placement;
import vn.partyregistry.change.Reestablish;
import vn.partyregistry.change.Reorganize;
import vn.partyregistry.change.Separate;

/** What the model calls a later change, in the words of the engine. */
final class EngineWords {

    private EngineWords() {}

    static Change of(Object change) {
        if (change instanceof LaterChange.Reestablish it) {
            return new Reestablish(it.organization(), it.name(), it.parent(), it.effectiveOn(), null);
        } else if (change instanceof LaterChange.Absorb it) {
            return new Absorb(it.into(), it.absorbed(), placements(it.placements()), it.effectiveOn(), null);
        } else if (change instanceof LaterChange.Consolidate it) {
            LaterChange.Heir heir = it.into();
            Founding into = new Founding(
                    heir.organization(), heir.type(), heir.name(), heir.shortName(), heir.parent(), heir.locality());
            return new Consolidate(it.from(), into, placements(it.placements()), it.effectiveOn(), null);
        } else if (change instanceof LaterChange.Separate it) {
            return new Separate(it.from(), parts(it.into()), it.effectiveOn(), null);
        } else if (change instanceof LaterChange.Divide it) {
            return new Divide(it.from(), parts(it.into()), it.effectiveOn(), null);
        } else if (change instanceof LaterChange.Reorganize it) {
            return new Reorganize(it.from(), heirs(it.into()), it.effectiveOn(), null);
        }
        return (Change) change;
    }

    private static List<Placement> placements(List<LaterChange.Placement> placements) {
        return placements.stream()
                .map(each -> new Placement(each.organization(), each.children(), each.members()))
                .toList();
    }

    private static List<Part> parts(List<LaterChange.Heir> heirs) {
        return heirs.stream().map(EngineWords::part).toList();
    }

    private static Part part(LaterChange.Heir it) {
        return new Part(
                it.organization(),
                it.type(),
                it.name(),
                it.shortName(),
                it.parent(),
                it.locality(),
                it.children(),
                it.members());
    }

    private static List<Heir> heirs(List<LaterChange.Heir> heirs) {
        return heirs.stream()
                .map(it -> new Heir(
                        it.organization(),
                        it.type(),
                        it.name(),
                        it.shortName(),
                        it.parent(),
                        it.locality(),
                        it.from(),
                        it.children(),
                        it.members()))
                .toList();
    }
}
