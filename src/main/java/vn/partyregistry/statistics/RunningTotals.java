package vn.partyregistry.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The counts of one organization on every day, as believed at one position: running totals of the days on which they change. */
final class RunningTotals {

    private final long position;
    private final int[] memberDays;
    private final int[] official;
    private final int[] probationary;
    private final int[] unitDays;
    private final int[][] units;

    private RunningTotals(
            long position, int[] memberDays, int[] official, int[] probationary, int[] unitDays, int[][] units) {
        this.position = position;
        this.memberDays = memberDays;
        this.official = official;
        this.probationary = probationary;
        this.unitDays = unitDays;
        this.units = units;
    }

    /** Adds up what changes on which day. */
    static RunningTotals of(Steps steps, long position) {
        Days members = new Days();
        Days organizations = new Days();
        int[] sum = new int[Measure.COUNT];
        steps.forEach((day, change) -> {
            boolean unit = false;
            for (int measure = 0; measure < change.length; measure++) {
                sum[measure] += change[measure];
                unit |= change[measure] != 0 && measure != Measure.OFFICIAL && measure != Measure.PROBATIONARY;
            }
            if (change[Measure.OFFICIAL] != 0 || change[Measure.PROBATIONARY] != 0) {
                members.add(day, new int[] {sum[Measure.OFFICIAL], sum[Measure.PROBATIONARY]});
            }
            if (unit) {
                organizations.add(day, sum.clone());
            }
        });
        return new RunningTotals(
                position,
                members.numbers(),
                members.column(0),
                members.column(1),
                organizations.numbers(),
                organizations.sums.toArray(int[][]::new));
    }

    long position() {
        return position;
    }

    Tally on(LocalDate day) {
        int number = (int) day.toEpochDay();
        Tally tally = Tally.nothing();
        int unit = last(unitDays, number);
        if (unit >= 0) {
            System.arraycopy(units[unit], 0, tally.numbers(), 0, Measure.COUNT);
        }
        int member = last(memberDays, number);
        return tally.with(null, member < 0 ? 0 : official[member], member < 0 ? 0 : probationary[member]);
    }

    /** Where the last day up to one stands; -1 before all. */
    private static int last(int[] days, int day) {
        int found = Arrays.binarySearch(days, day);
        return found >= 0 ? found : -found - 2;
    }

    /** Days with their totals, in the making. */
    private static final class Days {

        private final List<Integer> days = new ArrayList<>();
        private final List<int[]> sums = new ArrayList<>();

        private void add(LocalDate day, int[] sum) {
            days.add((int) day.toEpochDay());
            sums.add(sum);
        }

        private int[] numbers() {
            return days.stream().mapToInt(Integer::intValue).toArray();
        }

        private int[] column(int index) {
            return sums.stream().mapToInt(sum -> sum[index]).toArray();
        }
    }
}
