package vn.partyregistry.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The member papers of the invented history: admissions, recognitions, departures and transfers between organizations. */
final class SyntheticMembership {

    /** Fewest official members that a cell keeps. */
    private static final int FEWEST_OFFICIALS = 3;

    private static final int DAYS_TO_CEREMONY = 7;

    private final SyntheticBloc bloc;
    private final SyntheticPeople people;
    private final Map<LocalDate, List<SyntheticMember>> awaitingRecognition = new HashMap<>();

    SyntheticMembership(SyntheticBloc bloc) {
        this.bloc = bloc;
        this.people = new SyntheticPeople(bloc.random);
    }

    /** Admits as many as bring each parent's organizations to their size of the day, where most are lacking first. */
    void admit(LocalDate on) {
        if (on.isAfter(SyntheticBloc.LAST_DAY) || bloc.units.isEmpty()) {
            return;
        }
        for (String parent : List.of("QN-KHOI", "QN")) {
            // The province decides on few organizations directly and does so once a year.
            if (parent.equals("QN") && on.getMonthValue() != 5) {
                continue;
            }
            List<SyntheticUnit> units = bloc.units.stream()
                    .filter(unit -> unit.parent.equals(parent) && !unit.setAside(on))
                    .toList();
            List<ObjectNode> changes = admissions(units, on);
            if (!changes.isEmpty()) {
                bloc.papers.issue(parent, on, "Kết nạp đảng viên đợt " + on, changes);
            }
        }
    }

    private List<ObjectNode> admissions(List<SyntheticUnit> units, LocalDate on) {
        Map<SyntheticUnit, Double> lacking = new LinkedHashMap<>();
        units.forEach(unit -> lacking.put(unit, unit.target(on) - unit.size()));
        long wanted = Math.round(
                lacking.values().stream().mapToDouble(Double::doubleValue).sum());
        List<ObjectNode> changes = new ArrayList<>();
        while (changes.size() < wanted && !lacking.isEmpty()) {
            SyntheticUnit unit = Collections.max(lacking.entrySet(), Map.Entry.comparingByValue())
                    .getKey();
            if (unit.hasRoom(on)) {
                changes.add(admit(unit.smallestCell(), on));
                lacking.merge(unit, -1.0, Double::sum);
            } else {
                lacking.remove(unit);
            }
        }
        return changes;
    }

    private ObjectNode admit(SyntheticCell cell, LocalDate on) {
        SyntheticMember member = people.admittedOn(on);
        cell.take(member);
        LocalDate ceremonyOn = on.plusDays(DAYS_TO_CEREMONY);
        awaitingRecognition
                .computeIfAbsent(ceremonyOn.plusYears(1), day -> new ArrayList<>())
                .add(member);
        return ChangeJson.admit(member, ceremonyOn.toString(), cell.id);
    }

    /** Recognizes whoever was admitted a year before, counted from the ceremony, and is still there. */
    void recognize(int year, int month) {
        awaitingRecognition.keySet().stream()
                .filter(day -> day.getYear() == year && day.getMonthValue() == month)
                .filter(day -> !day.isAfter(SyntheticBloc.LAST_DAY))
                .forEach(day -> byParent(stillThere(awaitingRecognition.get(day)))
                        .forEach((parent, members) -> {
                            members.forEach(member -> member.official = true);
                            bloc.papers.issue(
                                    parent,
                                    day,
                                    "Công nhận đảng viên chính thức đợt " + day,
                                    List.of(ChangeJson.recognize(members)));
                        }));
    }

    /** Lets go whoever's day has come, unless the cell would be left with too few; they then wait for the next occasion. */
    void leave(LocalDate on) {
        if (on.isAfter(SyntheticBloc.LAST_DAY)) {
            return;
        }
        List<SyntheticMember> leaving = new ArrayList<>();
        for (SyntheticCell cell : bloc.cells()) {
            for (SyntheticMember member : List.copyOf(cell.members)) {
                boolean due = !member.leavesOn.isAfter(on) && !cell.unit.setAside(on);
                if (due && cell.canSpare(member, FEWEST_OFFICIALS)) {
                    cell.members.remove(member);
                    member.left = true;
                    leaving.add(member);
                }
            }
        }
        byParent(leaving)
                .forEach((parent, members) -> bloc.papers.issue(
                        parent,
                        on,
                        "Đưa ra khỏi danh sách đảng viên đợt " + on,
                        members.stream().map(ChangeJson::leave).toList()));
    }

    /** Transfers one in a hundred official members to another organization of the bloc that still lacks some. */
    void move(LocalDate on) {
        Map<SyntheticCell, List<SyntheticMember>> moving = new LinkedHashMap<>();
        List<SyntheticCell> cells = bloc.cells().stream()
                .filter(cell -> cell.unit.parent.equals("QN-KHOI") && !cell.unit.setAside(on))
                .toList();
        int officials = cells.stream().mapToInt(cell -> cell.officials().size()).sum();
        for (int attempts = officials / 100; attempts > 0; attempts--) {
            SyntheticCell from = bloc.pick(cells);
            SyntheticUnit unit = bloc.pick(cells).unit;
            if (unit == from.unit
                    || !unit.hasRoom(on)
                    || unit.size() >= unit.target(on)
                    || from.officials().isEmpty()) {
                continue;
            }
            SyntheticMember member = bloc.pick(from.officials());
            boolean moved = moving.values().stream().anyMatch(members -> members.contains(member));
            if (!moved && from.canSpare(member, FEWEST_OFFICIALS + 1)) {
                SyntheticCell into = unit.smallestCell();
                into.take(member);
                moving.computeIfAbsent(into, cell -> new ArrayList<>()).add(member);
            }
        }
        if (!moving.isEmpty()) {
            List<ObjectNode> changes = new ArrayList<>();
            moving.forEach((cell, members) -> changes.add(ChangeJson.move(members, cell.id, "FORMAL")));
            bloc.papers.issue("QN-KHOI", on, "Chuyển sinh hoạt đảng năm " + on.getYear(), changes);
        }
    }

    private static List<SyntheticMember> stillThere(List<SyntheticMember> members) {
        return members.stream().filter(member -> !member.left).toList();
    }

    private static Map<String, List<SyntheticMember>> byParent(List<SyntheticMember> members) {
        Map<String, List<SyntheticMember>> groups = new LinkedHashMap<>();
        for (SyntheticMember member : members) {
            groups.computeIfAbsent(member.cell.unit.parent, parent -> new ArrayList<>())
                    .add(member);
        }
        return groups;
    }
}
