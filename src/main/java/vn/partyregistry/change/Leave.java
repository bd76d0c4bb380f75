package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ra khỏi Đảng: a person is no longer a member. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Leave", description = "Ra khỏi Đảng: a person is no longer a member")
public record Leave(@NotNull String member, @NotNull LeaveReason reason, LocalDate effectiveOn, String printedAs)
        implements Change {

    @Override
    public List<Touch> touches() {
        return List.of(Touch.writesMember(member));
    }

    @Override
    public void apply(Register register) {
        MemberState state = register.requireMember(member, "/member");
        if (state != null) {
            register.putMember(member, state.left(register.day(), reason));
        }
    }
}
