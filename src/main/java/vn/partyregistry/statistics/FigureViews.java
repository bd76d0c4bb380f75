package vn.partyregistry.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.partyregistry.change.Comparator;
import vn.partyregistry.change.DecisionContent.Origin;
import vn.partyregistry.change.DecisionContent.Precision;
import vn.partyregistry.change.DecisionContent.Source;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.http.Snapshotted;
import vn.partyregistry.statistics.Figure.Metric;

/** Reported figures as they are printed, alone and beside what is computed. */
final class FigureViews {

    private FigureViews() {}

    /** One figure. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReportedFigure")
    record FigureView(
            @Schema(required = true) long position,
            @Schema(required = true) Metric metric,
            @Schema(required = true) BigDecimal value,
            @Schema(required = true) Comparator comparator,
            @Schema(required = true) String unit,

            @Schema(description = "Missing where the source gives no date")
            LocalDate asOf,

            Precision asOfPrecision,
            @Schema(required = true) Source source,
            @Schema(required = true) Origin origin) {

        static FigureView of(long position, Figure figure) {
            return new FigureView(
                    position,
                    figure.metric(),
                    figure.value(),
                    figure.comparator(),
                    figure.unit(),
                    figure.asOf(),
                    figure.asOfPrecision(),
                    figure.source(),
                    figure.origin());
        }
    }

    /** The figures reported of an organization. */
    @Schema(name = "FigureList")
    record FigureList(
            @Schema(required = true) List<FigureView> items,
            @Schema(required = true) SnapshotView snapshot) implements Snapshotted {}

    /** What a comparison says. */
    @Schema(name = "Agreement")
    enum Agreement {
        EXACT,
        DIFFERS,
        BOUND_KEPT,
        BOUND_BROKEN,
        UNKNOWN_DATE,
        NOT_COMPUTED
    }

    /** A reported figure beside the computed one; {@code difference} is computed minus reported. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Reconciled")
    record Reconciled(
            @Schema(required = true) FigureView reported,

            @Schema(description = "On the figure's own day, or on the asked one where it has none")
            BigDecimal computed,

            LocalDate computedAsOf,
            BigDecimal difference,
            @Schema(required = true) Agreement agreement) {}

    /** All reported figures of an organization beside the computed ones. */
    @Schema(name = "Reconciliation")
    record ReconciliationView(
            @Schema(required = true) List<Reconciled> items,
            @Schema(required = true) SnapshotView snapshot) implements Snapshotted {}
}
