package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Khen thưởng: an honour given to the organization under the name it had then. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Award", description = "Khen thưởng: an honour given to the organization")
public record Award(
        @NotNull String organization,
        @NotNull @Size(max = 500) String honour,
        @Size(max = 100) String grade,
        @NotNull Edtf awarded,
        Certainty certainty,
        @Size(max = 1000) String note,
        LocalDate effectiveOn,
        String printedAs)
        implements DossierChange {

    @Override
    public List<Dated> dates() {
        return List.of(new Dated("/awarded", awarded));
    }
}
