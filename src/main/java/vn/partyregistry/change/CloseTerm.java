package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Kết thúc nhiệm kỳ: a term ends before the span it was opened with, or at a day not known then. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CloseTerm", description = "Kết thúc nhiệm kỳ: a term ends")
public record CloseTerm(
        @NotNull String organization,
        @NotNull @Size(max = 20) String ordinal,
        Edtf on,
        Certainty certainty,
        @Size(max = 1000) String note,
        LocalDate effectiveOn,
        String printedAs)
        implements DossierChange {

    @Override
    public List<Dated> dates() {
        return List.of(new Dated("/on", on));
    }
}
