package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Giữ chức vụ: somebody holds public offices; without {@code held}, from the effective day on. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Appoint", description = "Giữ chức vụ: a public office and who holds it")
public record Appoint(
        @NotNull String organization,
        @NotNull @Size(max = 200) String holder,
        @NotEmpty @Size(max = 20) List<@NotNull Position> positions,
        @Size(max = 500) String body,
        @Size(max = 20) String term,
        Edtf held,
        Certainty certainty,
        @Size(max = 1000) String note,
        LocalDate effectiveOn,
        String printedAs)
        implements DossierChange {

    @Override
    public List<Dated> dates() {
        return List.of(new Dated("/held", held));
    }

    @Override
    public void check(Register register) {
        for (int i = 0; i < positions.size(); i++) {
            Office office = positions.get(i).office();
            if (office == Office.MEMBER || office == Office.STANDING_MEMBER) {
                Committees.judgeSize(register, organization, office, "/positions/" + i);
            }
        }
    }
}
