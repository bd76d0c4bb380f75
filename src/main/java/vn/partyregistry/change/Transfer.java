package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Chuyển giao, tiếp nhận: another superior; everything below moves along. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Transfer", description = "Chuyển giao, tiếp nhận: another superior; the subtree moves along")
public record Transfer(
        @NotNull String organization, @NotNull String parent, LocalDate effectiveOn, String printedAs)
        implements Change {

    @Override
    public List<Touch> touches() {
        return List.of(Touch.writes(organization), Touch.reads(parent));
    }

    @Override
    public void apply(Register register) {
        OrganizationState state = register.require(organization, "/organization");
        OrganizationState superior = register.require(parent, "/parent");
        if (state != null && superior != null) {
            register.put(organization, state.under(parent));
        }
    }
}
