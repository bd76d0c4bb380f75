package vn.partyregistry.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.partyregistry.change.MemberState;
import vn.partyregistry.change.OrganizationState;
import vn.partyregistry.change.Outcome;
import vn.partyregistry.change.Outcome.Rewriting;
import vn.partyregistry.journal.Restatement;
import vn.partyregistry.time.Timeline;
import vn.partyregistry.time.Version;

/** Which answers about the past a recording makes different: of organizations that the registry already knew. */
public final class Restated {

    private Restated() {}

    /**
     * @param recordedOn the day of the recording; only days before it are past
     */
    public static List<Restatement> by(Outcome outcome, LocalDate recordedOn) {
        List<Restatement> restated = new ArrayList<>();
        new TreeMap<>(outcome.organizations())
                .forEach((id, rewriting) -> states(id, rewriting, recordedOn).forEach(restated::add));
        cells(outcome.members(), outcome.organizations(), recordedOn)
                .forEach((cell, bounds) ->
                        restated.add(new Restatement(cell, bounds[0], bounds[1], Restatement.What.MEMBERS)));
        return restated;
    }

    private static List<Restatement> states(String id, Rewriting<OrganizationState> rewriting, LocalDate recordedOn) {
        List<Restatement> restated = new ArrayList<>();
        if (rewriting.stored().versions().isEmpty()) {
            return restated;
        }
        for (LocalDate[] stretch : differences(rewriting)) {
            if (!stretch[0].isBefore(recordedOn)) {
                continue;
            }
            Restatement last = restated.isEmpty() ? null : restated.get(restated.size() - 1);
            if (last != null && stretch[0].equals(last.to())) {
                restated.set(restated.size() - 1, new Restatement(id, last.from(), stretch[1], Restatement.What.STATE));
            } else {
                restated.add(new Restatement(id, stretch[0], stretch[1], Restatement.What.STATE));
            }
        }
        return restated;
    }

    /** For each cell known before, the first and last day on which its membership differs. */
    private static Map<String, LocalDate[]> cells(
            Map<String, Rewriting<MemberState>> members,
            Map<String, Rewriting<OrganizationState>> organizations,
            LocalDate recordedOn) {
        Map<String, LocalDate[]> cells = new TreeMap<>();
        members.values().forEach(rewriting -> {
            for (LocalDate[] stretch : differences(rewriting)) {
                if (stretch[0].isBefore(recordedOn)) {
                    widen(cells, cellOn(rewriting.stored(), stretch[0]), stretch);
                    widen(cells, cellOn(rewriting.desired(), stretch[0]), stretch);
                }
            }
        });
        cells.keySet()
                .removeIf(cell -> organizations.containsKey(cell)
                        && organizations.get(cell).stored().versions().isEmpty());
        return cells;
    }

    private static void widen(Map<String, LocalDate[]> cells, String cell, LocalDate[] stretch) {
        if (cell != null) {
            cells.merge(cell, stretch, (one, other) -> new LocalDate[] {
                one[0].isBefore(other[0]) ? one[0] : other[0],
                one[1] == null || other[1] == null ? null : one[1].isAfter(other[1]) ? one[1] : other[1]
            });
        }
    }

    private static String cellOn(Timeline<MemberState> timeline, LocalDate day) {
        MemberState state = timeline.stateAt(day);
        return state == null ? null : state.organization();
    }

    /** The elementary stretches on which two timelines give different states, or the same by different decisions. */
    private static <S> List<LocalDate[]> differences(Rewriting<S> rewriting) {
        TreeSet<LocalDate> bounds = new TreeSet<>();
        for (Timeline<S> timeline : List.of(rewriting.stored(), rewriting.desired())) {
            for (Version<S> version : timeline.versions()) {
                bounds.add(version.span().from());
                if (version.span().to() != null) {
                    bounds.add(version.span().to());
                }
            }
        }
        List<LocalDate[]> stretches = new ArrayList<>();
        for (LocalDate from : bounds) {
            Version<S> before = rewriting.stored().at(from).orElse(null);
            Version<S> after = rewriting.desired().at(from).orElse(null);
            boolean same = before == null || after == null
                    ? before == after
                    : Objects.equals(before.state(), after.state())
                            && before.openedBy().equals(after.openedBy());
            if (!same) {
                stretches.add(new LocalDate[] {from, bounds.higher(from)});
            }
        }
        return stretches;
    }
}
