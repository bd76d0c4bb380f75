package vn.partyregistry.statistics;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.partyregistry.change.Comparator;
import vn.partyregistry.change.DecisionContent.Origin;
import vn.partyregistry.change.DecisionContent.Precision;

/** A reported figure as a row; its position in the journal is its key. */
@Entity
@Table(name = "reported_figure")
class FigureRow {

    @Id
    long position;

    String organization;

    @Enumerated(EnumType.STRING)
    Figure.Metric metric;

    BigDecimal value;

    @Enumerated(EnumType.STRING)
    Comparator comparator;

    String unit;

    @Column(name = "as_of")
    LocalDate asOf;

    @Column(name = "as_of_precision")
    @Enumerated(EnumType.STRING)
    Precision asOfPrecision;

    @JdbcTypeCode(SqlTypes.JSON)
    String source;

    @Enumerated(EnumType.STRING)
    Origin origin;
}
