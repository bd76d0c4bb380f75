package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Thôi giữ chức vụ: somebody holds an office no longer; without {@code on}, from the effective day on. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Relieve", description = "Thôi giữ chức vụ: an office is no longer held")
public record Relieve(
        @NotNull String organization,
        @NotNull @Size(max = 200) String holder,
        @NotNull Office office,
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
