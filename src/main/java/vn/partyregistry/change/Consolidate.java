package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Hợp nhất: all of them end, a new one begins, and whoever is in them on the day continues in it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Consolidate", description = "Hợp nhất: all of `from` end, a new one begins")
public record Consolidate(
        @NotEmpty List<@NotNull String> from,
        @NotNull @Valid Founding into,
        List<@NotNull @Valid Placement> placements,
        LocalDate effectiveOn,
        String printedAs)
        implements Change {

    @Override
    public List<Touch> touches() {
        List<Touch> touches = new ArrayList<>();
        from.forEach(each -> touches.add(Touch.empties(each)));
        touches.add(Touch.writes(into.organization()));
        if (into.parent() != null) {
            touches.add(Touch.reads(into.parent()));
        }
        touches.addAll(Placing.touches(placements));
        return touches;
    }

    @Override
    public List<Founding> foundings() {
        return List.of(into);
    }

    @Override
    public List<Succession> successions() {
        return from.stream()
                .map(each -> new Succession(each, into.organization(), "CONSOLIDATE"))
                .toList();
    }

    @Override
    public void apply(Register register) {
        boolean possible = true;
        Set<String> once = new HashSet<>();
        for (int i = 0; i < from.size(); i++) {
            if (!once.add(from.get(i))) {
                register.refuse(Rule.CHG_13, "/from/" + i, "placement.twice", from.get(i));
                possible = false;
            } else {
                possible &= register.require(from.get(i), "/from/" + i) != null;
            }
        }
        if (!possible || !into.into(register, register.organization(from.get(0)).parent(), "/into")) {
            return;
        }
        Placing placing = new Placing(register, from);
        placing.all(placements, "/placements");
        for (String each : from) {
            placing.restInto(each, into.organization());
            register.end(each, "CONSOLIDATED");
        }
    }
}
