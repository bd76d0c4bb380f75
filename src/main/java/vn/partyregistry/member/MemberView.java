package vn.partyregistry.member;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.partyregistry.change.LeaveReason;
import vn.partyregistry.change.MemberEntry.Gender;
import vn.partyregistry.change.MemberStatus;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.http.Snapshotted;

/**
 * A member as shown to those who may see one.
 *
 * @param cardNumber its last digits only; the number itself is not kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Member", description = "A member on a day (restricted)")
public record MemberView(
        @Schema(required = true) String id,
        String fullName,
        LocalDate bornOn,
        Gender gender,

        @Schema(description = "Masked but for the last digits")
        String cardNumber,

        @Schema(required = true) MemberStatus status,
        CellView organization,
        @Schema(required = true) LocalDate admittedOn,
        LocalDate ceremonyOn,
        LocalDate officialOn,
        LocalDate leftOn,
        LeaveReason leaveReason,
        LocalDate readmittedOn,

        @Schema(
                description =
                        "Completed years since admission, less those outside the Party; on the asked day, never stored")
        Integer partyAge,

        @Schema(required = true) LocalDate validFrom,
        LocalDate validTo,

        @Schema(required = true, description = "Id of the decision that made it so")
        String decision,

        SnapshotView snapshot)
        implements Snapshotted {

    /** The cell of official membership. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Cell")
    public record CellView(@Schema(required = true) String id, String name) {}

    /** A page of members. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MemberList")
    public record MemberList(
            @Schema(required = true) List<MemberView> items,
            Long total,
            String next,
            @Schema(required = true) SnapshotView snapshot)
            implements Snapshotted {

        @Override
        public Moving moving() {
            return new Moving("next", next);
        }

        @Override
        public boolean personal() {
            return true;
        }
    }

    @Override
    public boolean personal() {
        return true;
    }

    MemberView at(SnapshotView other) {
        return new MemberView(
                id,
                fullName,
                bornOn,
                gender,
                cardNumber,
                status,
                organization,
                admittedOn,
                ceremonyOn,
                officialOn,
                leftOn,
                leaveReason,
                readmittedOn,
                partyAge,
                validFrom,
                validTo,
                decision,
                other);
    }
}
