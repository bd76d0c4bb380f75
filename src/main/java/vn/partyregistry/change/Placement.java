package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where some of those in an ending organization continue instead of in its heir. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Placement", description = "Where some continue instead of in the heir")
public record Placement(@NotNull String organization, List<@NotNull String> children, List<@NotNull String> members) {}
