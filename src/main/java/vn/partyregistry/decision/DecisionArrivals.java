package vn.partyregistry.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import vn.partyregistry.journal.Arrivals;
import vn.partyregistry.store.Database;

/** Papers whose effective day has come. */
@ApplicationScoped
class DecisionArrivals implements Arrivals {

    private static final String EFFECTIVE = """
            SELECT c.decision, c.number, c.effective_on, (SELECT j.organizations FROM journal j
                WHERE j.position = c.recorded_from) AS organizations
            FROM (SELECT DISTINCT ON (decision) * FROM decision_content
                WHERE decision IN (SELECT decision FROM decision_content WHERE effective_on > ? AND effective_on <= ?)
                ORDER BY decision, recorded_from DESC) c
            JOIN decision i ON i.id = c.decision
            WHERE c.effective_on > ? AND c.effective_on <= ? AND (c.status <> 'ANNULLED' OR c.annulled_from > c.effective_on)
            ORDER BY c.effective_on, i.place""";

    private final Database database;

    DecisionArrivals(Database database) {
        this.database = database;
    }

    @Override
    public List<Arrival> between(LocalDate after, LocalDate upTo) {
        return database.list(
                EFFECTIVE,
                row -> new Arrival(
                        row.getString("decision"),
                        row.getString("number"),
                        Database.date(row, "effective_on"),
                        Database.texts(row, "organizations")),
                after,
                upTo,
                after,
                upTo);
    }
}
