package vn.partyregistry.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.partyregistry.change.Change;
import vn.partyregistry.change.DecisionContent;
import vn.partyregistry.change.Rule;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.Violation;
import vn.partyregistry.text.DecisionNumber;
import vn.partyregistry.text.SecrecyMark;

/** What a paper must be in itself, before anything is known of the registry. */
final class Paper {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private Paper() {}

    static void check(DecisionContent content) {
        List<Violation> secret = new ArrayList<>();
        if (content.number() != null && SecrecyMark.foundIn(content.number())) {
            secret.add(Violation.ofRule(Rule.DOC_05.id(), "/number", "decision.secret"));
        }
        if (SecrecyMark.foundIn(content.title())) {
            secret.add(Violation.ofRule(Rule.DOC_05.id(), "/title", "decision.secret"));
        }
        if (SecrecyMark.foundIn(content.issuedBy())) {
            secret.add(Violation.ofRule(Rule.DOC_05.id(), "/issuedBy", "decision.secret"));
        }
        if (content.source() != null
                && content.source().title() != null
                && SecrecyMark.foundIn(content.source().title())) {
            secret.add(Violation.ofRule(Rule.DOC_05.id(), "/source/title", "decision.secret"));
        }
        if (!secret.isEmpty()) {
            throw new Refusal(Problem.RULES_BROKEN, secret);
        }
        List<Violation> wrong = new ArrayList<>();
        if (content.number() != null && DecisionNumber.fold(content.number()).isEmpty()) {
            wrong.add(Violation.at("/number", "field.wrong"));
        }
        day(wrong, "/signedOn", content.signedOn());
        day(wrong, "/effectiveOn", content.effectiveOn());
        for (int i = 0; i < content.changes().size(); i++) {
            Change change = content.changes().get(i);
            if (change.effectiveOn() != null) {
                day(wrong, "/changes/" + i + "/effectiveOn", change.effectiveOn());
            }
        }
        if (!wrong.isEmpty()) {
            throw new Refusal(Problem.INVALID_REQUEST, wrong);
        }
    }

    private static void day(List<Violation> wrong, String pointer, LocalDate day) {
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            wrong.add(Violation.at(pointer, "field.dateOutOfRange", day, EARLIEST, LATEST));
        }
    }
}
