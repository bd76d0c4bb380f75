package vn.partyregistry.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The organization papers of the invented history: foundings, cells that grow into committees, further cells, dissolutions. */
final class SyntheticStructure {

    private static final int MEMBERS_OF_A_COMMITTEE = 30;

    private final SyntheticBloc bloc;
    private final List<SyntheticPlan> plans = SyntheticPlan.all();

    SyntheticStructure(SyntheticBloc bloc) {
        this.bloc = bloc;
    }

    /** Establishes the organizations of that year, each with a few official members out of older ones. */
    void found(int year) {
        LocalDate on = year == 1964 ? LocalDate.of(year, 9, 21) : LocalDate.of(year, 3, 1);
        for (SyntheticPlan plan : plans) {
            if (plan.founded() != year) {
                continue;
            }
            on = on.plusDays(3);
            List<SyntheticMember> founders = year == 1964 ? List.of() : founders(4 + bloc.random.nextInt(3));
            int size = year == 1964 ? 14 + bloc.random.nextInt(12) : founders.size();
            SyntheticUnit unit = new SyntheticUnit(plan, on, size, 18 + bloc.random.nextInt(12));
            bloc.units.add(unit);
            List<ObjectNode> changes = new ArrayList<>();
            changes.add(ChangeJson.establish(plan.id(), "GRASSROOTS_CELL", unit.name(), unit.parent));
            if (!founders.isEmpty()) {
                founders.forEach(unit.cells.get(0)::take);
                changes.add(ChangeJson.move(founders, plan.id(), "FORMAL"));
            }
            bloc.papers.issue(unit.parent, on, "Thành lập " + unit.name().replace(" (giả lập)", ""), changes);
        }
    }

    private List<SyntheticMember> founders(int wanted) {
        List<SyntheticMember> founders = new ArrayList<>();
        List<SyntheticCell> cells = bloc.cells();
        while (founders.size() < wanted) {
            List<SyntheticMember> officials = bloc.pick(cells).officials();
            if (officials.size() > 5) {
                SyntheticMember member = bloc.pick(officials);
                // One from a cell, so that none is left with too few.
                if (founders.stream().noneMatch(founder -> founder.cell == member.cell)) {
                    founders.add(member);
                }
            }
        }
        return founders;
    }

    /** Makes committees of the cells that have grown to 30 members, and establishes further cells where the old are full. */
    void growCells(LocalDate from) {
        if (from.plusDays(24).isAfter(SyntheticBloc.LAST_DAY)) {
            return;
        }
        for (SyntheticUnit unit : bloc.units) {
            LocalDate on = from.plusDays(bloc.random.nextInt(24));
            if (unit.setAside(on)) {
                continue;
            }
            if (!unit.committee && unit.plan.becomesCommittee() && unit.size() >= MEMBERS_OF_A_COMMITTEE) {
                becomeCommittee(unit, on);
            } else if (unit.committee && unit.size() + 4 > unit.cells.size() * unit.cellLimit) {
                addCell(unit, on);
            }
        }
    }

    private void becomeCommittee(SyntheticUnit unit, LocalDate on) {
        SyntheticCell whole = unit.cells.remove(0);
        String oldName = unit.name();
        unit.committee = true;
        List<ObjectNode> changes = new ArrayList<>();
        changes.add(ChangeJson.reclassify(unit.plan.id(), "GRASSROOTS_COMMITTEE"));
        if (!unit.name().equals(oldName)) {
            changes.add(ChangeJson.rename(unit.plan.id(), unit.name()));
        }
        unit.cells.add(unit.newCell());
        unit.cells.add(unit.newCell());
        unit.cells.forEach(
                cell -> changes.add(ChangeJson.establish(cell.id, "CELL", unit.cellName(cell), unit.plan.id())));
        // Official members first, turn about, so that both cells have their share of them.
        List<SyntheticMember> members = new ArrayList<>(whole.officials());
        whole.members.stream().filter(member -> !member.official).forEach(members::add);
        for (int i = 0; i < members.size(); i++) {
            unit.cells.get(i % 2).take(members.get(i));
        }
        unit.cells.forEach(cell -> changes.add(ChangeJson.move(cell.members, cell.id, "INTERNAL")));
        bloc.papers.issue(unit.parent, on, "Nâng cấp thành " + unit.name().replace(" (giả lập)", ""), changes);
    }

    private void addCell(SyntheticUnit unit, LocalDate on) {
        SyntheticCell largest = unit.largestCell();
        List<SyntheticMember> officials = largest.officials();
        if (officials.size() < 10) {
            return;
        }
        SyntheticCell cell = unit.newCell();
        List<SyntheticMember> moving = officials.subList(0, officials.size() / 2);
        moving.forEach(cell::take);
        unit.cells.add(cell);
        bloc.papers.issue(
                unit.plan.id(),
                on,
                "Thành lập " + unit.cellName(cell).replace(" (giả lập)", ""),
                List.of(
                        ChangeJson.establish(cell.id, "CELL", unit.cellName(cell), unit.plan.id()),
                        ChangeJson.move(moving, cell.id, "INTERNAL")));
    }

    /** Hands an enterprise over to the province in 2008 and receives it again in 2022; hands over another in 2024. */
    void transfer(int year) {
        switch (year) {
            case 2008 -> transfer(bloc.unit("QN-KHOI-62"), "QN", LocalDate.of(year, 6, 2), "Chuyển giao ");
            case 2022 -> transfer(bloc.unit("QN-KHOI-62"), "QN-KHOI", LocalDate.of(year, 6, 1), "Tiếp nhận ");
            case 2024 -> transfer(bloc.unit("QN-KHOI-42"), "QN", LocalDate.of(year, 6, 3), "Chuyển giao ");
            default -> {
                // Nothing is handed over in other years.
            }
        }
    }

    private void transfer(SyntheticUnit unit, String parent, LocalDate on, String title) {
        unit.parent = parent;
        bloc.papers.issue(
                "QN",
                on,
                title + unit.name().replace(" (giả lập)", ""),
                List.of(ChangeJson.transfer(unit.plan.id(), parent)));
    }

    /** Dissolves the cells whose year has come, after their members have been placed elsewhere. */
    void dissolve(int year) {
        LocalDate on = LocalDate.of(year, 10, 29);
        List<SyntheticUnit> ending =
                bloc.units.stream().filter(unit -> unit.plan.ended() == year).toList();
        for (SyntheticUnit unit : ending) {
            bloc.units.remove(unit);
            List<SyntheticUnit> heirs = bloc.units.stream()
                    .filter(heir -> heir.committee && heir.parent.equals(unit.parent) && heir.hasRoom(on))
                    .toList();
            Map<SyntheticCell, List<SyntheticMember>> placed = new LinkedHashMap<>();
            for (SyntheticMember member : List.copyOf(unit.cells.get(0).members)) {
                SyntheticCell cell = bloc.pick(heirs).smallestCell();
                cell.take(member);
                placed.computeIfAbsent(cell, key -> new ArrayList<>()).add(member);
            }
            List<ObjectNode> changes = new ArrayList<>();
            placed.forEach((cell, members) -> changes.add(ChangeJson.move(members, cell.id, "COLLECTIVE")));
            changes.add(ChangeJson.dissolve(unit.plan.id(), "DISSOLVED"));
            bloc.papers.issue("QN-KHOI", on, "Giải thể " + unit.name().replace(" (giả lập)", ""), changes);
        }
    }
}
