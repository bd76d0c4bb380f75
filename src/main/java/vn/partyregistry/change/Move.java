package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Chuyển sinh hoạt: members continue in another cell. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Move", description = "Chuyển sinh hoạt: members continue in another cell")
public record Move(
        @NotEmpty List<@NotNull String> members,
        @NotNull String organization,
        Manner manner,
        LocalDate effectiveOn,
        String printedAs)
        implements Change {

    /** Chính thức, nội bộ, or a whole group at once. */
    public enum Manner {
        FORMAL,
        INTERNAL,
        COLLECTIVE
    }

    @Override
    public List<Touch> touches() {
        List<Touch> touches = new ArrayList<>();
        members.forEach(member -> touches.add(Touch.writesMember(member)));
        touches.add(Touch.reads(organization));
        return touches;
    }

    @Override
    public void apply(Register register) {
        boolean reachable = register.require(organization, "/organization") != null;
        for (int i = 0; i < members.size(); i++) {
            MemberState state = register.requireMember(members.get(i), "/members/" + i);
            if (state != null && reachable) {
                register.putMember(members.get(i), state.in(organization));
            }
        }
    }
}
