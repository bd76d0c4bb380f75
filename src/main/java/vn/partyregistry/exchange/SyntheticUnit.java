package vn.partyregistry.exchange;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A grassroots organization in the making of the demonstration records: its plan, its cells, and the size it grows to. */
final class SyntheticUnit {

    /** The last admission before the count that a source reports; every unit has reached its planned size by then. */
    static final LocalDate FULL_ON = LocalDate.of(2023, 8, 19);

    private static final int DAYS_OF_LATER_GROWTH = 700;

    final SyntheticPlan plan;
    final LocalDate foundedOn;
    final int cellLimit;
    final List<SyntheticCell> cells = new ArrayList<>();
    String parent = "QN-KHOI";
    boolean committee;
    private final int foundingSize;
    private int cellsEver;

    /** @param cellLimit how many members a cell may have before a further one is established */
    SyntheticUnit(SyntheticPlan plan, LocalDate foundedOn, int foundingSize, int cellLimit) {
        this.plan = plan;
        this.foundedOn = foundedOn;
        this.foundingSize = foundingSize;
        this.cellLimit = cellLimit;
        cells.add(new SyntheticCell(plan.id(), this));
    }

    SyntheticCell newCell() {
        cellsEver++;
        return new SyntheticCell("%s-C%02d".formatted(plan.id(), cellsEver), this);
    }

    String cellName(SyntheticCell cell) {
        int number = Integer.parseInt(cell.id.substring(cell.id.length() - 2));
        return "Chi bộ %d, %s (giả lập)".formatted(number, plan.name());
    }

    String name() {
        return plan.name(committee);
    }

    int size() {
        return cells.stream().mapToInt(cell -> cell.members.size()).sum();
    }

    SyntheticCell largestCell() {
        return cells.stream()
                .max(Comparator.comparingInt(cell -> cell.members.size()))
                .orElseThrow();
    }

    SyntheticCell smallestCell() {
        return cells.stream()
                .min(Comparator.comparingInt(cell -> cell.members.size()))
                .orElseThrow();
    }

    boolean hasRoom(LocalDate on) {
        return smallestCell().members.size() < mostInOneCell(on);
    }

    /** A cell that is to become a committee outgrows the usual 29 first, but not on the day of the reported count. */
    private int mostInOneCell(LocalDate on) {
        boolean outgrows = plan.becomesCommittee() && !committee;
        boolean counted = plan.size() < 30 && !on.isAfter(FULL_ON);
        return outgrows && !counted ? 33 : 29;
    }

    /** How many members the unit should have on that day: quick growth at first, then slower, full at the reported count. */
    double target(LocalDate on) {
        if (on.isAfter(FULL_ON)) {
            double share = Math.min(1, ChronoUnit.DAYS.between(FULL_ON, on) / (double) DAYS_OF_LATER_GROWTH);
            return plan.size() + (plan.laterSize() - plan.size()) * share;
        }
        double share = ChronoUnit.DAYS.between(foundedOn, on) / (double) ChronoUnit.DAYS.between(foundedOn, FULL_ON);
        return foundingSize + (plan.size() - foundingSize) * Math.pow(share, 0.6);
    }

    /** Units that a later reorganization rebuilds keep everyone in place, so that it may be posted at any time. */
    boolean setAside(LocalDate on) {
        return plan.setAside() && on.isAfter(FULL_ON);
    }
}
