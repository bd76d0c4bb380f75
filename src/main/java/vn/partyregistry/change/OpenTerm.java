package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Mở nhiệm kỳ: a term of the committee begins, with its ordinal as printed.
 *
 * @param members how many are in the committee
 * @param standingMembers how many of them are in the standing committee
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OpenTerm", description = "Mở nhiệm kỳ: a term of the committee")
public record OpenTerm(
        @NotNull String organization,
        @NotNull @Size(max = 20) String ordinal,
        Edtf span,
        @Min(1) @Max(1000) Integer members,
        @PositiveOrZero @Max(1000) Integer standingMembers,
        Certainty certainty,
        @Size(max = 1000) String note,
        LocalDate effectiveOn,
        String printedAs)
        implements DossierChange {

    /** The standing committee is at most so manyth a part of the committee. */
    private static final int STANDING_SHARE = 3;

    private static final int TERM_YEARS = 5;

    @Override
    public List<Dated> dates() {
        return List.of(new Dated("/span", span));
    }

    @Override
    public void check(Register register) {
        Committees.judgeSize(register, organization, members, "/members");
        if (members != null && standingMembers != null && standingMembers * STANDING_SHARE > members) {
            register.warn(Rule.COM_01, "/standingMembers", "warning.standingShare", standingMembers, members);
        }
        boolean bounded = span != null && span.earliest() != null && span.latest() != null;
        int years = bounded ? span.latest().getYear() - span.earliest().getYear() : TERM_YEARS;
        boolean cell = register.organization(organization).type() == OrganizationType.CELL;
        if (years > TERM_YEARS || !cell && years < TERM_YEARS) {
            register.warn(Rule.COM_02, "/span", "warning.termYears", years, TERM_YEARS);
        }
    }
}
