package vn.partyregistry.dossier;

import java.util.List;
import vn.partyregistry.change.Cite;
import vn.partyregistry.change.Publish;
import vn.partyregistry.change.Remark;
import vn.partyregistry.dossier.DossierViews.CitationView;
import vn.partyregistry.dossier.DossierViews.DateView;
import vn.partyregistry.dossier.DossierViews.PublicationView;
import vn.partyregistry.dossier.DossierViews.RemarkView;

/** Publications, citations and remarks as they are printed. */
final class Papers {

    private Papers() {}

    static PublicationView publication(Told each) {
        Publish publication = (Publish) each.change();
        return new PublicationView(
                publication.title(),
                DateView.of(publication.published()),
                DateView.of(publication.covers()),
                publication.directedBy(),
                true,
                each.decision(),
                each.source(),
                each.certainty(),
                publication.note());
    }

    static CitationView citation(Told each) {
        Cite cite = (Cite) each.change();
        return new CitationView(
                cite.organization(),
                cite.document().number(),
                cite.document().documentType(),
                cite.document().issuedBy(),
                DateView.of(cite.document().issued()),
                cite.document().title(),
                cite.relations() == null ? List.of() : cite.relations(),
                each.decision(),
                each.source(),
                each.certainty(),
                cite.note());
    }

    static RemarkView remark(Told each) {
        Remark remark = (Remark) each.change();
        return new RemarkView(
                remark.topic(),
                remark.text(),
                remark.value(),
                remark.comparator(),
                remark.unit(),
                DateView.of(remark.on()),
                each.decision(),
                each.source(),
                each.certainty(),
                remark.note());
    }
}
