package vn.partyregistry.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.partyregistry.change.DossierChange;
import vn.partyregistry.change.MemberState;
import vn.partyregistry.change.Outcome;
import vn.partyregistry.change.Outcome.Rewriting;
import vn.partyregistry.change.PlacedChange;
import vn.partyregistry.journal.Entry;
import vn.partyregistry.store.Database;

/** The organizations that a recording concerns, as the feed names them: whoever asks about another one is answered as before. */
@ApplicationScoped
public class TouchedOrganizations {

    /** Versions show number and days of the paper that opened them. */
    private static final String RENUMBERED = """
            SELECT DISTINCT v.organization FROM organization_version v WHERE v.opened_by = ? AND 1 < (
                SELECT count(DISTINCT (c.number, c.signed_on, c.effective_on, c.date_precision)) FROM (
                    SELECT * FROM decision_content WHERE decision = ? ORDER BY recorded_from DESC LIMIT 2) c)""";

    private final Database database;

    TouchedOrganizations(Database database) {
        this.database = database;
    }

    /** Those it changes, and those whose members do. */
    public static List<String> by(Outcome outcome) {
        Set<String> touched = new TreeSet<>(outcome.organizations().keySet());
        for (Rewriting<MemberState> member : outcome.members().values()) {
            member.stored().without(member.desired()).forEach(version -> add(touched, version.state()));
            member.desired().without(member.stored()).forEach(version -> add(touched, version.state()));
        }
        return List.copyOf(touched);
    }

    /** Likewise, those whose dossier it adds to, and those that show a paper which reads otherwise since. */
    List<String> by(Outcome outcome, List<PlacedChange> placed, Entry.Kind kind, String decision) {
        Set<String> touched = new TreeSet<>(by(outcome));
        placed.stream()
                .map(PlacedChange::change)
                .filter(DossierChange.class::isInstance)
                .forEach(change -> touched.add(((DossierChange) change).organization()));
        if (kind == Entry.Kind.CORRECTION) {
            touched.addAll(database.list(RENUMBERED, row -> row.getString(1), decision, decision));
        }
        return List.copyOf(touched);
    }

    private static void add(Set<String> touched, MemberState state) {
        if (state.organization() != null) {
            touched.add(state.organization());
        }
    }
}
