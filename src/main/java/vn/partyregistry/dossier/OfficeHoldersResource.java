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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.partyregistry.dossier.DossierLists.PositionList;
import vn.partyregistry.dossier.DossierViews.PositionView;
import vn.partyregistry.http.PageParameters;
import vn.partyregistry.http.ParameterReader;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.journal.Snapshots;
import vn.partyregistry.journal.Snapshots.PageRequest;
import vn.partyregistry.organization.OrganizationRepository;
import vn.partyregistry.text.VietnameseText;
import vn.partyregistry.time.Snapshot;

/** The public offices of whoever bears a name, over HTTP. */
@Path("/v1/positions")
@Tag(name = "dossier")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class OfficeHoldersResource {

    private final Snapshots snapshots;
    private final OrganizationRepository organizations;
    private final DossierRepository dossiers;

    OfficeHoldersResource(Snapshots snapshots, OrganizationRepository organizations, DossierRepository dossiers) {
        this.snapshots = snapshots;
        this.organizations = organizations;
        this.dossiers = dossiers;
    }

    @GET
    @Operation(operationId = "listPositions", summary = "The public offices of a holder on a day")
    public PositionList of(
            @BeanParam PageParameters page,
            @RestQuery @Parameter(required = true, description = "Whole name; case and accents do not matter")
                    String holder,
            @Context UriInfo uri) {
        ParameterReader reader = new ParameterReader();
        String name = reader.text("holder", holder);
        reader.require("holder", name);
        PageRequest request = snapshots.page(page, reader, uri);
        Slice<PositionView> slice = Slice.of(held(name, request.snapshot()), request, uri);
        return new PositionList(slice.items(), slice.total(), slice.next(), SnapshotView.of(request.snapshot()));
    }

    private List<PositionView> held(String name, Snapshot at) {
        String folded = VietnameseText.fold(name);
        return dossiers.ofHolder(name, at).stream()
                .map(each -> each.change().organization())
                .distinct()
                .map(id -> new Dossier(dossiers.of(id, at), new Life(organizations.versions(id, at)), at.asOf()))
                .flatMap(dossier -> dossier.positions().stream())
                .filter(position -> VietnameseText.fold(position.holder()).equals(folded))
                .toList();
    }
}
