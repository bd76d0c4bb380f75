package vn.partyregistry.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import vn.partyregistry.change.DecisionContent.Source;
import vn.partyregistry.time.Snapshot;

/** Reported figures: appended under a position, read as known at one. */
@ApplicationScoped
class FigureRepository implements PanacheRepositoryBase<FigureRow, Long> {

    private final ObjectMapper json;

    FigureRepository(ObjectMapper json) {
        this.json = json;
    }

    /** A figure and the position at which it was recorded. */
    record Known(long position, Figure figure) {}

    void add(String organization, Figure figure, long position) {
        FigureRow row = new FigureRow();
        row.position = position;
        row.organization = organization;
        row.metric = figure.metric();
        row.value = figure.value();
        row.comparator = figure.comparator();
        row.unit = figure.unit();
        row.asOf = figure.asOf();
        row.asOfPrecision = figure.asOfPrecision();
        row.source = write(figure.source());
        row.origin = figure.origin();
        persist(row);
    }

    List<Known> known(String organization, Snapshot at) {
        return list("organization = ?1 and position <= ?2 order by position", organization, at.position()).stream()
                .map(row -> new Known(row.position, figure(row)))
                .toList();
    }

    private Figure figure(FigureRow row) {
        return new Figure(
                row.metric,
                row.value.stripTrailingZeros().scale() <= 0 ? row.value.setScale(0) : row.value.stripTrailingZeros(),
                row.comparator,
                row.unit,
                row.asOf,
                row.asOfPrecision,
                read(row.source),
                row.origin);
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
