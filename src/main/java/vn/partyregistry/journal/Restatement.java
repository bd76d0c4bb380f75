package vn.partyregistry.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Days on which an organization was already answered about and is answered about differently since a recording.
 *
 * @param to first day on which the former answer holds again or that had not been reached, never missing
 * @param what whether its own state differs, or only who belongs to it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Restatement", description = "An organization and the days whose answers now differ")
public record Restatement(String organization, LocalDate from, LocalDate to, What what) {

    /** What differs. */
    public enum What {
        STATE,
        MEMBERS
    }
}
