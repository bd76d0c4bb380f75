package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new organization that a change brings about; without {@code parent} it stands where the one before it stood. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Founding", description = "A new organization that a change brings about")
public record Founding(
        @NotNull @Pattern(regexp = Establish.ID) String organization,
        @NotNull OrganizationType type,
        @NotNull @Size(max = 500) String name,
        @Size(max = 200) String shortName,
        String parent,
        @Size(max = 500) String locality) {

    /** Puts it into the register; answers whether that was possible. */
    boolean into(Register register, String usualParent, String pointer) {
        String under = parent == null ? usualParent : parent;
        if (register.organization(organization) != null || register.hasLived(organization)) {
            register.refuse(Rule.ORG_21, pointer + "/organization", "organization.alreadyEstablished", organization);
            return false;
        }
        if (under != null && register.require(under, pointer + "/parent") == null) {
            return false;
        }
        register.put(
                organization,
                new OrganizationState(
                        type, name, shortName, locality, under, false, Continuity.CONFIRMED, register.day()));
        return true;
    }
}
