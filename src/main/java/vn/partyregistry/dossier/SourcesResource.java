package vn.partyregistry.dossier;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.partyregistry.http.PageParameters;
import vn.partyregistry.http.ParameterReader;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.journal.Snapshots;
import vn.partyregistry.journal.Snapshots.PageRequest;

/** The publications that the records rest on, over HTTP. */
@Path("/v1/sources")
@Tag(name = "dossier")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class SourcesResource {

    private final Snapshots snapshots;
    private final SourceRepository sources;

    SourcesResource(Snapshots snapshots, SourceRepository sources) {
        this.snapshots = snapshots;
        this.sources = sources;
    }

    @GET
    @Operation(operationId = "listSources", summary = "The publications that records rest on, and how many do")
    public SourceList sources(@BeanParam PageParameters page, @Context UriInfo uri) {
        PageRequest request = snapshots.page(page, new ParameterReader(), uri);
        Slice<SourceList.SourceView> slice = Slice.of(sources.known(request.snapshot()), request, uri);
        return new SourceList(slice.items(), slice.total(), slice.next(), SnapshotView.of(request.snapshot()));
    }
}
