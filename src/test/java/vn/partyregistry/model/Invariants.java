package vn.partyregistry.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.partyregistry.model.NaiveRegistry.Histories;

/** What no registry may ever believe, whatever was recorded: looked for day by day, with no knowledge of papers. */
final class Invariants {

    private Invariants() {}

    static List<String> broken(Histories histories) {
        List<String> broken = new ArrayList<>();
        histories.organizations().forEach((id, versions) -> overlap(id, versions, broken));
        histories.members().forEach((id, versions) -> overlap(id, versions, broken));
        for (LocalDate day : turningPoints(histories)) {
            histories.organizations().forEach((id, versions) -> {
                if (on(versions, day) != null) {
                    chain(id, day, histories.organizations(), broken);
                }
            });
            histories.members().forEach((id, versions) -> {
                PlainVersion version = on(versions, day);
                if (version != null && version.facts().active()) {
                    cell(id, version, day, histories.organizations(), broken);
                }
            });
        }
        return broken;
    }

    /** The days on which anything begins; between two of them nothing differs. */
    private static Set<LocalDate> turningPoints(Histories histories) {
        Set<LocalDate> days = new TreeSet<>();
        List.of(histories.organizations(), histories.members()).forEach(kind -> kind.values()
                .forEach(versions -> versions.forEach(version -> {
                    days.add(version.from());
                    if (version.to() != null) {
                        days.add(version.to());
                    }
                })));
        return days;
    }

    /** No two versions of one subject on one day: so no member is in two cells. */
    private static void overlap(String id, List<PlainVersion> versions, List<String> broken) {
        for (int i = 0; i + 1 < versions.size(); i++) {
            LocalDate to = versions.get(i).to();
            if (to == null || to.isAfter(versions.get(i + 1).from())) {
                broken.add("  versions of " + id + " overlap at " + to);
            }
        }
    }

    private static void chain(
            String id, LocalDate day, Map<String, List<PlainVersion>> organizations, List<String> broken) {
        Set<String> passed = new HashSet<>();
        String above = id;
        while (above != null) {
            PlainVersion version = on(organizations.getOrDefault(above, List.of()), day);
            if (version == null) {
                broken.add("  " + id + " stands under " + above + " on " + day + ", when that is not in force");
                return;
            }
            if (!passed.add(above)) {
                broken.add("  " + id + " stands in a cycle on " + day);
                return;
            }
            above = version.facts().text(Attribute.PARENT);
            if (above == null && !version.facts().type().mayBeRoot()) {
                broken.add("  " + id + " stands under nothing on " + day);
            }
        }
    }

    private static void cell(
            String id,
            PlainVersion member,
            LocalDate day,
            Map<String, List<PlainVersion>> organizations,
            List<String> broken) {
        PlainVersion cell = on(organizations.getOrDefault(member.facts().text(Attribute.CELL), List.of()), day);
        if (cell == null || !cell.facts().type().holdsMembers()) {
            broken.add("  " + id + " is in no cell on " + day);
        }
    }

    private static PlainVersion on(List<PlainVersion> versions, LocalDate day) {
        for (PlainVersion version : versions) {
            if (version.holdsOn(day)) {
                return version;
            }
        }
        return null;
    }
}
