package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One office that somebody holds.
 *
 * @param title as printed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "HeldOffice")
public record Position(
        @NotNull Office office, @Size(max = 300) String title) {}
