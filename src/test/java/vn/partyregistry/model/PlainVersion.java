package vn.partyregistry.model;

import java.time.LocalDate;
import java.util.List;

/** One version of a subject as the model tells it. */
record PlainVersion(
        LocalDate from, LocalDate to, Facts facts, List<String> openedBy, String endedBy, String endReason) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    String decision() {
        return openedBy.get(openedBy.size() - 1);
    }

    @Override
    public String toString() {
        return from + ".." + (to == null ? "" : to) + " " + facts + " by " + openedBy
                + (endedBy == null ? "" : " ended by " + endedBy + " " + endReason);
    }
}
