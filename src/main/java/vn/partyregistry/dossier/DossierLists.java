package vn.partyregistry.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.partyregistry.dossier.DossierViews.AwardView;
import vn.partyregistry.dossier.DossierViews.CitationView;
import vn.partyregistry.dossier.DossierViews.CongressView;
import vn.partyregistry.dossier.DossierViews.ContactView;
import vn.partyregistry.dossier.DossierViews.PositionView;
import vn.partyregistry.dossier.DossierViews.PublicationView;
import vn.partyregistry.dossier.DossierViews.RatingView;
import vn.partyregistry.dossier.DossierViews.TargetView;
import vn.partyregistry.dossier.DossierViews.TermView;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.http.Snapshotted;

/** The lists of a dossier. */
final class DossierLists {

    private DossierLists() {}

    /** A page. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DossierTermList")
    record TermList(
            @Schema(required = true) List<TermView> items,
            Integer total,
            String next,
            @Schema(required = true) SnapshotView snapshot)
            implements Snapshotted {

        @Override
        public Moving moving() {
            return new Moving("next", next);
        }
    }

    /** A page. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DossierCongressList")
    record CongressList(
            @Schema(required = true) List<CongressView> items,
            Integer total,
            String next,
            @Schema(required = true) SnapshotView snapshot)
            implements Snapshotted {

        @Override
        public Moving moving() {
            return new Moving("next", next);
        }
    }

    /** A page. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DossierTargetList")
    record TargetList(
            @Schema(required = true) List<TargetView> items,
            Integer total,
            String next,
            @Schema(required = true) SnapshotView snapshot)
            implements Snapshotted {

        @Override
        public Moving moving() {
            return new Moving("next", next);
        }
    }

    /** A page. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DossierPositionList")
    record PositionList(
            @Schema(required = true) List<PositionView> items,
            Integer total,
            String next,
            @Schema(required = true) SnapshotView snapshot)
            implements Snapshotted {

        @Override
        public Moving moving() {
            return new Moving("next", next);
        }
    }

    /** A page. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DossierAwardList")
    record AwardList(
            @Schema(required = true) List<AwardView> items,
            Integer total,
            String next,
            @Schema(required = true) SnapshotView snapshot)
            implements Snapshotted {

        @Override
        public Moving moving() {
            return new Moving("next", next);
        }
    }

    /** A page. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DossierRatingList")
    record RatingList(
            @Schema(required = true) List<RatingView> items,
            Integer total,
            String next,
            @Schema(required = true) SnapshotView snapshot)
            implements Snapshotted {

        @Override
        public Moving moving() {
            return new Moving("next", next);
        }
    }

    /** A page. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DossierPublicationList")
    record PublicationList(
            @Schema(required = true) List<PublicationView> items,
            Integer total,
            String next,
            @Schema(required = true) SnapshotView snapshot)
            implements Snapshotted {

        @Override
        public Moving moving() {
            return new Moving("next", next);
        }
    }

    /** A page. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DossierContactList")
    record ContactList(
            @Schema(required = true) List<ContactView> items,
            Integer total,
            String next,
            @Schema(required = true) SnapshotView snapshot)
            implements Snapshotted {

        @Override
        public Moving moving() {
            return new Moving("next", next);
        }
    }

    /** A page. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DossierDocumentList")
    record CitationList(
            @Schema(required = true) List<CitationView> items,
            Integer total,
            String next,
            @Schema(required = true) SnapshotView snapshot)
            implements Snapshotted {

        @Override
        public Moving moving() {
            return new Moving("next", next);
        }
    }
}
