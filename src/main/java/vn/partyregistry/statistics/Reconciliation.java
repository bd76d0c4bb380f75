package vn.partyregistry.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.partyregistry.change.Comparator;
import vn.partyregistry.change.OrganizationType;
import vn.partyregistry.organization.OrganizationRepository;
import vn.partyregistry.statistics.Figure.Metric;
import vn.partyregistry.statistics.FigureRepository.Known;
import vn.partyregistry.statistics.FigureViews.Agreement;
import vn.partyregistry.statistics.FigureViews.FigureView;
import vn.partyregistry.statistics.FigureViews.Reconciled;
import vn.partyregistry.time.Snapshot;

/** Lays reported figures beside computed ones; neither ever overwrites the other. */
@ApplicationScoped
public class Reconciliation {

    private final FigureRepository figures;
    private final CountRepository counts;
    private final OrganizationRepository organizations;

    Reconciliation(FigureRepository figures, CountRepository counts, OrganizationRepository organizations) {
        this.figures = figures;
        this.counts = counts;
        this.organizations = organizations;
    }

    List<Reconciled> of(String organization, Snapshot at) {
        return figures.known(organization, at).stream()
                .map(known -> reconciled(organization, known, at))
                .toList();
    }

    private Reconciled reconciled(String organization, Known known, Snapshot at) {
        Figure figure = known.figure();
        LocalDate day = figure.asOf() == null ? at.asOf() : figure.asOf();
        FigureView view = FigureView.of(known.position(), figure);
        BigDecimal computed = computed(organization, figure.metric(), at.on(day));
        if (computed == null) {
            return new Reconciled(view, null, null, null, Agreement.NOT_COMPUTED);
        }
        BigDecimal difference = computed.subtract(figure.value());
        Agreement agreement =
                figure.asOf() == null ? Agreement.UNKNOWN_DATE : agreement(figure.comparator(), difference.signum());
        return new Reconciled(view, computed, day, difference, agreement);
    }

    private static Agreement agreement(Comparator comparator, int sign) {
        switch (comparator) {
            case EQ:
            case APPROX:
                return sign == 0 ? Agreement.EXACT : Agreement.DIFFERS;
            case GT:
                return sign > 0 ? Agreement.BOUND_KEPT : Agreement.BOUND_BROKEN;
            case GE:
                return sign >= 0 ? Agreement.BOUND_KEPT : Agreement.BOUND_BROKEN;
            case LT:
                return sign < 0 ? Agreement.BOUND_KEPT : Agreement.BOUND_BROKEN;
            default:
                return sign <= 0 ? Agreement.BOUND_KEPT : Agreement.BOUND_BROKEN;
        }
    }

    private BigDecimal computed(String organization, Metric metric, Snapshot at) {
        if (organizations.find(organization, at).isEmpty()) {
            return BigDecimal.ZERO;
        }
        switch (metric) {
            case MEMBERS:
                return BigDecimal.valueOf(tally(organization, at).members());
            case GRASSROOTS_ORGANIZATIONS:
                return BigDecimal.valueOf(tally(organization, at).grassroots());
            case DIRECT_ORGANIZATIONS:
                return BigDecimal.valueOf(
                        tally(organization, at).organizations().direct());
            case CELLS_UNDER_GRASSROOTS_COMMITTEES:
                return BigDecimal.valueOf(tally(organization, at).units(OrganizationType.CELL));
            default:
                return null;
        }
    }

    private Tally tally(String organization, Snapshot at) {
        return counts.counts(organization, at).tally();
    }
}
