package vn.partyregistry.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.partyregistry.change.MemberState;
import vn.partyregistry.change.OrganizationState;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.http.Snapshotted;

/**
 * What a paper made of one organization or member: the state before and after; members by id only.
 *
 * @param before absent for what began
 * @param after absent for what ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Effect")
public record EffectView(
        String organization,
        String member,
        @Schema(required = true) LocalDate on,
        OrganizationState before,
        OrganizationState after,
        MemberState memberBefore,
        MemberState memberAfter,
        String endReason) {

    /** A page of effects. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EffectList")
    public record EffectList(
            @Schema(required = true) List<EffectView> items,
            @Schema(required = true) long total,
            String next,
            @Schema(required = true) SnapshotView snapshot)
            implements Snapshotted {

        @Override
        public Moving moving() {
            return new Moving("next", next);
        }
    }
}
