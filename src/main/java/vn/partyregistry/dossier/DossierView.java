package vn.partyregistry.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.partyregistry.dossier.DossierViews.AwardView;
import vn.partyregistry.dossier.DossierViews.CitationView;
import vn.partyregistry.dossier.DossierViews.CongressView;
import vn.partyregistry.dossier.DossierViews.ContactView;
import vn.partyregistry.dossier.DossierViews.PositionView;
import vn.partyregistry.dossier.DossierViews.PredecessorView;
import vn.partyregistry.dossier.DossierViews.PublicationView;
import vn.partyregistry.dossier.DossierViews.RatingView;
import vn.partyregistry.dossier.DossierViews.RemarkView;
import vn.partyregistry.dossier.DossierViews.TermView;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.http.Snapshotted;
import vn.partyregistry.organization.OrganizationView;
import vn.partyregistry.time.Snapshot;

/**
 * Everything that papers tell of an organization, on one page.
 *
 * @param names all the names it ever had, oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Dossier")
record DossierView(
        @Schema(required = true) String organization,
        @Schema(required = true) List<String> names,
        @Schema(required = true) List<TermView> terms,
        @Schema(required = true) List<CongressView> congresses,
        @Schema(required = true) List<PositionView> positions,
        @Schema(required = true) List<AwardView> awards,
        @Schema(required = true) List<RatingView> ratings,
        @Schema(required = true) List<PublicationView> publications,
        @Schema(required = true) List<ContactView> contacts,
        @Schema(required = true) List<CitationView> documents,
        @Schema(required = true) List<RemarkView> remarks,
        @Schema(required = true) List<PredecessorView> predecessors,
        @Schema(required = true) SnapshotView snapshot)
        implements Snapshotted {

    static DossierView of(String id, Life life, Dossier dossier, List<PredecessorView> predecessors, Snapshot at) {
        return new DossierView(
                id,
                life.versions().stream().map(OrganizationView::name).distinct().toList(),
                dossier.terms(),
                dossier.congresses(),
                dossier.positions(),
                dossier.awards(),
                dossier.ratings(),
                dossier.publications(),
                dossier.contacts(),
                dossier.documents(),
                dossier.remarks(),
                predecessors,
                SnapshotView.of(at));
    }

    /** Links to predecessors name the position. */
    @Override
    public Moving moving() {
        return new Moving("predecessors", predecessors);
    }
}
