package vn.partyregistry.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.partyregistry.change.OrganizationType;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.http.Snapshotted;
import vn.partyregistry.organization.OrganizationView.DecisionReference;

/** What differs between two legal dates, or between two moments of knowledge about one date. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Difference", description = "What differs between two dates or two moments of knowledge")
public record DiffView(
        @Schema(required = true) List<Changed> established,
        @Schema(required = true) List<Changed> ended,
        @Schema(required = true) List<Changed> renamed,
        @Schema(required = true) List<Changed> moved,
        @Schema(required = true) List<Changed> reclassified,

        @Schema(required = true, description = "The state compared from")
        SnapshotView from,

        @Schema(required = true, description = "The state compared to")
        SnapshotView snapshot)
        implements Snapshotted {

    /** One organization on both sides; the side on which it is not in force is missing. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ChangedOrganization")
    public record Changed(@Schema(required = true) String id, Side before, Side after, DecisionReference decision) {}

    /** An organization on one side. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ChangedSide")
    public record Side(
            @Schema(required = true) String name,
            @Schema(required = true) OrganizationType type,
            String parent) {}

    @Override
    public Moving moving() {
        return new Moving("from", from);
    }

    /** The difference for a terminal: one line each, with the number of the decision and its day. */
    String text() {
        StringBuilder text = new StringBuilder();
        established.forEach(each -> line(text, "+", each, each.after().name()));
        ended.forEach(each -> line(text, "-", each, each.before().name()));
        renamed.forEach(each -> line(
                text, "~", each, each.before().name() + " → " + each.after().name()));
        moved.forEach(each -> line(
                text,
                ">",
                each,
                each.after().name() + ": " + each.before().parent() + " → "
                        + each.after().parent()));
        reclassified.forEach(each -> line(
                text,
                "#",
                each,
                each.after().name() + ": " + each.before().type() + " → "
                        + each.after().type()));
        return text.toString();
    }

    private static void line(StringBuilder text, String sign, Changed changed, String what) {
        text.append(sign).append(' ').append(changed.id()).append("  ").append(what);
        DecisionReference decision = changed.decision();
        if (decision != null) {
            LocalDate on = decision.effectiveOn();
            text.append("  (").append(decision.number() == null ? decision.id() : decision.number());
            text.append(on == null ? "" : ", " + on).append(')');
        }
        text.append('\n');
    }
}
