package vn.partyregistry.model;

import java.util.List;
import java.util.Objects;
import vn.partyregistry.change.MemberStatus;

/** What an annulment from a day on does on that day: what a decision made and what still stands so goes back. */
final class GoingBack {

    private final World world;

    GoingBack(World world) {
        this.world = world;
    }

    void from(String decision) {
        world.organizations.traces(decision).forEach(this::organization);
        world.members.traces(decision).forEach(this::member);
    }

    private void organization(String id, Shelf.Trace trace) {
        Facts now = world.organizations.now(id);
        if (trace.before() == null && trace.after() != null && now != null) {
            world.end(id, "ANNULLED");
        } else if (trace.before() != null && trace.after() == null && now == null) {
            world.put(id, trace.before());
        } else if (trace.before() != null && trace.after() != null && now != null) {
            Facts back = now;
            for (Attribute attribute : Attribute.OF_ORGANIZATIONS) {
                back = back(back, trace, List.of(attribute));
            }
            if (!back.equals(now)) {
                world.put(id, back);
            }
        }
    }

    private void member(String id, Shelf.Trace trace) {
        Facts now = world.members.now(id);
        if (trace.before() == null && now != null) {
            world.members.write(id, null, world.decision, "ANNULLED");
        } else if (trace.before() != null && trace.after() != null && now != null) {
            Facts back = back(back(now, trace, Attribute.OF_STANDING), trace, List.of(Attribute.CELL));
            if (back.get(Attribute.STATUS) == MemberStatus.LEFT) {
                back = back.with(Attribute.CELL, null);
            }
            if (!back.equals(now)) {
                world.putMember(id, back);
            }
        }
    }

    /** The facts with these attributes as before, where they are all as the decision made them. */
    private static Facts back(Facts now, Shelf.Trace trace, List<Attribute> together) {
        boolean stands = now.all(together).equals(trace.after().all(together));
        if (!stands || Objects.equals(now.all(together), trace.before().all(together))) {
            return now;
        }
        Facts back = now;
        for (Attribute attribute : together) {
            back = back.with(attribute, trace.before().get(attribute));
        }
        return back;
    }
}
