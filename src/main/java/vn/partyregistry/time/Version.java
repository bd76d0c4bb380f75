package vn.partyregistry.time;

import java.util.List;

/**
 * One state of a subject over one span, with the decisions that opened it and the one that ended the subject.
 *
 * @param openedBy the decisions of the first day that acted on the subject, the last one decisive
 * @param endedBy the decision that ended the subject at {@code span.to()}, null when another version follows or it is open
 */
public record Version<S>(Span span, S state, List<String> openedBy, String endedBy, String endReason) {

    public String decision() {
        return openedBy.get(openedBy.size() - 1);
    }
}
