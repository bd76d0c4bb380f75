package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Liên hệ: where the organization is reached; a later one of its kind with known dates takes the place of an earlier one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SetContact", description = "Liên hệ: where the organization is reached")
public record SetContact(
        @NotNull String organization,
        @NotNull ContactKind kind,
        @NotNull @Size(max = 500) String value,
        @Size(max = 200) String label,
        Edtf used,
        Certainty certainty,
        @Size(max = 1000) String note,
        LocalDate effectiveOn,
        String printedAs)
        implements DossierChange {

    /** How one is reached. */
    @Schema(name = "ContactKind")
    public enum ContactKind {
        ADDRESS,
        PHONE,
        FAX,
        EMAIL,
        WEBSITE
    }
}
