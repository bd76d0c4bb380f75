package vn.partyregistry.change;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.partyregistry.model.EngineRegistry;
import vn.partyregistry.model.Paper;
import vn.partyregistry.model.Verdict;

/** A registry of the tests in which papers are recorded one by one, on days of one month. */
final class Minutes {

    final EngineRegistry registry = new EngineRegistry();

    static LocalDate day(int day) {
        return LocalDate.of(2013, 1, day);
    }

    /** Records a paper and answers what became of it. */
    Verdict record(String id, int day, Change... changes) {
        return registry.record(Paper.decision(id, day(day), List.copyOf(Arrays.asList(changes))));
    }

    /** Records a paper that nothing is to stand against. */
    Minutes given(String id, int day, Change... changes) {
        Verdict verdict = record(id, day, changes);
        if (!verdict.equals(Verdict.ACCEPTED)) {
            throw new AssertionError(id + ": " + verdict);
        }
        return this;
    }

    OrganizationState organization(String id, int day) {
        return registry.organizations().get(id).stateAt(day(day));
    }

    Set<LocalDate> daysAsked() {
        return registry.daysAsked();
    }

    static Change establish(String id, OrganizationType type, String parent) {
        return new Establish(id, type, "Đảng bộ " + id, null, parent, null, null, null, null, null);
    }

    static Change entrust(String id, boolean authority) {
        return new Amend(id, null, null, authority, null, null);
    }

    static Change rename(String id, String name) {
        return new Rename(id, name, null, null, null);
    }

    static Change reclassify(String id, OrganizationType type) {
        return new Reclassify(id, type, null, null);
    }

    static Change transfer(String id, String parent) {
        return new Transfer(id, parent, null, null);
    }

    static Change dissolve(String id, String successor) {
        return new Dissolve(id, Dissolve.Reason.DISSOLVED, successor, null, null);
    }

    static Change admit(String id, String cell) {
        return new Admit(new MemberEntry(id, null, null, null, null, null), cell, null, null);
    }

    static Change move(String cell, String... members) {
        return new Move(List.of(members), cell, null, null, null);
    }
}
