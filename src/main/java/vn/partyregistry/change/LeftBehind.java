package vn.partyregistry.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.partyregistry.problem.Violation;
import vn.partyregistry.time.Cause;
import vn.partyregistry.time.Version;

/**
 * Rule ORG-02 for those whom no later change names together with their parent: what is re-established without a parent
 * stands where it last stood, and cannot once that is gone.
 */
final class LeftBehind {

    private static final LocalDate FAR = LocalDate.of(9999, 12, 30);

    private final Past past;
    private final Register register;

    LeftBehind(Past past, Register register) {
        this.past = past;
        this.register = register;
    }

    /** Looks at the last day of every stored version that is no longer in force then. */
    void check() {
        Map<LocalDate, List<String>> gone = new TreeMap<>();
        register.organizations().tracks().forEach((id, track) -> {
            for (Version<OrganizationState> version : track.stored().versions()) {
                LocalDate last =
                        version.span().to() == null ? FAR : version.span().to().minusDays(1);
                if (track.stateOn(last) == null) {
                    gone.computeIfAbsent(last, key -> new ArrayList<>()).add(id);
                }
            }
        });
        gone.forEach((day, parents) -> past.children(parents, day)
                .forEach((parent, children) -> children.forEach(child -> judge(child, parent, day))));
    }

    private void judge(String child, String parent, LocalDate day) {
        Version<OrganizationState> version =
                register.organizations().track(child).desired().at(day).orElse(null);
        if (version != null && parent.equals(version.state().parent())) {
            Cause cause = new Cause(version.span().from(), Long.MAX_VALUE, 0, version.decision());
            register.findings()
                    .add(new Finding(
                            cause,
                            Severity.BLOCK,
                            Violation.ofRule(
                                    Rule.ORG_02.id(), "/changes", "organization.parentNotInForce", parent, child)));
        }
    }
}
