package vn.partyregistry.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import vn.partyregistry.model.LaterChange.Absorb;
import vn.partyregistry.model.LaterChange.Consolidate;
import vn.partyregistry.model.LaterChange.Divide;
import vn.partyregistry.model.LaterChange.Heir;
import vn.partyregistry.model.LaterChange.Reestablish;
import vn.partyregistry.model.LaterChange.Reorganize;
import vn.partyregistry.model.LaterChange.Separate;
import vn.partyregistry.model.PaperGenerator.Kind;

/** Writes mergers, splits and revivals, between organizations of one type. */
final class MergerGenerator {

    private final Random random;
    private final Supplier<String> newIds;

    MergerGenerator(Random random, Supplier<String> newIds) {
        this.random = random;
        this.newIds = newIds;
    }

    void write(Kind kind, Sketch sketch, LocalDate on, List<Object> paper) {
        if (kind == Kind.REESTABLISH) {
            if (!sketch.ended.isEmpty()) {
                String id = sketch.ended.get(random.nextInt(sketch.ended.size()));
                String parent = random.nextBoolean() ? null : sketch.organization((other, facts) -> true);
                paper.add(new Reestablish(id, random.nextBoolean() ? null : "Đảng bộ cũ", parent, on));
            }
            return;
        }
        String one = sketch.organization((id, facts) -> facts.get(Attribute.PARENT) != null);
        if (one == null) {
            return;
        }
        Facts facts = sketch.organizations.get(one);
        String other = sketch.organization((id, of) -> !id.equals(one) && of.type() == facts.type());
        if (kind == Kind.SEPARATE || kind == Kind.DIVIDE) {
            split(kind, sketch, on, one, paper);
        } else if (other != null) {
            merge(kind, sketch, on, List.of(one, other), paper);
        }
    }

    private void merge(Kind kind, Sketch sketch, LocalDate on, List<String> both, List<Object> paper) {
        String one = both.get(0);
        if (kind == Kind.ABSORB) {
            paper.add(new Absorb(both.get(1), List.of(one), List.of(), on));
            sketch.merge(one, both.get(1));
            return;
        }
        Heir all = heir(
                sketch,
                one,
                all(sketch.childrenOf(one), sketch.childrenOf(both.get(1))),
                all(sketch.membersOf(one), sketch.membersOf(both.get(1))));
        if (kind == Kind.CONSOLIDATE) {
            paper.add(new Consolidate(both, without(all), List.of(), on));
        } else {
            paper.add(new Reorganize(both, List.of(all), on));
        }
        sketch.organizations.put(all.organization(), sketch.organizations.get(one));
        both.forEach(each -> sketch.merge(each, all.organization()));
    }

    private void split(Kind kind, Sketch sketch, LocalDate on, String one, List<Object> paper) {
        List<String> children = sketch.childrenOf(one);
        List<String> members = sketch.membersOf(one);
        int child = random.nextInt(children.size() + 1);
        int member = random.nextInt(members.size() + 1);
        Heir first = heir(sketch, one, children.subList(0, child), members.subList(0, member));
        if (kind == Kind.SEPARATE) {
            paper.add(new Separate(one, List.of(first), on));
            sketch.organizations.put(first.organization(), sketch.organizations.get(one));
            return;
        }
        Heir second = heir(
                sketch,
                one,
                children.subList(child, children.size()),
                members.subList(random.nextInt(8) == 0 ? members.size() : member, members.size()));
        paper.add(new Divide(one, List.of(first, second), on));
        sketch.organizations.put(first.organization(), sketch.organizations.get(one));
        sketch.organizations.put(second.organization(), sketch.organizations.get(one));
        sketch.merge(one, first.organization());
    }

    private Heir heir(Sketch sketch, String like, List<String> children, List<String> members) {
        Facts facts = sketch.organizations.get(like);
        return new Heir(
                newIds.get(),
                facts.type(),
                "Đảng bộ mới",
                null,
                facts.text(Attribute.PARENT),
                null,
                null,
                List.copyOf(children),
                List.copyOf(members));
    }

    private static Heir without(Heir heir) {
        return new Heir(
                heir.organization(), heir.type(), heir.name(), null, heir.parent(), null, null, List.of(), List.of());
    }

    private static List<String> all(List<String> some, List<String> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }
}
