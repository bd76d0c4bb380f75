package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Sắp xếp lại, n to m: all of them end; new or existing ones take over everything, each child and member by name. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Reorganize", description = "n to m: all of `from` end; everything is placed in `into`")
public record Reorganize(
        @NotEmpty List<@NotNull String> from,
        @NotEmpty List<@NotNull @Valid Heir> into,
        LocalDate effectiveOn,
        String printedAs)
        implements Change {

    private static final long MOST_PAIRS = 10_000;

    @Override
    public List<Touch> touches() {
        List<Touch> touches = new ArrayList<>();
        from.forEach(each -> touches.add(Touch.empties(each)));
        for (Heir heir : into) {
            touches.add(heir.isNew() ? Touch.writes(heir.organization()) : Touch.reads(heir.organization()));
            if (heir.parent() != null) {
                touches.add(Touch.reads(heir.parent()));
            }
        }
        touches.addAll(Placing.touches(into.stream().map(Heir::placement).toList()));
        return touches;
    }

    @Override
    public List<Founding> foundings() {
        return into.stream().filter(Heir::isNew).map(Heir::founding).toList();
    }

    /**
     * An heir that names its own sources comes from these; the others come from all that no heir names. Where that makes
     * more pairs than anyone could follow, each is named alone, and the placements tell who continues in whom.
     */
    @Override
    public List<Succession> successions() {
        Set<String> unnamed = new LinkedHashSet<>(from);
        into.forEach(heir -> unnamed.removeAll(Placing.orNone(heir.from())));
        Collection<String> others = unnamed.size() < from.size() ? unnamed : from;
        long open = into.stream().filter(heir -> heir.from() == null).count();
        boolean alone = open * others.size() > MOST_PAIRS;
        List<Succession> successions = new ArrayList<>();
        if (alone) {
            others.forEach(source -> successions.add(new Succession(source, null, "REORGANIZE")));
        }
        for (Heir heir : into) {
            if (heir.from() == null && alone) {
                successions.add(new Succession(null, heir.organization(), "REORGANIZE"));
            } else {
                Collection<String> sources = heir.from() == null ? others : heir.from();
                sources.forEach(source -> successions.add(new Succession(source, heir.organization(), "REORGANIZE")));
            }
        }
        return successions;
    }

    @Override
    public void apply(Register register) {
        if (!sourcesInForce(register)) {
            return;
        }
        boolean possible = true;
        Set<String> sources = new HashSet<>(from);
        for (int i = 0; i < into.size(); i++) {
            possible &= heir(register, sources, i);
        }
        if (!possible) {
            return;
        }
        Placing placing = new Placing(register, from);
        for (int i = 0; i < into.size(); i++) {
            placing.one(into.get(i).placement(), "/into/" + i);
        }
        for (int i = 0; i < from.size(); i++) {
            if (placing.requireEmpty(from.get(i), "/from/" + i)) {
                register.end(from.get(i), "REORGANIZED");
            }
        }
    }

    private boolean sourcesInForce(Register register) {
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
        return possible;
    }

    private boolean heir(Register register, Set<String> sources, int i) {
        Heir heir = into.get(i);
        String pointer = "/into/" + i;
        List<String> own = Placing.orNone(heir.from());
        for (int n = 0; n < own.size(); n++) {
            if (!sources.contains(own.get(n))) {
                register.refuse(Rule.CHG_07, pointer + "/from/" + n, "reorganize.notASource", own.get(n));
                return false;
            }
        }
        if (heir.isNew()) {
            if (heir.type() == null || heir.name() == null) {
                register.refuse(null, pointer + (heir.type() == null ? "/type" : "/name"), "field.NotNull");
                return false;
            }
            String first = own.isEmpty() ? from.get(0) : own.get(0);
            return heir.founding().into(register, register.organization(first).parent(), pointer);
        }
        if (sources.contains(heir.organization())) {
            register.refuse(Rule.CHG_07, pointer + "/organization", "organization.ownSuccessor", heir.organization());
            return false;
        }
        return register.require(heir.organization(), pointer + "/organization") != null;
    }
}
