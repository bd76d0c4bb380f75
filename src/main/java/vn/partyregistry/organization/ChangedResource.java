package vn.partyregistry.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.partyregistry.http.Keeping;
import vn.partyregistry.http.ParameterReader;
import vn.partyregistry.http.SnapshotParameters;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.http.Snapshotted;
import vn.partyregistry.http.SnapshottedJson;
import vn.partyregistry.http.StrictJson;
import vn.partyregistry.journal.Snapshots;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.Violation;
import vn.partyregistry.time.Snapshot;

/** Which of the organizations that a client keeps are no longer as it has them, in one question instead of one for each. */
@Path("/v1/organizations/changed")
@Tag(name = "organizations")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class ChangedResource {

    private static final int MOST = 10_000;
    private static final int AT_ONCE = 1000;

    private final StrictJson strict;
    private final ObjectMapper json;
    private final Snapshots snapshots;
    private final OrganizationSearch search;

    ChangedResource(StrictJson strict, ObjectMapper json, Snapshots snapshots, OrganizationSearch search) {
        this.strict = strict;
        this.json = json;
        this.snapshots = snapshots;
        this.search = search;
    }

    /** One that a client keeps, with the tag that came with it. */
    @Schema(name = "HeldOrganization")
    record Held(
            @NotNull @Schema(required = true) String id,

            @NotNull @Schema(required = true, examples = "W/\"3qO5Zk8rB1mS0aXy7LwPtQ\"")
            String etag) {}

    /**
     * One that is not as the client has it.
     *
     * @param etag missing with {@code organization}, where there is none on that day: asking for it alone tells why
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "StaleOrganization")
    record Changed(@Schema(required = true) String id, String etag, OrganizationView organization) {}

    /** Those that are stale, in the order asked. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "StaleOrganizations")
    record ChangedList(
            @Schema(required = true) List<Changed> items,
            @Schema(required = true) SnapshotView snapshot) implements Snapshotted {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listChangedOrganizations",
            summary = "Of organizations with their ETags those that are stale, as they now are; 10,000 at most")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Held[].class)))
    public ChangedList changed(byte[] body, @BeanParam SnapshotParameters clocks) {
        Held[] held = strict.read(body, Held[].class);
        require(held);
        Snapshot at = snapshots.of(clocks, new ParameterReader());
        SnapshotView view = SnapshotView.of(at);
        Map<String, OrganizationView> found = found(held, at);
        List<Changed> stale = new ArrayList<>();
        for (Held each : held) {
            OrganizationView organization = found.get(each.id);
            String tag = organization == null ? null : tag(organization, view);
            if (tag == null || !Keeping.same(tag, each.etag)) {
                stale.add(new Changed(each.id, tag, organization));
            }
        }
        return new ChangedList(stale, view);
    }

    private static void require(Held... held) {
        List<Violation> faults = new ArrayList<>();
        if (held.length > MOST) {
            faults.add(Violation.at("", "organization.tooManyHeld", MOST));
        }
        for (int i = 0; i < Math.min(held.length, MOST); i++) {
            String place = "/" + i;
            if (held[i] == null) {
                faults.add(Violation.at(place, "field.NotNull"));
            } else {
                require(held[i].id, place + "/id", faults);
                require(held[i].etag, place + "/etag", faults);
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal(Problem.INVALID_REQUEST, faults);
        }
    }

    private static void require(String value, String place, List<Violation> faults) {
        if (value == null) {
            faults.add(Violation.at(place, "field.NotNull"));
        }
    }

    private Map<String, OrganizationView> found(Held[] held, Snapshot at) {
        OrganizationFilter all = new OrganizationFilter(null, null, null, null, null, null, null);
        Map<String, OrganizationView> found = new HashMap<>();
        List<String> ids =
                List.of(held).stream().map(Held::id).distinct().sorted().toList();
        for (int i = 0; i < ids.size(); i += AT_ONCE) {
            search.among(all, at, ids.subList(i, Math.min(i + AT_ONCE, ids.size())))
                    .forEach(organization -> found.put(organization.id(), organization));
        }
        return found;
    }

    /** As the header of its own answer has it. */
    private String tag(OrganizationView organization, SnapshotView at) {
        try {
            return Keeping.weakTag(SnapshottedJson.of(organization.at(at), json));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
