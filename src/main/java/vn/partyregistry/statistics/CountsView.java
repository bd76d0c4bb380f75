package vn.partyregistry.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.http.Snapshotted;

/** How many organizations and members stand below one organization on a day; itself is not counted. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Counts")
public record CountsView(
        @Schema(required = true) Counted organization,
        @Schema(required = true) OrganizationCounts organizations,
        @Schema(required = true) MemberCounts members,
        @Schema(required = true) RowLinks rows,
        @Schema(required = true) SnapshotView snapshot)
        implements Snapshotted {

    /** Whose counts these are. */
    @Schema(name = "CountedOrganization")
    public record Counted(
            @Schema(required = true) String id,
            @Schema(required = true) String name) {}

    /**
     * Active descendants.
     *
     * @param grassroots tổ chức cơ sở đảng: those of level GRASSROOTS (rule STA-01)
     */
    @Schema(name = "OrganizationCounts")
    public record OrganizationCounts(
            @Schema(required = true) long total,
            @Schema(required = true) long direct,
            @Schema(required = true) long grassroots,
            @Schema(required = true) Map<String, Long> byType) {}

    /** Members in the cells below, and in the organization itself if it is a cell. */
    @Schema(name = "MemberCounts")
    public record MemberCounts(
            @Schema(required = true) long total,
            @Schema(required = true) long official,
            @Schema(required = true) long probationary) {}

    /** The lists that were counted, each of exactly that length. */
    @Schema(name = "RowLinks")
    public record RowLinks(
            @Schema(required = true) String organizations,
            @Schema(required = true) String members) {}

    @Override
    public Moving moving() {
        return new Moving("rows", rows);
    }
}
