package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One of the organizations that a whole level is rebuilt into: a new one where {@code type} and {@code name} are given,
 * else one that exists.
 *
 * @param from the ones it comes from, where not all of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Heir",
        description = "One of the organizations rebuilt into: new with type and name, else an existing one")
public record Heir(
        @NotNull @Pattern(regexp = Establish.ID) String organization,
        OrganizationType type,
        @Size(max = 500) String name,
        @Size(max = 200) String shortName,
        String parent,
        @Size(max = 500) String locality,
        List<@NotNull String> from,
        List<@NotNull String> children,
        List<@NotNull String> members) {

    boolean isNew() {
        return type != null || name != null;
    }

    Founding founding() {
        return new Founding(organization, type, name, shortName, parent, locality);
    }

    Placement placement() {
        return new Placement(organization, children, members);
    }
}
