package vn.partyregistry.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import vn.partyregistry.change.ChangeJson;
import vn.partyregistry.change.DecisionContent.DocumentType;
import vn.partyregistry.change.DecisionContent.Source;
import vn.partyregistry.change.DossierChange;
import vn.partyregistry.dossier.DossierViews.PredecessorView;
import vn.partyregistry.organization.OrganizationView.DecisionReference;
import vn.partyregistry.store.Database;
import vn.partyregistry.text.VietnameseText;
import vn.partyregistry.time.Snapshot;

/** The changes of dossiers as known at a position, in legal order: of an organization, of a holder of offices, or all citations. */
@ApplicationScoped
public class DossierRepository {

    /** The kinds as the partial indexes name them; PostgreSQL uses these for this very list only. */
    private static final String KINDS =
            "('OPEN_TERM', 'CLOSE_TERM', 'HOLD_CONGRESS', 'REPORT_RESULT', 'APPOINT', 'RELIEVE', 'AWARD', 'RATE', 'PUBLISH',"
                    + " 'SET_CONTACT', 'CITE', 'REMARK')";

    /** Binds the position; what follows binds the position twice. */
    private static final String TOLD = """
            SELECT c.body, c.effective_on AS change_on, c.decision, d.number, d.signed_on, d.effective_on, d.source,
                CASE WHEN d.status = 'ANNULLED' THEN d.annulled_from END AS annulled_from
            FROM decision_change_history c JOIN LATERAL (
                SELECT * FROM decision_content n WHERE n.decision = c.decision AND n.recorded_from <= ?
                ORDER BY n.recorded_from DESC LIMIT 1) d ON true WHERE\s""";

    private static final String IN_ORDER =
            " AND (c.recorded_from <= ? AND c.recorded_to > ?)" + " ORDER BY c.effective_on, c.place, c.change_index";

    private static final String HOLDERS =
            "SELECT DISTINCT body ->> 'holder' FROM decision_change_history WHERE kind IN ('APPOINT', 'RELIEVE')";

    private final Database database;

    DossierRepository(Database database) {
        this.database = database;
    }

    List<Told> of(String organization, Snapshot at) {
        return database.list(
                TOLD + "c.body ->> 'organization' = ? AND c.kind IN " + KINDS + IN_ORDER,
                DossierRepository::told,
                at.position(),
                organization,
                at.position(),
                at.position());
    }

    /** Everything about the offices of whoever bears this name, however it is spelt: namesakes are not told apart. */
    List<Told> ofHolder(String name, Snapshot at) {
        String folded = VietnameseText.fold(name);
        List<String> spellings = database.list(HOLDERS, row -> row.getString(1)).stream()
                .filter(holder -> VietnameseText.fold(holder).equals(folded))
                .toList();
        return database.list(
                TOLD + "c.kind IN ('APPOINT', 'RELIEVE') AND c.body ->> 'holder' = ANY (?)" + IN_ORDER,
                DossierRepository::told,
                at.position(),
                spellings,
                at.position(),
                at.position());
    }

    /** All citations of a kind of document, or of every kind. */
    List<Told> citations(DocumentType type, Snapshot at) {
        return database.list(
                TOLD + "c.kind = 'CITE' AND (?::text IS NULL OR c.body #>> '{document,documentType}' = ?)" + IN_ORDER,
                DossierRepository::told,
                at.position(),
                type,
                type,
                at.position(),
                at.position());
    }

    /** What continues in it, whose dossiers are part of its past. */
    List<PredecessorView> predecessors(String organization, Snapshot at) {
        return database.list(
                "SELECT DISTINCT from_organization, effective_on FROM succession_history h WHERE to_organization = ?"
                        + " AND from_organization <> to_organization AND effective_on <= ? AND "
                        + Database.believedAt("h") + " ORDER BY effective_on, from_organization",
                row -> new PredecessorView(
                        row.getString(1),
                        Database.date(row, "effective_on"),
                        "/v1/organizations/" + row.getString(1) + "/dossier?asOf="
                                + Database.date(row, "effective_on").minusDays(1) + "&position=" + at.position()),
                organization,
                at.asOf(),
                at.position(),
                at.position());
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                ChangeJson.value(row.getString("body"), DossierChange.class),
                Database.date(row, "change_on"),
                new DecisionReference(
                        row.getString("decision"),
                        row.getString("number"),
                        Database.date(row, "signed_on"),
                        Database.date(row, "effective_on")),
                ChangeJson.value(row.getString("source"), Source.class),
                Database.date(row, "annulled_from"));
    }
}
