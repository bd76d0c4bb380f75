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

/** Xếp loại: how the organization, those below it or its members are rated, for a year or every year. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Rate", description = "Xếp loại: a rating")
public record Rate(
        @NotNull String organization,
        @NotNull RatedSubject of,
        @NotNull @Size(max = 200) String rating,
        Edtf year,
        @PositiveOrZero @Digits(integer = 15, fraction = 6) BigDecimal value,
        Comparator comparator,
        @Size(max = 50) String unit,
        Certainty certainty,
        @Size(max = 1000) String note,
        LocalDate effectiveOn,
        String printedAs)
        implements DossierChange {

    @Override
    public List<Dated> dates() {
        return List.of(new Dated("/year", year));
    }

    /** Who is rated. */
    @Schema(name = "RatedSubject")
    public enum RatedSubject {
        ORGANIZATION,
        GRASSROOTS_ORGANIZATIONS,
        MEMBERS
    }

    @Override
    public void check(Register register) {
        if (value != null && (comparator == null || unit == null)) {
            register.refuse(null, comparator == null ? "/comparator" : "/unit", "field.NotNull");
        }
    }
}
