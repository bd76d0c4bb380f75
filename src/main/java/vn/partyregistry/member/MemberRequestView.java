package vn.partyregistry.member;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.http.Snapshotted;

/**
 * What a member asked of the office that holds its data, and what was answered.
 *
 * @param answer null while it is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MemberRequest", description = "A request of a member about the data held of it")
public record MemberRequestView(
        @Schema(required = true) long id,
        @Schema(required = true) String member,
        @Schema(required = true) Kind kind,
        @Schema(required = true) LocalDate receivedOn,

        @Schema(required = true, description = "Last day on which it may be answered")
        LocalDate dueOn,

        @Schema(required = true, description = "Open and past its last day, on the day of the snapshot")
        boolean overdue,

        AnswerView answer) {

    /** What may be asked for: to see what is held, to have it put right, to have erased what may be. */
    @Schema(name = "MemberRequestKind")
    public enum Kind {
        ACCESS,
        CORRECTION,
        ERASURE
    }

    /** How a request ended. */
    @Schema(name = "MemberRequestOutcome")
    public enum Outcome {
        FULFILLED,
        REFUSED
    }

    /**
     * A request to be noted.
     *
     * @param receivedOn today when missing
     */
    @Schema(name = "NewMemberRequest")
    record NewRequest(@NotNull @Schema(required = true) Kind kind, LocalDate receivedOn) {}

    /**
     * An answer to be noted.
     *
     * @param reason why it was refused; required then
     * @param decision the paper that corrected what was wrong; required where a correction was asked for and made
     */
    @Schema(name = "NewMemberRequestAnswer")
    record NewAnswer(
            @NotNull @Schema(required = true) Outcome outcome,
            @Size(min = 1, max = 1000) String reason,
            @Size(max = 200) String decision) {}

    /** An answer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MemberRequestAnswer")
    record AnswerView(
            @Schema(required = true) Outcome outcome,
            String reason,
            String decision,

            @Schema(required = true, description = "Names of the fields that were erased")
            List<String> erased,

            @Schema(required = true) LocalDate answeredOn) {}

    /** Requests, the oldest first. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MemberRequestList")
    record RequestList(
            @Schema(required = true) List<MemberRequestView> items,
            @Schema(required = true) SnapshotView snapshot) implements Snapshotted {

        @Override
        public boolean personal() {
            return true;
        }
    }
}
