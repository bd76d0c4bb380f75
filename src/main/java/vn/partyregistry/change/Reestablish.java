package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tái lập: an ended identity lives again, as it last was unless another name or parent is given. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Reestablish", description = "Tái lập: an ended identity lives again")
public record Reestablish(
        @NotNull String organization,
        @Size(max = 500) String name,
        String parent,
        LocalDate effectiveOn,
        String printedAs)
        implements Change {

    @Override
    public List<Touch> touches() {
        List<Touch> touches = new ArrayList<>();
        touches.add(Touch.writes(organization));
        if (parent != null) {
            touches.add(Touch.reads(parent));
        }
        return touches;
    }

    @Override
    public void apply(Register register) {
        if (register.organization(organization) != null) {
            register.refuse(Rule.ORG_21, "/organization", "organization.inForce", organization, register.day());
            return;
        }
        OrganizationState last = register.lastState(organization);
        if (last == null) {
            register.require(organization, "/organization");
            return;
        }
        if (parent != null && register.require(parent, "/parent") == null) {
            return;
        }
        OrganizationState again = parent == null ? last : last.under(parent);
        register.put(organization, name == null ? again : again.called(name));
    }
}
