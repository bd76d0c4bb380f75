package vn.partyregistry.dossier;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.partyregistry.change.DecisionContent.DocumentType;
import vn.partyregistry.dossier.DossierLists.CitationList;
import vn.partyregistry.dossier.DossierViews.CitationView;
import vn.partyregistry.http.PageParameters;
import vn.partyregistry.http.ParameterReader;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.journal.ReadsHistory;
import vn.partyregistry.journal.Snapshots;
import vn.partyregistry.journal.Snapshots.PageRequest;
import vn.partyregistry.text.DecisionNumber;
import vn.partyregistry.text.VietnameseText;

/** The documents that dossiers cite, over HTTP; papers that the registry has recorded are found under decisions. */
@ReadsHistory
@Path("/v1/documents")
@Tag(name = "dossier")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class DocumentsResource {

    private final Snapshots snapshots;
    private final DossierRepository dossiers;

    DocumentsResource(Snapshots snapshots, DossierRepository dossiers) {
        this.snapshots = snapshots;
        this.dossiers = dossiers;
    }

    @GET
    @Operation(operationId = "listDocuments", summary = "Documents cited, by number, type or issuing body")
    public CitationList documents(
            @BeanParam PageParameters page,
            @RestQuery @Parameter(description = "Forgiving: 15-CT/TW, 15-ct-tw, 15") String number,
            @RestQuery @Parameter(schema = @Schema(implementation = DocumentType.class)) String documentType,
            @RestQuery @Parameter(description = "Part of the issuing body as printed") String issuer,
            @Context UriInfo uri) {
        ParameterReader reader = new ParameterReader();
        String printed = reader.text("number", number);
        DocumentType type = reader.oneOf("documentType", documentType, DocumentType.class);
        String body = reader.text("issuer", issuer);
        PageRequest request = snapshots.page(page, reader, uri);
        List<CitationView> cited = dossiers.citations(type, request.snapshot()).stream()
                .filter(each -> each.countsOn(request.snapshot().asOf()))
                .map(Papers::citation)
                .filter(each ->
                        printed == null || each.number() != null && DecisionNumber.matches(each.number(), printed))
                .filter(each -> body == null
                        || each.issuedBy() != null
                                && VietnameseText.fold(each.issuedBy()).contains(VietnameseText.fold(body)))
                .toList();
        Slice<CitationView> slice = Slice.of(cited, request, uri);
        return new CitationList(slice.items(), slice.total(), slice.next(), SnapshotView.of(request.snapshot()));
    }
}
