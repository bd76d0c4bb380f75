package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Kết nạp: a person becomes a probationary member in a cell. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Admit", description = "Kết nạp: a person becomes a probationary member in a cell")
public record Admit(
        @NotNull @Valid MemberEntry member, @NotNull String organization, LocalDate effectiveOn, String printedAs)
        implements Change {

    public Admit of(MemberEntry entry) {
        return new Admit(entry, organization, effectiveOn, printedAs);
    }

    @Override
    public List<Touch> touches() {
        return List.of(Touch.writesMember(member.id()), Touch.reads(organization));
    }

    @Override
    public void apply(Register register) {
        if (register.member(member.id()) != null) {
            register.refuse(Rule.MEM_01, "/member/id", "member.alreadyAdmitted", member.id());
            return;
        }
        if (register.require(organization, "/organization") != null) {
            register.putMember(member.id(), MemberState.admitted(organization, register.day(), member.ceremonyOn()));
        }
    }
}
