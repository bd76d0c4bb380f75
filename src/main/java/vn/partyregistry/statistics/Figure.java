package vn.partyregistry.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.partyregistry.change.Comparator;
import vn.partyregistry.change.DecisionContent.Origin;
import vn.partyregistry.change.DecisionContent.Precision;
import vn.partyregistry.change.DecisionContent.Source;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.Violation;

/**
 * A figure as a source reports it.
 *
 * @param asOf last day of the stretch it speaks of, null where the source gives no date
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Figure", description = "A figure as a source reports it")
public record Figure(
        @NotNull Metric metric,

        @NotNull @PositiveOrZero @Digits(integer = 15, fraction = 6)
        BigDecimal value,

        Comparator comparator,
        @NotNull @Size(max = 50) String unit,
        LocalDate asOf,
        Precision asOfPrecision,
        @NotNull @Valid Source source,
        Origin origin) {

    /** What was measured; those that the registry can compute itself are reconciled. */
    @Schema(name = "Metric")
    public enum Metric {
        GRASSROOTS_ORGANIZATIONS,
        MEMBERS,
        DIRECT_ORGANIZATIONS,
        CELLS_UNDER_GRASSROOTS_COMMITTEES,
        RESIDENTIAL_CELLS_HOLDING_CONGRESS,
        VILLAGES_WITH_SECRETARY_AS_HEAD,
        GRASSROOTS_ORGANIZATIONS_RATED_CLEAN_AND_STRONG,
        MEMBERS_FULFILLING_TASKS_WELL
    }

    /** A source is known by its title or by its address. */
    void requireSource() {
        if (source.title() == null && source.url() == null) {
            throw new Refusal(Problem.INVALID_REQUEST, Violation.at("/source", "field.empty"));
        }
    }

    Figure withDefaults() {
        return new Figure(
                metric,
                value,
                comparator == null ? Comparator.EQ : comparator,
                unit,
                asOf,
                asOf == null ? null : asOfPrecision == null ? Precision.DAY : asOfPrecision,
                source,
                origin == null ? Origin.SOURCE : origin);
    }
}
