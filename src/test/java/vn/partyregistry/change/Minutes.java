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

    /** Corrects a recorded paper: its whole content is now this. */
    Verdict correct(String id, int day, Change... changes) {
        return registry.record(Paper.correction(id, day(day), List.copyOf(Arrays.asList(changes))));
    }

    /** Annuls a paper from a day on, by one effective that day. */
    Verdict annul(String of, int day, String id, Change... changes) {
        return registry.record(Paper.annulment(of, day(day), id, day(day), List.copyOf(Arrays.asList(changes))));
    }

    /** Records a paper that nothing is to stand against. */
    Minutes given(String id, int day, Change... changes) {
        return accepted(id, record(id, day, changes));
    }

    Minutes annulled(String of, int day, String id, Change... changes) {
        return accepted(id, annul(of, day, id, changes));
    }

    private Minutes accepted(String id, Verdict verdict) {
        if (!verdict.equals(Verdict.ACCEPTED)) {
            throw new AssertionError(id + ": " + verdict);
        }
        return this;
    }

    OrganizationState organization(String id, int day) {
        return registry.organizations().get(id).stateAt(day(day));
    }

    String cellOf(String member, int day) {
        return registry.members().get(member).stateAt(day(day)).organization();
    }

    /** Who acted on an organization on a day. */
    List<String> decisionsBehind(String id, int day) {
        return registry.organizations().get(id).effects().stream()
                .filter(effect -> effect.on().equals(day(day)))
                .flatMap(effect -> effect.by().stream())
                .toList();
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

    static Change rename(String id, String name, int day) {
        return new Rename(id, name, null, day(day), null);
    }

    static Change transfer(String id, String parent, int day) {
        return new Transfer(id, parent, day(day), null);
    }

    static Change reestablish(String id) {
        return new Reestablish(id, null, null, null, null);
    }

    static Change absorb(String into, String... absorbed) {
        return new Absorb(into, List.of(absorbed), null, null, null);
    }

    static Change consolidate(String into, OrganizationType type, String parent, String... from) {
        return new Consolidate(List.of(from), founding(into, type, parent), null, null, null);
    }

    private static Founding founding(String id, OrganizationType type, String parent) {
        return new Founding(id, type, "Đảng bộ " + id, null, parent, null);
    }

    static Part part(String id, OrganizationType type, String parent, String... members) {
        return new Part(id, type, "Đảng bộ " + id, null, parent, null, null, List.of(members));
    }

    static Change separate(String from, Part... into) {
        return new Separate(from, List.of(into), null, null);
    }

    /** Two rebuilt into one new organization that takes over their children. */
    static Change reorganize(String into, OrganizationType type, String parent, List<String> from, String... children) {
        Heir heir = new Heir(into, type, "Đảng bộ " + into, null, parent, null, null, List.of(children), null);
        return new Reorganize(from, List.of(heir), null, null);
    }

    static Change leave(String member) {
        return new Leave(member, LeaveReason.RESIGNED, null, null);
    }

    static Change readmit(String member, String cell) {
        return new Readmit(member, cell, null, null);
    }

    static Change recognize(String... members) {
        return new Recognize(List.of(members), null, null);
    }
}
