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

/** Sáp nhập: the absorbed end, and whoever is in them on the day continues in the one that absorbs. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Absorb", description = "Sáp nhập: the absorbed end, those in them continue in `into`")
public record Absorb(
        @NotNull String into,
        @NotEmpty List<@NotNull String> absorbed,
        List<@NotNull @Valid Placement> placements,
        LocalDate effectiveOn,
        String printedAs)
        implements Change {

    @Override
    public List<Touch> touches() {
        List<Touch> touches = new ArrayList<>();
        touches.add(Touch.reads(into));
        absorbed.forEach(each -> touches.add(Touch.empties(each)));
        touches.addAll(Placing.touches(placements));
        return touches;
    }

    @Override
    public List<Succession> successions() {
        return absorbed.stream()
                .map(each -> new Succession(each, into, "ABSORB"))
                .toList();
    }

    @Override
    public void apply(Register register) {
        boolean possible = register.require(into, "/into") != null;
        Set<String> once = new HashSet<>();
        for (int i = 0; i < absorbed.size(); i++) {
            String each = absorbed.get(i);
            if (each.equals(into)) {
                register.refuse(Rule.CHG_07, "/absorbed/" + i, "organization.ownSuccessor", each);
                possible = false;
            } else if (!once.add(each)) {
                register.refuse(Rule.CHG_13, "/absorbed/" + i, "placement.twice", each);
                possible = false;
            } else {
                possible &= register.require(each, "/absorbed/" + i) != null;
            }
        }
        if (possible) {
            Placing placing = new Placing(register, absorbed);
            placing.all(placements, "/placements");
            for (String each : absorbed) {
                placing.restInto(each, into);
                register.end(each, "ABSORBED");
            }
        }
    }
}
