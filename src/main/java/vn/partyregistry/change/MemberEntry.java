package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The person of an admission as the paper names them. Only {@code id} and {@code ceremonyOn} become part of the
 * decision's record; the rest is kept apart and never enters the journal.
 *
 * @param id opaque; made by the registry when not given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "MemberEntry",
        description = "The person of an admission; personal fields are never part of answers about decisions")
public record MemberEntry(
        @Pattern(regexp = MemberEntry.ID) String id,
        String fullName,
        LocalDate bornOn,
        Gender gender,
        String cardNumber,
        LocalDate ceremonyOn) {

    /** What a member's id looks like. */
    public static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    /** Sex as the member's file records it. */
    public enum Gender {
        FEMALE,
        MALE
    }

    public MemberEntry identified(String newId) {
        return new MemberEntry(newId, fullName, bornOn, gender, cardNumber, ceremonyOn);
    }

    /** The entry without anything personal. */
    public MemberEntry anonymous() {
        return new MemberEntry(id, null, null, null, null, ceremonyOn);
    }
}
