package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Đổi tên: another name; a short name that is not given again ends with the old name. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Rename", description = "Đổi tên: another name")
public record Rename(
        @NotNull String organization,
        @NotNull @Size(max = 500) String name,
        @Size(max = 200) String shortName,
        LocalDate effectiveOn,
        String printedAs)
        implements Change {

    @Override
    public List<Touch> touches() {
        return List.of(Touch.writes(organization));
    }

    @Override
    public void apply(Register register) {
        OrganizationState state = register.require(organization, "/organization");
        if (state != null) {
            register.put(organization, state.named(name, shortName));
        }
    }
}
