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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.partyregistry.dossier.DossierLists.AwardList;
import vn.partyregistry.dossier.DossierLists.CongressList;
import vn.partyregistry.dossier.DossierLists.ContactList;
import vn.partyregistry.dossier.DossierLists.PositionList;
import vn.partyregistry.dossier.DossierLists.PublicationList;
import vn.partyregistry.dossier.DossierLists.RatingList;
import vn.partyregistry.dossier.DossierLists.TargetList;
import vn.partyregistry.dossier.DossierLists.TermList;
import vn.partyregistry.http.PageParameters;
import vn.partyregistry.http.ParameterReader;
import vn.partyregistry.http.SnapshotParameters;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.journal.ReadsHistory;
import vn.partyregistry.journal.Snapshots;
import vn.partyregistry.journal.Snapshots.PageRequest;
import vn.partyregistry.organization.OrganizationRepository;
import vn.partyregistry.time.Snapshot;

/** The dossier of an organization over HTTP: everything on one page, and each part as a list. */
@ReadsHistory
@Path("/v1/organizations/{id}")
@Tag(name = "dossier")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class DossierResource {

    private final Snapshots snapshots;
    private final OrganizationRepository organizations;
    private final DossierRepository dossiers;

    DossierResource(Snapshots snapshots, OrganizationRepository organizations, DossierRepository dossiers) {
        this.snapshots = snapshots;
        this.organizations = organizations;
        this.dossiers = dossiers;
    }

    @GET
    @Path("/dossier")
    @Operation(operationId = "getDossier", summary = "Everything in the dossier of an organization on a day")
    public DossierView dossier(@RestPath String id, @BeanParam SnapshotParameters clocks) {
        Snapshot at = snapshots.of(clocks, new ParameterReader());
        Life life = new Life(organizations.requireVersions(id, at));
        Dossier dossier = new Dossier(dossiers.of(id, at), life, at.asOf());
        return DossierView.of(id, life, dossier, dossiers.predecessors(id, at), at);
    }

    @GET
    @Path("/terms")
    @Operation(operationId = "listDossierTerms", summary = "The terms of its committee up to a day")
    public TermList terms(@RestPath String id, @BeanParam PageParameters page, @Context UriInfo uri) {
        PageRequest request = snapshots.page(page, new ParameterReader(), uri);
        var slice = slice(id, Dossier::terms, request, uri);
        return new TermList(slice.items(), slice.total(), slice.next(), SnapshotView.of(request.snapshot()));
    }

    @GET
    @Path("/congresses")
    @Operation(
            operationId = "listDossierCongresses",
            summary = "Its congresses up to a day, with their targets and delegations")
    public CongressList congresses(@RestPath String id, @BeanParam PageParameters page, @Context UriInfo uri) {
        PageRequest request = snapshots.page(page, new ParameterReader(), uri);
        var slice = slice(id, Dossier::congresses, request, uri);
        return new CongressList(slice.items(), slice.total(), slice.next(), SnapshotView.of(request.snapshot()));
    }

    @GET
    @Path("/targets")
    @Operation(operationId = "listDossierTargets", summary = "The targets of its congresses, and what was reached")
    public TargetList targets(@RestPath String id, @BeanParam PageParameters page, @Context UriInfo uri) {
        PageRequest request = snapshots.page(page, new ParameterReader(), uri);
        var slice = slice(id, Dossier::targets, request, uri);
        return new TargetList(slice.items(), slice.total(), slice.next(), SnapshotView.of(request.snapshot()));
    }

    @GET
    @Path("/positions")
    @Operation(operationId = "listDossierPositions", summary = "The offices held on a day, and those of unknown dates")
    public PositionList positions(@RestPath String id, @BeanParam PageParameters page, @Context UriInfo uri) {
        PageRequest request = snapshots.page(page, new ParameterReader(), uri);
        var slice = slice(id, Dossier::positions, request, uri);
        return new PositionList(slice.items(), slice.total(), slice.next(), SnapshotView.of(request.snapshot()));
    }

    @GET
    @Path("/awards")
    @Operation(operationId = "listDossierAwards", summary = "Its awards up to a day, each under the name it had then")
    public AwardList awards(@RestPath String id, @BeanParam PageParameters page, @Context UriInfo uri) {
        PageRequest request = snapshots.page(page, new ParameterReader(), uri);
        var slice = slice(id, Dossier::awards, request, uri);
        return new AwardList(slice.items(), slice.total(), slice.next(), SnapshotView.of(request.snapshot()));
    }

    @GET
    @Path("/ratings")
    @Operation(operationId = "listDossierRatings", summary = "Its ratings up to a day")
    public RatingList ratings(@RestPath String id, @BeanParam PageParameters page, @Context UriInfo uri) {
        PageRequest request = snapshots.page(page, new ParameterReader(), uri);
        var slice = slice(id, Dossier::ratings, request, uri);
        return new RatingList(slice.items(), slice.total(), slice.next(), SnapshotView.of(request.snapshot()));
    }

    @GET
    @Path("/publications")
    @Operation(operationId = "listDossierPublications", summary = "What it brought out up to a day")
    public PublicationList publications(@RestPath String id, @BeanParam PageParameters page, @Context UriInfo uri) {
        PageRequest request = snapshots.page(page, new ParameterReader(), uri);
        var slice = slice(id, Dossier::publications, request, uri);
        return new PublicationList(slice.items(), slice.total(), slice.next(), SnapshotView.of(request.snapshot()));
    }

    @GET
    @Path("/contacts")
    @Operation(operationId = "listDossierContacts", summary = "Where it is reached on a day")
    public ContactList contacts(@RestPath String id, @BeanParam PageParameters page, @Context UriInfo uri) {
        PageRequest request = snapshots.page(page, new ParameterReader(), uri);
        var slice = slice(id, Dossier::contacts, request, uri);
        return new ContactList(slice.items(), slice.total(), slice.next(), SnapshotView.of(request.snapshot()));
    }

    private <T> Slice<T> slice(String id, Function<Dossier, List<T>> part, PageRequest request, UriInfo uri) {
        Snapshot at = request.snapshot();
        Life life = new Life(organizations.requireVersions(id, at));
        return Slice.of(part.apply(new Dossier(dossiers.of(id, at), life, at.asOf())), request, uri);
    }
}
