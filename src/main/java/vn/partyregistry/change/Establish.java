package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Thành lập: a new identity. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Establish", description = "Thành lập: a new identity")
public record Establish(
        @NotNull @Pattern(regexp = Establish.ID) String organization,
        @NotNull OrganizationType type,
        @NotNull @Size(max = 500) String name,
        @Size(max = 200) String shortName,
        String parent,
        @Size(max = 500) String locality,
        Continuity continuity,
        Boolean delegatedUpperAuthority,
        LocalDate effectiveOn,
        String printedAs)
        implements Change {

    /** What an organization's id looks like (contract, section 2). */
    public static final String ID = "[A-Z0-9][A-Z0-9.-]{0,39}";

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
    public List<Founding> foundings() {
        return List.of(new Founding(organization, type, name, shortName, parent, locality));
    }

    @Override
    public void apply(Register register) {
        if (register.organization(organization) != null || register.hasLived(organization)) {
            register.refuse(Rule.ORG_21, "/organization", "organization.alreadyEstablished", organization);
            return;
        }
        if (parent != null && register.require(parent, "/parent") == null) {
            return;
        }
        register.put(
                organization,
                new OrganizationState(
                        type,
                        name,
                        shortName,
                        locality,
                        parent,
                        Boolean.TRUE.equals(delegatedUpperAuthority),
                        continuity == null ? Continuity.CONFIRMED : continuity,
                        register.day()));
    }
}
