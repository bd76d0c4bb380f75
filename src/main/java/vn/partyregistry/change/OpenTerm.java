package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.partyregistry.time.Edtf;

/** Mở nhiệm kỳ: a term of the committee begins, with its ordinal as printed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OpenTerm", description = "Mở nhiệm kỳ: a term of the committee")
public record OpenTerm(
        @NotNull String organization,
        @NotNull @Size(max = 20) String ordinal,
        Edtf span,
        Certainty certainty,
        @Size(max = 1000) String note,
        LocalDate effectiveOn,
        String printedAs)
        implements DossierChange {

    @Override
    public List<Dated> dates() {
        return List.of(new Dated("/span", span));
    }
}
