package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Nâng cấp, hạ cấp, or the rule book changed: another type; members of a cell are moved out in the same decision. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Reclassify", description = "Nâng cấp, hạ cấp: another type")
public record Reclassify(
        @NotNull String organization, @NotNull OrganizationType type, LocalDate effectiveOn, String printedAs)
        implements Change {

    @Override
    public List<Touch> touches() {
        return List.of(Touch.empties(organization));
    }

    @Override
    public void apply(Register register) {
        OrganizationState state = register.require(organization, "/organization");
        if (state != null) {
            register.put(organization, state.ofType(type));
        }
    }
}
