package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Kết nạp lại: a former member becomes a probationary member again. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Readmit", description = "Kết nạp lại: a former member becomes a probationary member again")
public record Readmit(@NotNull String member, @NotNull String organization, LocalDate effectiveOn, String printedAs)
        implements Change {

    @Override
    public List<Touch> touches() {
        return List.of(Touch.writesMember(member), Touch.reads(organization));
    }

    @Override
    public void apply(Register register) {
        MemberState state = register.member(member);
        if (state == null) {
            register.refuse(null, "/member", "member.unknown", member, register.day());
        } else if (state.active()) {
            register.refuse(Rule.MEM_01, "/member", "member.alreadyAdmitted", member);
        } else if (register.require(organization, "/organization") != null) {
            register.putMember(member, state.readmitted(organization, register.day()));
        }
    }
}
