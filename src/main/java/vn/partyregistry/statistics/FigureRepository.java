package vn.partyregistry.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import vn.partyregistry.change.Comparator;
import vn.partyregistry.change.DecisionContent.Origin;
import vn.partyregistry.change.DecisionContent.Precision;
import vn.partyregistry.change.DecisionContent.Source;
import vn.partyregistry.store.Database;
import vn.partyregistry.time.Snapshot;

/** Reported figures: appended under a position, read as known at one. */
@ApplicationScoped
class FigureRepository {

    private final Database database;
    private final ObjectMapper json;

    FigureRepository(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A figure and the position at which it was recorded. */
    record Known(long position, Figure figure) {}

    void add(String organization, Figure figure, long position) {
        database.write(
                "INSERT INTO reported_figure (position, organization, metric, value, comparator, unit, as_of,"
                        + " as_of_precision, source, origin) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)",
                position,
                organization,
                figure.metric(),
                figure.value(),
                figure.comparator(),
                figure.unit(),
                figure.asOf(),
                figure.asOfPrecision(),
                write(figure.source()),
                figure.origin());
    }

    List<Known> known(String organization, Snapshot at) {
        return database.list(
                "SELECT position, metric, value, comparator, unit, as_of, as_of_precision, source, origin"
                        + " FROM reported_figure WHERE organization = ? AND position <= ? ORDER BY position",
                row -> new Known(row.getLong("position"), figure(row)),
                organization,
                at.position());
    }

    private Figure figure(ResultSet row) throws SQLException {
        BigDecimal value = row.getBigDecimal("value").stripTrailingZeros();
        String precision = row.getString("as_of_precision");
        return new Figure(
                Figure.Metric.valueOf(row.getString("metric")),
                value.scale() <= 0 ? value.setScale(0) : value,
                Comparator.valueOf(row.getString("comparator")),
                row.getString("unit"),
                Database.date(row, "as_of"),
                precision == null ? null : Precision.valueOf(precision),
                read(row.getString("source")),
                Origin.valueOf(row.getString("origin")));
    }

    private String write(Source source) {
        try {
            return json.writeValueAsString(source);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Source read(String source) {
        try {
            return json.readValue(source, Source.class);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
