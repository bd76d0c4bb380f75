package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Giải thể, giải tán, kết thúc hoạt động: the organization ends; with a successor, those in it continue there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Dissolve", description = "Giải thể, giải tán, kết thúc hoạt động: the organization ends")
public record Dissolve(
        @NotNull String organization, @NotNull Reason reason, String successor, LocalDate effectiveOn, String printedAs)
        implements Change {

    /** Giải thể, giải tán, kết thúc hoạt động. */
    public enum Reason {
        DISSOLVED,
        DISBANDED,
        OPERATION_ENDED
    }

    @Override
    public List<Touch> touches() {
        List<Touch> touches = new ArrayList<>();
        touches.add(Touch.empties(organization));
        if (successor != null) {
            touches.add(Touch.reads(successor));
        }
        return touches;
    }

    @Override
    public List<Succession> successions() {
        return successor == null ? List.of() : List.of(new Succession(organization, successor, "DISSOLVE"));
    }

    @Override
    public void apply(Register register) {
        OrganizationState state = register.require(organization, "/organization");
        boolean possible = state != null;
        if (successor != null) {
            possible &= register.require(successor, "/successor") != null;
            if (successor.equals(organization)) {
                register.refuse(Rule.CHG_07, "/successor", "organization.ownSuccessor", organization);
                possible = false;
            }
        }
        if (possible) {
            if (successor != null) {
                new Placing(register, List.of(organization)).restInto(organization, successor);
            }
            register.end(organization, reason.name());
        }
    }
}
