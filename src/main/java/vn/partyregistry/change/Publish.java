package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Xuất bản: a book or paper that the organization brought out, and the years it tells of. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Publish", description = "Xuất bản: a publication")
public record Publish(
        @NotNull String organization,
        @NotNull @Size(max = 1000) String title,
        Edtf published,
        Edtf covers,
        @Size(max = 500) String directedBy,
        Certainty certainty,
        @Size(max = 1000) String note,
        LocalDate effectiveOn,
        String printedAs)
        implements DossierChange {

    @Override
    public Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>(DossierChange.super.texts());
        texts.put("/title", title);
        return texts;
    }
}
