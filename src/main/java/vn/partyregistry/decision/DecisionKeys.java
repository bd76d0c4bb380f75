package vn.partyregistry.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.partyregistry.change.DecisionContent;
import vn.partyregistry.store.Database;
import vn.partyregistry.text.DecisionNumber;
import vn.partyregistry.text.VietnameseText;

/** What makes two papers the same one, and the readable id that each gets. */
@ApplicationScoped
public class DecisionKeys {

    private final Database database;

    DecisionKeys(Database database) {
        this.database = database;
    }

    /** Issuer, printed body, type, number and signing day; for a paper without a number its title too (contract, section 3). */
    public static String naturalKey(DecisionContent content) {
        return String.join(
                "\n",
                content.issuer() == null ? "" : content.issuer(),
                VietnameseText.fold(content.issuedBy()),
                content.documentType().name(),
                content.number() == null
                        ? "\t" + VietnameseText.fold(content.title())
                        : DecisionNumber.fold(content.number()),
                content.signedOn().toString());
    }

    Optional<String> decisionOf(DecisionContent content) {
        return database.first(
                "SELECT decision FROM decision_key WHERE natural_key = ?",
                row -> row.getString(1),
                naturalKey(content));
    }

    void keep(DecisionContent content, String decision) {
        database.write(
                "INSERT INTO decision_key (natural_key, decision) VALUES (?, ?) ON CONFLICT DO NOTHING",
                naturalKey(content),
                decision);
    }

    /** The id that a paper is given, or was given when it was recorded first. */
    String idOf(Order order, DecisionContent content) {
        return order.isAgain() ? order.original().decision() : newId(content);
    }

    /** For example {@code QN.961-QD-TU.2013-01-29}; {@code -2}, {@code -3} where that is taken. */
    private String newId(DecisionContent content) {
        String base = wantedId(content);
        String id = base;
        for (int n = 2; isTaken(id); n++) {
            id = base + "-" + n;
        }
        return id;
    }

    /** The id without regard to those that are taken. */
    public static String wantedId(DecisionContent content) {
        return (content.issuer() == null ? "X" : content.issuer()) + "." + DecisionNumber.idPart(content.number()) + "."
                + content.signedOn();
    }

    private boolean isTaken(String id) {
        return database.first("SELECT 1 FROM decision WHERE id = ?", row -> true, id)
                .isPresent();
    }
}
