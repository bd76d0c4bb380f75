package vn.partyregistry.replay;

import java.time.LocalDate;

/**
 * One line of the changes.
 *
 * @param parentCode the code of the unit it belongs to from then on, null for one at the top
 */
record Event(LocalDate on, Kind kind, UnitLevel level, String code, String name, String parentCode) {

    /** What happens to the unit. */
    enum Kind {
        ADD,
        REMOVE,
        RENAME,
        REPARENT,
        RENAME_AND_REPARENT;

        static Kind of(String word) {
            try {
                return word.equals("RENAME+REPARENT") ? RENAME_AND_REPARENT : valueOf(word);
            } catch (IllegalArgumentException unknown) {
                throw new UnusableSource("There is no operation \"" + word + "\".");
            }
        }
    }

    /** Additions from the top down, then renames and new parents, then removals from the bottom up. */
    int rank() {
        int levels = UnitLevel.values().length;
        return kind == Kind.ADD ? level.ordinal() : kind == Kind.REMOVE ? 2 * levels - level.ordinal() : levels;
    }
}
