package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Công nhận chính thức: probationary members become official ones. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Recognize", description = "Công nhận chính thức: probationary members become official")
public record Recognize(@NotEmpty List<@NotNull String> members, LocalDate effectiveOn, String printedAs)
        implements Change {

    @Override
    public List<Touch> touches() {
        return members.stream().map(Touch::writesMember).toList();
    }

    @Override
    public void apply(Register register) {
        for (int i = 0; i < members.size(); i++) {
            MemberState state = register.requireMember(members.get(i), "/members/" + i);
            if (state != null && state.status() != MemberStatus.PROBATIONARY) {
                register.refuse(Rule.MEM_01, "/members/" + i, "member.alreadyOfficial", members.get(i));
            } else if (state != null) {
                register.putMember(members.get(i), state.recognized(register.day()));
            }
        }
    }
}
