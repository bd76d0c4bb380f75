package vn.partyregistry.statistics;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
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
        @Schema(required = true) SnapshotView snapshot,

        @JsonIgnore @Schema(hidden = true) CountRepository.Path path,

        @JsonIgnore @Schema(hidden = true) boolean personal)
        implements Snapshotted {

    /** Tells how a count was found: {@code totals} or {@code rows}. */
    private static final String COUNTED_FROM = "Counted-From";

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

    /** Members in the cells below, and in the organization itself if it is a cell; small groups may be left out (SEC-04). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MemberCounts")
    public record MemberCounts(
            @Schema(required = true) long total,

            @Schema(
                    description =
                            "Left out with the other where either is below five, for callers without access to members")
            Long official,

            Long probationary,

            @Schema(description = "If asked for: FEMALE, MALE, UNKNOWN")
            Map<String, Long> byGender,

            @Schema(
                    description =
                            "If asked for: completed years, UP_TO_30, 31_TO_40, 41_TO_50, 51_TO_60, OVER_60, UNKNOWN")
            Map<String, Long> byAgeGroup,

            @Schema(
                    description =
                            "If asked for: completed years of Party age, UNDER_10, 10_TO_19, 20_TO_29, 30_TO_39, 40_TO_49, OVER_49")
            Map<String, Long> byPartyAgeGroup) {

        static MemberCounts of(Tally tally, boolean smallGroups) {
            Map<String, Long> split = Map.of("official", tally.official(), "probationary", tally.probationary());
            Map<String, Long> shown = smallGroups ? split : Withholding.shown(split);
            return new MemberCounts(
                    tally.members(), shown.get("official"), shown.get("probationary"), null, null, null);
        }

        MemberCounts with(Map<Breakdown, Map<String, Long>> groups) {
            return new MemberCounts(
                    total,
                    official,
                    probationary,
                    groups.get(Breakdown.GENDER),
                    groups.get(Breakdown.AGE),
                    groups.get(Breakdown.PARTY_AGE));
        }
    }

    /** The lists that were counted, each of exactly that length. */
    @Schema(name = "RowLinks")
    public record RowLinks(
            @Schema(required = true) String organizations,
            @Schema(required = true) String members) {

        static RowLinks of(String id, SnapshotView at) {
            String state = "?under=" + id + "&asOf=" + at.asOf() + "&position=" + at.position();
            return new RowLinks("/v1/organizations" + state, "/v1/members" + state);
        }
    }

    @Override
    public Remark remark() {
        return new Remark(COUNTED_FROM, path.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public Moving moving() {
        return new Moving("rows", rows);
    }
}
