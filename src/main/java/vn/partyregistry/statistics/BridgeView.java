package vn.partyregistry.statistics;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.http.Snapshotted;

/** From the counts at the end of one day to those at the end of another, cause by cause (rule STA-03). */
@Schema(name = "Bridge", description = "Opening, what came and went by which papers, and closing; the sum closes")
record BridgeView(
        @Schema(required = true) LocalDate from,
        @Schema(required = true) LocalDate to,
        @Schema(required = true) Ends opening,
        @Schema(required = true) List<Line> lines,
        @Schema(required = true) Ends closing,
        @Schema(required = true) SnapshotView snapshot)
        implements Snapshotted {

    /** Grassroots organizations and members at the end of a day. */
    @Schema(name = "BridgeEnd")
    record Ends(
            @Schema(required = true) long organizations,
            @Schema(required = true) long members) {

        Ends plus(Line line) {
            return new Ends(organizations + line.organizations, members + line.members);
        }
    }

    /**
     * One cause and what it adds; negative where it takes away.
     *
     * @param decisions ids of the papers in the order of their days, the first thousand
     * @param decisionCount how many papers there are
     */
    @Schema(name = "BridgeLine")
    record Line(
            @Schema(
                    required = true,
                    description =
                            "ESTABLISHED, ENDED, RECLASSIFIED, ADMITTED, READMITTED, LEFT_ with the reason, MOVED_IN and MOVED_OUT of persons, ORGANIZATION_MOVED_IN and ORGANIZATION_MOVED_OUT with all that stands below")
            String cause,

            @Schema(required = true) long organizations,
            @Schema(required = true) long members,
            @Schema(required = true) List<String> decisions,
            @Schema(required = true) long decisionCount) {}
}
