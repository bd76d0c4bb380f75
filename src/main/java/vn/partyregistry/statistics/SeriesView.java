package vn.partyregistry.statistics;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.http.Snapshotted;
import vn.partyregistry.statistics.CountsView.MemberCounts;
import vn.partyregistry.statistics.CountsView.OrganizationCounts;

/** The counts of one organization along legal time; nothing where it was not in force. */
@Schema(name = "Series", description = "The counts along legal time")
record SeriesView(
        @Schema(required = true) List<Point> items,
        @Schema(required = true) SnapshotView snapshot,

        @JsonIgnore @Schema(hidden = true) boolean personal)
        implements Snapshotted {

    /** The counts of one day. */
    @Schema(name = "SeriesPoint")
    record Point(
            @Schema(required = true) LocalDate asOf,
            @Schema(required = true) OrganizationCounts organizations,
            @Schema(required = true) MemberCounts members) {

        static Point of(LocalDate day, Tally tally, boolean smallGroups) {
            return new Point(day, tally.organizations(), MemberCounts.of(tally, smallGroups));
        }
    }
}
