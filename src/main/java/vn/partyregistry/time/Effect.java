package vn.partyregistry.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What the changes of one day made of one subject: the state from that day on, or none where it ended.
 *
 * @param state the state at the end of the day, null when the subject is not in force from that day
 * @param by the decisions that acted on the subject that day, in their order, the last one decisive
 * @param endReason why it ended, null while it is in force
 */
public record Effect<S>(LocalDate on, S state, List<String> by, String endReason) {

    public Effect {
        Objects.requireNonNull(on, "on");
        by = List.copyOf(by);
    }
}
