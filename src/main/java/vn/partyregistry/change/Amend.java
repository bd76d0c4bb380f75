package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Other attributes: short name, locality, or the powers of the upper level entrusted to a grassroots committee. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Amend", description = "Other attributes of an organization")
public record Amend(
        @NotNull String organization,
        @Size(max = 200) String shortName,
        @Size(max = 500) String locality,
        Boolean delegatedUpperAuthority,
        LocalDate effectiveOn,
        String printedAs)
        implements Change {

    @Override
    public List<Touch> touches() {
        return List.of(delegatedUpperAuthority == null ? Touch.writes(organization) : Touch.empties(organization));
    }

    @Override
    public void apply(Register register) {
        OrganizationState state = register.require(organization, "/organization");
        if (state != null) {
            register.put(organization, state.amended(shortName, locality, delegatedUpperAuthority));
        }
    }
}
