package vn.partyregistry.national;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.partyregistry.change.OrganizationType;

/** An organization in the counting: who and what is below it now, how that differed day by day, and by how much a paper changes it. */
final class CountedUnit {

    private static final int TYPES = OrganizationType.values().length;

    final String id;
    CountedUnit parent;
    OrganizationType type;
    int official;
    int probationary;
    final int[] units = new int[TYPES];

    /** Day, official, probationary; days ascend. */
    final Series members = new Series(2);

    /** Day and type as one number, units, direct. */
    final Series below = new Series(2);

    private final List<CountedUnit> changed;
    private boolean isChanged;
    private int moreOfficial;
    private int moreProbationary;
    private int[] moreUnits;
    private int[] moreDirect;

    /** @param changed where it puts itself when a paper changes what it counts */
    CountedUnit(String id, List<CountedUnit> changed) {
        this.id = id;
        this.changed = changed;
    }

    /** What happened on ascending keys, summed up for each. */
    static final class Series {
        private final int width;
        private int[] values = new int[0];
        private int length;

        Series(int width) {
            this.width = width + 1;
        }

        void add(int key, int first, int second) {
            int at = length - width;
            // Types of one day come in any order; the days themselves ascend.
            while (at >= 0 && values[at] > key) {
                at -= width;
            }
            if (at < 0 || values[at] != key) {
                at += width;
                open(at);
                values[at] = key;
            }
            values[at + 1] += first;
            values[at + 2] += second;
        }

        private void open(int at) {
            if (length + width > values.length) {
                values = Arrays.copyOf(values, Math.max(4 * width, values.length * 3 / 2 / width * width + width));
            }
            System.arraycopy(values, at, values, at + width, length - at);
            Arrays.fill(values, at, at + width, 0);
            length += width;
        }

        void forEach(Sum sum) {
            for (int at = 0; at < length; at += width) {
                if (values[at + 1] != 0 || values[at + 2] != 0) {
                    sum.add(values[at], values[at + 1], values[at + 2]);
                }
            }
        }
    }

    /** The two sums of one key. */
    @FunctionalInterface
    interface Sum {
        void add(int key, int first, int second);
    }

    void addMembers(int addedOfficial, int addedProbationary) {
        for (CountedUnit each = this; each != null; each = each.parent) {
            each.count(addedOfficial, addedProbationary);
        }
    }

    /** Adds to all above what this one is and holds ({@code 1}), or takes it from them ({@code -1}). */
    void hold(int sign) {
        for (CountedUnit above = parent; above != null; above = above.parent) {
            above.count(sign * official, sign * probationary);
            for (int i = 0; i < TYPES; i++) {
                int own = i == type.ordinal() ? 1 : 0;
                if (units[i] + own != 0) {
                    above.units[i] += sign * (units[i] + own);
                    above.moreBelow(i, sign * (units[i] + own), above == parent ? sign * own : 0);
                }
            }
        }
    }

    private void count(int addedOfficial, int addedProbationary) {
        official += addedOfficial;
        probationary += addedProbationary;
        moreOfficial += addedOfficial;
        moreProbationary += addedProbationary;
        change();
    }

    private void moreBelow(int typeBelow, int addedUnits, int addedDirect) {
        if (moreUnits == null) {
            moreUnits = new int[TYPES];
            moreDirect = new int[TYPES];
        }
        moreUnits[typeBelow] += addedUnits;
        moreDirect[typeBelow] += addedDirect;
        change();
    }

    private void change() {
        if (!isChanged) {
            isChanged = true;
            changed.add(this);
        }
    }

    /** Two numbers. */
    @FunctionalInterface
    interface Pair {
        void add(int first, int second);
    }

    /** By how much the paper at hand changed the members, and the organizations below type by type. */
    void forEachMore(Pair more, Sum moreOfType) {
        if (moreOfficial != 0 || moreProbationary != 0) {
            more.add(moreOfficial, moreProbationary);
        }
        for (int i = 0; moreUnits != null && i < TYPES; i++) {
            if (moreUnits[i] != 0 || moreDirect[i] != 0) {
                moreOfType.add(i, moreUnits[i], moreDirect[i]);
            }
        }
    }

    /** The paper is done: what it changed happened on this day. */
    void settle(int day) {
        forEachMore(
                (first, second) -> members.add(day, first, second),
                (of, first, second) -> below.add(day * TYPES + of, first, second));
        isChanged = false;
        moreOfficial = 0;
        moreProbationary = 0;
        moreUnits = null;
        moreDirect = null;
    }

    /** Year, official, probationary. */
    Series membersByYear() {
        Series years = new Series(2);
        members.forEach((day, first, second) -> years.add(yearOf(day), first, second));
        return years;
    }

    /** Year and type as one number, units, direct. */
    Series belowByYear() {
        Series years = new Series(2);
        below.forEach((key, first, second) -> years.add(yearOf(timeOf(key)) * TYPES + key % TYPES, first, second));
        return years;
    }

    private static int yearOf(int day) {
        return LocalDate.ofEpochDay(day).getYear();
    }

    /** The day or year of a key. */
    static int timeOf(int key) {
        return key / TYPES;
    }

    static OrganizationType typeOf(int key) {
        return OrganizationType.values()[key % TYPES];
    }
}
