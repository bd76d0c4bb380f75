package vn.partyregistry.organization;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.partyregistry.http.ParameterReader;
import vn.partyregistry.http.PlainText;
import vn.partyregistry.http.SnapshotParameters;
import vn.partyregistry.journal.ReadsHistory;
import vn.partyregistry.journal.Snapshots;
import vn.partyregistry.time.Snapshot;

/** The difference between two dates, or between what was known at two moments, over HTTP. */
@ReadsHistory
@Path("/v1/organizations/diff")
@Tag(name = "organizations")
@PermitAll
class DiffResource {

    private final Snapshots snapshots;
    private final DiffRepository diffs;

    DiffResource(Snapshots snapshots, DiffRepository diffs) {
        this.snapshots = snapshots;
        this.diffs = diffs;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "diffOrganizations",
            summary = "Established, ended, renamed, moved, reclassified between two dates")
    @APIResponse(
            responseCode = "200",
            description = "The difference; as text one line each",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DiffView.class)),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING))
            })
    public DiffView diff(
            @BeanParam SnapshotParameters clocks,
            @RestQuery @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date")) String from,
            @RestQuery @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date")) String to,
            @RestQuery
                    @Parameter(
                            description = "Instead of two dates: what was known at this instant",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    String knownFrom,
            @RestQuery
                    @Parameter(
                            description = "and at this one, about asOf",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    String knownTo,
            @RestQuery @Parameter(description = "Only those below this one on either side") String under) {
        ParameterReader reader = new ParameterReader();
        LocalDate first = reader.date("from", from);
        LocalDate second = reader.date("to", to);
        Instant earlier = reader.instant("knownFrom", knownFrom);
        Instant later = reader.instant("knownTo", knownTo);
        String subtree = reader.text("under", under);
        if (knownFrom == null && knownTo == null) {
            reader.require("from", from);
            reader.require("to", to);
        } else if (from != null || to != null) {
            reader.fault("from", "parameter.datesOrKnowledge");
        } else {
            reader.require("knownFrom", knownFrom);
            reader.require("knownTo", knownTo);
        }
        if (first != null && second != null && second.isBefore(first)) {
            reader.fault("to", "parameter.turnedRound", first, second);
        }
        Snapshot at = snapshots.of(clocks, reader);
        return earlier == null
                ? diffs.compare(at.on(first), at.on(second), subtree)
                : diffs.compare(snapshots.knownAt(at.asOf(), earlier), snapshots.knownAt(at.asOf(), later), subtree);
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    @Operation(hidden = true)
    public PlainText diffText(
            @BeanParam SnapshotParameters clocks,
            @RestQuery String from,
            @RestQuery String to,
            @RestQuery String knownFrom,
            @RestQuery String knownTo,
            @RestQuery String under) {
        return new PlainText(diff(clocks, from, to, knownFrom, knownTo, under).text());
    }
}
