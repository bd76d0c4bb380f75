package vn.partyregistry.change;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import vn.partyregistry.problem.Violation;
import vn.partyregistry.time.Cause;
import vn.partyregistry.time.Span;
import vn.partyregistry.time.Version;

/**
 * Rule ORG-02 for those whom no later change names together with their parent: what is re-established without a parent
 * stands where it last stood, who comes back by an annulment is where he last was, and cannot once that is gone.
 */
final class LeftBehind {

    private final Past past;
    private final Register register;
    private final DecisionRules rules;

    LeftBehind(Past past, Register register, DecisionRules rules) {
        this.past = past;
        this.register = register;
        this.rules = rules;
    }

    /**
     * Looks at everyone who ever stood under an organization that is no longer in force when it was, but for those of whom
     * a decision has already been told that it leaves them wrong.
     */
    void check() {
        Map<String, List<Span>> shortened = new TreeMap<>();
        register.tracks().organizations().tracks().forEach((id, track) -> {
            List<Span> lives = track.desired().lives();
            if (track.stored().lives().stream().anyMatch(life -> !isCovered(life, lives))) {
                shortened.put(id, lives);
            }
        });
        if (shortened.isEmpty()) {
            return;
        }
        judge(
                shortened,
                register.tracks().organizations(),
                past.everUnder(shortened.keySet()),
                Subject::organization,
                OrganizationState::parent);
        judge(
                shortened,
                register.tracks().members(),
                past.everIn(shortened.keySet()),
                Subject::member,
                MemberState::organization);
    }

    private <S> void judge(
            Map<String, List<Span>> shortened,
            Ledger<S> ledger,
            List<String> ids,
            Function<String, Subject> subject,
            Function<S, String> containerOf) {
        ledger.prepare(ids);
        for (String id : ids) {
            if (rules.isAtFault(subject.apply(id))) {
                continue;
            }
            for (Version<S> version : ledger.track(id).desired().versions()) {
                String container = containerOf.apply(version.state());
                if (container != null
                        && shortened.containsKey(container)
                        && !isCovered(version.span(), shortened.get(container))) {
                    report(id, container, version);
                }
            }
        }
    }

    private void report(String id, String container, Version<?> version) {
        Cause cause = new Cause(version.span().from(), Long.MAX_VALUE, 0, version.decision());
        register.findings()
                .add(new Finding(
                        cause,
                        Severity.BLOCK,
                        Violation.ofRule(
                                Rule.ORG_02.id(), "/changes", "organization.parentNotInForce", container, id)));
    }

    private static boolean isCovered(Span span, List<Span> lives) {
        return lives.stream()
                .anyMatch(life -> !span.from().isBefore(life.from())
                        && (life.to() == null || span.to() != null && !span.to().isAfter(life.to())));
    }
}
