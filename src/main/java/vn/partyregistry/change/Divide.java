package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Chia: new ones take over everything, each child and member by name; the old one ends. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Divide", description = "Chia: the old one ends; every child and member must be placed")
public record Divide(
        @NotNull String from, @NotEmpty List<@NotNull @Valid Part> into, LocalDate effectiveOn, String printedAs)
        implements Change {

    @Override
    public List<Touch> touches() {
        return Parts.touches(Touch.empties(from), into);
    }

    @Override
    public List<Founding> foundings() {
        return Parts.foundings(into);
    }

    @Override
    public List<Succession> successions() {
        return Parts.successions(from, into, "DIVIDE");
    }

    @Override
    public void apply(Register register) {
        if (Parts.found(register, from, into) && new Placing(register, List.of(from)).requireEmpty(from, "/into")) {
            register.end(from, "DIVIDED");
        }
    }
}
