package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new organization that takes over some children and members of the one it comes from. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Part", description = "A new organization that takes over the named children and members")
public record Part(
        @NotNull @Pattern(regexp = Establish.ID) String organization,
        @NotNull OrganizationType type,
        @NotNull @Size(max = 500) String name,
        @Size(max = 200) String shortName,
        String parent,
        @Size(max = 500) String locality,
        List<@NotNull String> children,
        List<@NotNull String> members) {

    Founding founding() {
        return new Founding(organization, type, name, shortName, parent, locality);
    }

    Placement placement() {
        return new Placement(organization, children, members);
    }
}
