package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Kết quả chỉ tiêu: what was reached of a target, as reported later. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReportResult", description = "Kết quả thực hiện chỉ tiêu: what was reached of a target")
public record ReportResult(
        @NotNull String organization,
        @NotNull @Size(max = 100) String metric,
        @Size(max = 20) String congress,

        @NotNull @PositiveOrZero @Digits(integer = 15, fraction = 6)
        BigDecimal value,

        @NotNull Comparator comparator,
        @NotNull @Size(max = 50) String unit,
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
