package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tách: new ones take over what is named; the old one stays. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Separate", description = "Tách: new ones take over what is named, the old one stays")
public record Separate(
        @NotNull String from, @NotEmpty List<@NotNull @Valid Part> into, LocalDate effectiveOn, String printedAs)
        implements Change {

    @Override
    public List<Touch> touches() {
        return Parts.touches(Touch.reads(from), into);
    }

    @Override
    public List<Founding> foundings() {
        return Parts.foundings(into);
    }

    @Override
    public List<Succession> successions() {
        return Parts.successions(from, into, "SEPARATE");
    }

    @Override
    public void apply(Register register) {
        Parts.found(register, from, into);
    }
}
