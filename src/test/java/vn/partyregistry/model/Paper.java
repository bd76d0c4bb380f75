package vn.partyregistry.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.partyregistry.change.Change;

/**
 * One recording: a decision, the corrected content of one, or a paper that annuls one.
 *
 * @param decision id of the decision; of a correction that of the corrected one
 * @param changes each a {@link Change} or a {@link LaterChange}
 * @param annulled the decision that this one annuls, null otherwise
 * @param annulledFrom the day on which it ends to count, null when it never counted
 */
public record Paper(
        Purpose purpose,
        String decision,
        LocalDate effectiveOn,
        List<Object> changes,
        String annulled,
        LocalDate annulledFrom) {

    /** What a recording is for. */
    public enum Purpose {
        DECISION,
        CORRECTION,
        ANNULMENT
    }

    public static Paper decision(String id, LocalDate effectiveOn, List<Object> changes) {
        return new Paper(Purpose.DECISION, id, effectiveOn, changes, null, null);
    }

    public static Paper correction(String of, LocalDate effectiveOn, List<Object> changes) {
        return new Paper(Purpose.CORRECTION, of, effectiveOn, changes, null, null);
    }

    public static Paper annulment(String of, LocalDate from, String by, LocalDate effectiveOn, List<Object> changes) {
        return new Paper(Purpose.ANNULMENT, by, effectiveOn, changes, of, from);
    }

    /** The same paper with one change less. */
    Paper without(int change) {
        List<Object> fewer = new ArrayList<>(changes);
        fewer.remove(change);
        return new Paper(purpose, decision, effectiveOn, fewer, annulled, annulledFrom);
    }

    LocalDate dayOf(Object change) {
        LocalDate own = change instanceof Change known ? known.effectiveOn() : ((LaterChange) change).effectiveOn();
        return own == null ? effectiveOn : own;
    }

    /** The first day on which it changes anything. */
    LocalDate firstDay() {
        return changes.stream().map(this::dayOf).min(LocalDate::compareTo).orElse(effectiveOn);
    }

    /** Whether a correction has nothing to correct. */
    boolean saysTheSame(Paper other) {
        return other.purpose == Purpose.CORRECTION
                && effectiveOn.equals(other.effectiveOn)
                && changes.equals(other.changes);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(purpose + " " + decision + " on " + effectiveOn);
        if (annulled != null) {
            text.append(" annuls ").append(annulled).append(" from ").append(annulledFrom);
        }
        changes.forEach(change -> text.append("\n      ")
                .append(String.valueOf(change).replaceAll(", \\w+=null|(?<=\\[)\\w+=null, ", "")));
        return text.toString();
    }
}
