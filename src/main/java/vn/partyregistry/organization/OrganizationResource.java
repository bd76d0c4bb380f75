package vn.partyregistry.organization;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import vn.partyregistry.http.Cursor;
import vn.partyregistry.http.Export;
import vn.partyregistry.http.ExportParameters;
import vn.partyregistry.http.ExportPlaces;
import vn.partyregistry.http.Fields;
import vn.partyregistry.http.Format;
import vn.partyregistry.http.PageParameters;
import vn.partyregistry.http.ParameterReader;
import vn.partyregistry.http.PlainText;
import vn.partyregistry.http.SnapshotParameters;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.journal.ReadsHistory;
import vn.partyregistry.journal.Snapshots;
import vn.partyregistry.journal.Snapshots.PageRequest;
import vn.partyregistry.organization.OrganizationRepository.Newest;
import vn.partyregistry.time.Snapshot;

/** Organizations over HTTP: the list, one, its versions, and its place in the hierarchy. */
@ReadsHistory
@Path("/v1/organizations")
@Tag(name = "organizations")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class OrganizationResource {

    private static final int WHOLE_DEPTH = 64;

    private final Snapshots snapshots;
    private final OrganizationRepository organizations;
    private final OrganizationSearch search;
    private final OrganizationExport exports;
    private final ExportPlaces places;
    private final TreeRepository trees;

    OrganizationResource(
            Snapshots snapshots,
            OrganizationRepository organizations,
            OrganizationSearch search,
            OrganizationExport exports,
            ExportPlaces places,
            TreeRepository trees) {
        this.snapshots = snapshots;
        this.organizations = organizations;
        this.search = search;
        this.exports = exports;
        this.places = places;
        this.trees = trees;
    }

    @GET
    @Operation(operationId = "listOrganizations", summary = "The organizations on a day")
    @APIResponse(
            responseCode = "200",
            description = "A page; in any other form than JSON the whole list, its position in Registry-Position",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = OrganizationList.class)),
                @Content(mediaType = Format.OF_CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Format.OF_NDJSON, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Format.OF_XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public OrganizationList list(
            @BeanParam OrganizationQuestion question, @BeanParam ExportParameters form, @Context UriInfo uri) {
        ParameterReader reader = new ParameterReader();
        form.checkPage(reader);
        return listed(question.filter(reader), snapshots.page(question, reader, uri), uri);
    }

    @GET
    @Produces({Format.OF_CSV + Format.LATER, Format.OF_NDJSON + Format.LATER, Format.OF_XLSX + Format.LATER})
    @Operation(hidden = true)
    public Export whole(@BeanParam OrganizationQuestion question, @BeanParam ExportParameters form) {
        ParameterReader reader = new ParameterReader();
        List<Fields.Field> columns = form.columns(OrganizationView.class, question, reader);
        OrganizationFilter filter = question.filter(reader);
        Snapshot at = snapshots.of(question, reader);
        return places.begin(new Export(
                "organizations",
                columns,
                question.fields == null,
                form.byteOrderMark(),
                false,
                SnapshotView.of(at),
                exports.of(filter, at)));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getOrganization", summary = "One organization on a day")
    public OrganizationView one(@RestPath String id, @BeanParam SnapshotParameters clocks) {
        ParameterReader reader = new ParameterReader();
        Optional<LocalDate> newestOn = snapshots.newestOn(clocks, reader);
        if (newestOn.isPresent()) {
            Newest newest = organizations.newest(id, newestOn.get());
            return newest.organization()
                    .orElseThrow(() -> organizations.absent(id, newest.at()))
                    .at(SnapshotView.of(newest.at()));
        }
        Snapshot at = snapshots.of(clocks, reader);
        return organizations.require(id, at).at(SnapshotView.of(at));
    }

    @GET
    @Path("/{id}/versions")
    @Operation(operationId = "listVersions", summary = "All versions over legal time, oldest first")
    public OrganizationList versions(@RestPath String id, @BeanParam SnapshotParameters clocks) {
        Snapshot at = snapshots.of(clocks, new ParameterReader());
        return whole(organizations.requireVersions(id, at), at);
    }

    @GET
    @Path("/{id}/children")
    @Operation(operationId = "listChildren", summary = "Those directly below on a day")
    public OrganizationList children(@RestPath String id, @BeanParam PageParameters page, @Context UriInfo uri) {
        PageRequest request = snapshots.page(page, new ParameterReader(), uri);
        organizations.require(id, request.snapshot());
        return listed(new OrganizationFilter(null, null, id, null, null, null, null), request, uri);
    }

    @GET
    @Path("/{id}/ancestors")
    @Operation(operationId = "listAncestors", summary = "The superiors on a day, the nearest first")
    public OrganizationList ancestors(@RestPath String id, @BeanParam SnapshotParameters clocks) {
        Snapshot at = snapshots.of(clocks, new ParameterReader());
        organizations.require(id, at);
        return whole(organizations.ancestors(id, at), at);
    }

    @GET
    @Path("/{id}/tree")
    @Operation(operationId = "getTree", summary = "Those below on a day, as a tree")
    @APIResponse(
            responseCode = "200",
            description = "The tree; as text indented by two spaces a level",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TreeView.class)),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING))
            })
    public TreeView tree(
            @RestPath String id,
            @BeanParam SnapshotParameters clocks,
            @RestQuery
                    @Parameter(
                            description = "How many levels at most; all when missing",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "64"))
                    String depth) {
        ParameterReader reader = new ParameterReader();
        Long levels = reader.number("depth", depth, 0, WHOLE_DEPTH);
        Snapshot at = snapshots.of(clocks, reader);
        return trees.tree(organizations.require(id, at), at, levels == null ? WHOLE_DEPTH : levels.intValue());
    }

    @GET
    @Path("/{id}/tree")
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    @Operation(hidden = true)
    public PlainText treeText(@RestPath String id, @BeanParam SnapshotParameters clocks, @RestQuery String depth) {
        return new PlainText(tree(id, clocks, depth).text());
    }

    private OrganizationList listed(OrganizationFilter filter, PageRequest page, UriInfo uri) {
        Snapshot at = page.snapshot();
        List<OrganizationView> found = search.list(filter, at, page.after(), page.limit() + 1);
        boolean more = found.size() > page.limit();
        List<OrganizationView> items = more ? found.subList(0, page.limit()) : found;
        return new OrganizationList(
                items,
                page.total() ? search.count(filter, at) : null,
                more ? Cursor.next(uri, at, items.get(items.size() - 1).id()) : null,
                SnapshotView.of(at));
    }

    private static OrganizationList whole(List<OrganizationView> items, Snapshot at) {
        return new OrganizationList(items, null, null, SnapshotView.of(at));
    }
}
