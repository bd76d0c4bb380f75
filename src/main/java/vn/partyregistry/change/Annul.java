package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.partyregistry.time.Effect;

/**
 * Hủy bỏ from a day on: what a decision made, and what still stands as it made it, goes back to what was before (rule
 * CHG-15). Made by an annulment; a client posts that, not this.
 *
 * @param organizations ids that the annulled decision names
 * @param members ids that the annulled decision names
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Annul", description = "Hủy bỏ from a day on; made by an annulment, not posted as such")
public record Annul(
        @NotNull String decision,
        List<String> organizations,
        List<String> members,
        LocalDate effectiveOn,
        String printedAs)
        implements Change {

    /** The annulment of a decision with these changes. */
    public static Annul of(String decision, List<Change> changes, LocalDate from) {
        List<Subject> touched = changes.stream()
                .flatMap(change -> change.touches().stream())
                .map(Touch::subject)
                .toList();
        return new Annul(
                decision,
                Subject.ids(touched, Subject.Kind.ORGANIZATION),
                Subject.ids(touched, Subject.Kind.MEMBER),
                from,
                null);
    }

    /** Everything that the decision names: what it moved into one of these is found there. */
    @Override
    public List<Touch> touches() {
        List<Touch> touches = new ArrayList<>();
        organizations.forEach(each -> touches.add(Touch.empties(each)));
        members.forEach(each -> touches.add(Touch.writesMember(each)));
        return touches;
    }

    @Override
    public void apply(Register register) {
        for (Subject subject : register.tracks().changedBy(decision)) {
            if (subject.kind() == Subject.Kind.ORGANIZATION) {
                organization(register, subject.id());
            } else {
                member(register, subject.id());
            }
        }
    }

    private void organization(Register register, String id) {
        List<Effect<OrganizationState>> acts =
                register.tracks().organizations().track(id).actsOf(decision, register.day());
        if (acts.isEmpty()) {
            return;
        }
        OrganizationState before = acts.get(0).state();
        OrganizationState given = acts.get(1).state();
        OrganizationState now = register.organization(id);
        if (before == null && given != null && now != null) {
            register.end(id, "ANNULLED");
        } else if (before != null && given == null && now == null) {
            register.put(id, before);
        } else if (before != null && given != null && now != null && !now.equals(now.without(given, before))) {
            register.put(id, now.without(given, before));
        }
    }

    private void member(Register register, String id) {
        List<Effect<MemberState>> acts = register.tracks().members().track(id).actsOf(decision, register.day());
        if (acts.isEmpty()) {
            return;
        }
        MemberState before = acts.get(0).state();
        MemberState given = acts.get(1).state();
        MemberState now = register.member(id);
        if (now == null || given == null) {
            return;
        }
        if (before == null) {
            register.endMember(id, "ANNULLED");
        } else if (!Objects.equals(now, now.without(given, before))) {
            register.putMember(id, now.without(given, before));
        }
    }
}
