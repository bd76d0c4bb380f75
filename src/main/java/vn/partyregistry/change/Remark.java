package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ghi nhận: what a source says of the organization that no other kind of change holds. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Remark", description = "Ghi nhận: what a source says besides")
public record Remark(
        @NotNull String organization,
        @NotNull Topic topic,
        @NotNull @Size(max = 2000) String text,
        @Digits(integer = 15, fraction = 6) BigDecimal value,
        Comparator comparator,
        @Size(max = 50) String unit,
        Edtf on,
        Certainty certainty,
        @Size(max = 1000) String note,
        LocalDate effectiveOn,
        String printedAs)
        implements DossierChange {

    @Override
    public Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>(DossierChange.super.texts());
        texts.put("/text", text);
        return texts;
    }

    /** What it is about. */
    @Schema(name = "Topic")
    public enum Topic {
        FOUNDING,
        ALIAS,
        COMPOSITION,
        LOCATION,
        LEVEL,
        BODY,
        TERM,
        ANNIVERSARY,
        MEETING,
        MENTION,
        MODEL,
        SITE_STATISTIC,
        PAGE,
        OTHER
    }
}
