package vn.partyregistry.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.partyregistry.change.Continuity;
import vn.partyregistry.change.DecisionContent.Precision;
import vn.partyregistry.change.Level;
import vn.partyregistry.change.OrganizationType;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.http.Snapshotted;

/**
 * An organization as it is printed: one version of it, with what opened it.
 *
 * @param snapshot in an answer about one organization; items of a list share the list's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Organization", description = "An organization on a day")
public record OrganizationView(
        @Schema(required = true, examples = "QN-KHOI") String id,
        @Schema(required = true) OrganizationType type,
        @Schema(required = true) Level level,
        @Schema(required = true) String name,
        String shortName,
        String locality,
        @Schema(required = true) Status status,
        ParentView parent,

        @Schema(required = true, description = "First day of this version")
        LocalDate validFrom,

        @Schema(description = "First day after this version")
        LocalDate validTo,

        Precision validFromPrecision,
        @Schema(required = true) LocalDate establishedOn,
        LocalDate endedOn,
        String endReason,
        List<SuccessorView> successors,
        Boolean delegatedUpperAuthority,
        @Schema(required = true) Continuity continuity,
        DecisionReference decision,
        MatchedName matchedName,
        SnapshotView snapshot)
        implements Snapshotted {

    /** In force on the day, or ended before it. */
    @Schema(name = "OrganizationStatus")
    public enum Status {
        ACTIVE,
        ENDED
    }

    /** The directly superior organization on the day. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Parent")
    public record ParentView(@Schema(required = true) String id, String name, OrganizationType type) {}

    /** Where an ended organization continues. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Successor")
    public record SuccessorView(@Schema(required = true) String id, String name) {}

    /** The paper that opened a version. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DecisionReference")
    public record DecisionReference(
            @Schema(required = true, examples = "QN.961-QD-TU.2013-01-29")
            String id,

            @Schema(examples = "961-QĐ/TU") String number,
            LocalDate signedOn,
            LocalDate effectiveOn) {}

    /** The current or former name that a search found. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MatchedName")
    public record MatchedName(@Schema(required = true) String name, LocalDate validFrom, LocalDate validTo) {}

    OrganizationView at(SnapshotView other) {
        return new OrganizationView(
                id,
                type,
                level,
                name,
                shortName,
                locality,
                status,
                parent,
                validFrom,
                validTo,
                validFromPrecision,
                establishedOn,
                endedOn,
                endReason,
                successors,
                delegatedUpperAuthority,
                continuity,
                decision,
                matchedName,
                other);
    }
}
