package vn.partyregistry.national;

import java.util.Arrays;
import vn.partyregistry.change.OrganizationType;

/** An organization in the counting: who and what is below it now, and how that differed day by day. */
final class CountedUnit {

    private static final int TYPES = OrganizationType.values().length;

    CountedUnit parent;
    OrganizationType type;
    int official;
    int probationary;
    final int[] units = new int[TYPES];

    /** Day, official, probationary; days ascend. */
    final Series members = new Series(2);

    /** Day and type as one number, units, direct. */
    final Series below = new Series(2);

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

    void addMembers(int day, int moreOfficial, int moreProbationary) {
        for (CountedUnit each = this; each != null; each = each.parent) {
            each.official += moreOfficial;
            each.probationary += moreProbationary;
            each.members.add(day, moreOfficial, moreProbationary);
        }
    }

    /** Adds to all above what this one is and holds ({@code 1}), or takes it from them ({@code -1}). */
    void hold(int day, int sign) {
        for (CountedUnit above = parent; above != null; above = above.parent) {
            if (official != 0 || probationary != 0) {
                above.official += sign * official;
                above.probationary += sign * probationary;
                above.members.add(day, sign * official, sign * probationary);
            }
            for (int i = 0; i < TYPES; i++) {
                int own = i == type.ordinal() ? 1 : 0;
                if (units[i] + own != 0) {
                    above.units[i] += sign * (units[i] + own);
                    above.below.add(day * TYPES + i, sign * (units[i] + own), above == parent ? sign * own : 0);
                }
            }
        }
    }

    static int dayOf(int key) {
        return key / TYPES;
    }

    static OrganizationType typeOf(int key) {
        return OrganizationType.values()[key % TYPES];
    }
}
