package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Đại hội: a congress, what it decided and whom it sent; the ordinal as printed, never computed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "HoldCongress", description = "Đại hội: a congress, its targets and the delegations it elected")
public record HoldCongress(
        @NotNull String organization,
        @NotNull CongressKind kind,
        @Size(max = 20) String ordinal,
        @Size(max = 20) String term,
        Edtf held,
        @Min(1) @Max(31) Integer days,
        @Size(max = 500) String motto,
        @Size(max = 2000) String objective,
        @Size(max = 100) List<@NotNull @Valid Delegation> delegations,
        Edtf period,
        @Size(max = 200) List<@NotNull @Valid Target> targets,
        Certainty certainty,
        @Size(max = 1000) String note,
        LocalDate effectiveOn,
        String printedAs)
        implements DossierChange {

    @Override
    public List<Dated> dates() {
        return List.of(new Dated("/held", held));
    }

    /** Of all members, of delegates. */
    @Schema(name = "CongressKind")
    public enum CongressKind {
        DELEGATES,
        ALL_MEMBERS
    }

    /**
     * Đoàn đại biểu: who goes to a congress above.
     *
     * @param to that congress, as printed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Delegation")
    public record Delegation(
            @NotNull @Size(max = 500) String to,
            @NotNull @PositiveOrZero Integer official,
            @PositiveOrZero Integer alternate) {}

    /** Chỉ tiêu: what is to be reached, at least, exactly or more than so much. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Target")
    public record Target(
            @NotNull @Size(max = 100) String metric,
            @Size(max = 500) String text,

            @NotNull @PositiveOrZero @Digits(integer = 15, fraction = 6)
            BigDecimal value,

            @NotNull Comparator comparator,
            @NotNull @Size(max = 50) String unit,
            Certainty certainty) {}
}
