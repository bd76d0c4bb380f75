package vn.partyregistry.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which papers become effective on a day, to be announced when it has come. */
public interface Arrivals {

    /**
     * One of them.
     *
     * @param organizations those that the feed named with it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(hidden = true)
    record Arrival(String decision, String number, LocalDate effectiveOn, List<String> organizations) {}

    /** Those effective after one day and up to another, as now believed; annulled ones are not among them. */
    List<Arrival> between(LocalDate after, LocalDate upTo);
}
