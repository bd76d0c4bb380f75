package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One paper as a client gives it: what identifies it, when it takes effect, and what it changes.
 *
 * @param number as printed, null for a paper known only by issuer and date
 * @param issuer id of the issuing organization, null when it is not in the registry
 * @param issuedBy the printed body, which is a committee and not an organization
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "number",
    "documentType",
    "issuer",
    "issuedBy",
    "signedOn",
    "effectiveOn",
    "effectiveBasis",
    "datePrecision",
    "title",
    "origin",
    "source",
    "changes"
})
@Schema(name = "Decision", description = "A paper and all its changes")
public record DecisionContent(
        @Size(max = 100) String number,
        @NotNull DocumentType documentType,
        @Pattern(regexp = Establish.ID) String issuer,
        @NotNull @Size(max = 500) String issuedBy,
        @NotNull LocalDate signedOn,
        @NotNull LocalDate effectiveOn,
        EffectiveBasis effectiveBasis,
        Precision datePrecision,
        @NotNull @Size(max = 2000) String title,
        Origin origin,
        Source source,
        @NotNull List<@NotNull @Valid Change> changes) {

    /** What kind of paper it is; never guessed from the letters of its number. */
    public enum DocumentType {
        DECISION,
        REGULATION,
        RESOLUTION,
        DIRECTIVE,
        CONCLUSION,
        GUIDELINE,
        NOTICE,
        PLAN,
        REPORT,
        OTHER
    }

    /** How the effective date is known. */
    public enum EffectiveBasis {
        PRINTED,
        ASSUMED_SIGNED_DATE,
        INFERRED
    }

    /** How exactly a date is known. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    /** Where the record comes from. */
    public enum Origin {
        SOURCE,
        SYNTHETIC,
        IMPORTED
    }

    /** The publication that tells of the paper. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Source", description = "The publication that tells of it")
    public record Source(
            @Size(max = 1000) String title,
            @Size(max = 2000) String url,
            LocalDate publishedOn) {}

    /** The content with the defaults of the contract filled in. */
    public DecisionContent withDefaults() {
        return new DecisionContent(
                number,
                documentType,
                issuer,
                issuedBy,
                signedOn,
                effectiveOn,
                effectiveBasis == null ? EffectiveBasis.PRINTED : effectiveBasis,
                datePrecision == null ? Precision.DAY : datePrecision,
                title,
                origin == null ? Origin.SOURCE : origin,
                source,
                changes);
    }

    public DecisionContent withChanges(List<Change> others) {
        return new DecisionContent(
                number,
                documentType,
                issuer,
                issuedBy,
                signedOn,
                effectiveOn,
                effectiveBasis,
                datePrecision,
                title,
                origin,
                source,
                others);
    }

    /** The day on which one of its changes takes effect. */
    public LocalDate effectiveDayOf(Change change) {
        return change.effectiveOn() == null ? effectiveOn : change.effectiveOn();
    }
}
