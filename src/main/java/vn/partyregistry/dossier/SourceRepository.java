package vn.partyregistry.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.partyregistry.change.ChangeJson;
import vn.partyregistry.change.DecisionContent.Source;
import vn.partyregistry.dossier.SourceList.SourceView;
import vn.partyregistry.store.Database;
import vn.partyregistry.time.Snapshot;

/** The publications named by papers and by reported figures, as known at a position. */
@ApplicationScoped
class SourceRepository {

    private static final String KNOWN = """
            SELECT source, sum(papers) AS papers, sum(figures) AS figures FROM (
                SELECT c.source, 1 AS papers, 0 AS figures FROM decision_content c
                WHERE c.source IS NOT NULL AND c.recorded_from <= ? AND NOT EXISTS (
                    SELECT FROM decision_content n WHERE n.decision = c.decision
                        AND n.recorded_from > c.recorded_from AND n.recorded_from <= ?)
                UNION ALL
                SELECT f.source, 0, 1 FROM reported_figure f WHERE f.position <= ?) told
            GROUP BY source ORDER BY source ->> 'publishedOn' NULLS LAST, source ->> 'title', source::text""";

    private final Database database;

    SourceRepository(Database database) {
        this.database = database;
    }

    List<SourceView> known(Snapshot at) {
        return database.list(
                KNOWN,
                row -> new SourceView(
                        ChangeJson.value(row.getString("source"), Source.class),
                        row.getLong("papers"),
                        row.getLong("figures")),
                at.position(),
                at.position(),
                at.position());
    }
}
