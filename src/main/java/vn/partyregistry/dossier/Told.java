package vn.partyregistry.dossier;

import java.time.LocalDate;
import vn.partyregistry.change.Certainty;
import vn.partyregistry.change.DecisionContent.Source;
import vn.partyregistry.change.DossierChange;
import vn.partyregistry.organization.OrganizationView.DecisionReference;

/**
 * A change of the dossier, and the paper that tells it.
 *
 * @param effectiveOn the day on which the change takes effect
 * @param annulledFrom the day from which the paper no longer counts, null while it does
 */
record Told(
        DossierChange change,
        LocalDate effectiveOn,
        DecisionReference decision,
        Source source,
        LocalDate annulledFrom) {

    Certainty certainty() {
        return change.certainty() == null ? Certainty.PRINTED : change.certainty();
    }

    boolean countsOn(LocalDate day) {
        return annulledFrom == null || annulledFrom.isAfter(day);
    }
}
