package vn.partyregistry.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.partyregistry.change.Annul;
import vn.partyregistry.change.Change;
import vn.partyregistry.change.DecisionContent;
import vn.partyregistry.change.Leave;
import vn.partyregistry.change.Move;
import vn.partyregistry.change.Reclassify;
import vn.partyregistry.change.Recognize;
import vn.partyregistry.change.Rename;
import vn.partyregistry.change.Rule;
import vn.partyregistry.change.Touch;
import vn.partyregistry.change.Transfer;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.Violation;
import vn.partyregistry.text.DecisionNumber;
import vn.partyregistry.text.SecrecyMark;

/** What a paper must be in itself, before anything is known of the registry. */
final class Paper {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    /** Kinds of which a paper says one per subject and day. */
    private static final Set<Class<? extends Change>> SINGLE =
            Set.of(Rename.class, Reclassify.class, Transfer.class, Move.class, Recognize.class, Leave.class);

    private Paper() {}

    static void check(DecisionContent content) {
        List<Violation> broken = new ArrayList<>();
        if (content.number() != null && SecrecyMark.foundIn(content.number())) {
            broken.add(Violation.ofRule(Rule.DOC_05.id(), "/number", "decision.secret"));
        }
        if (SecrecyMark.foundIn(content.title())) {
            broken.add(Violation.ofRule(Rule.DOC_05.id(), "/title", "decision.secret"));
        }
        if (SecrecyMark.foundIn(content.issuedBy())) {
            broken.add(Violation.ofRule(Rule.DOC_05.id(), "/issuedBy", "decision.secret"));
        }
        if (content.source() != null
                && content.source().title() != null
                && SecrecyMark.foundIn(content.source().title())) {
            broken.add(Violation.ofRule(Rule.DOC_05.id(), "/source/title", "decision.secret"));
        }
        contradictions(content, broken);
        if (!broken.isEmpty()) {
            throw new Refusal(Problem.RULES_BROKEN, broken);
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

    /** Two changes of one kind on one subject and one day cannot both be meant (rule CHG-13). */
    private static void contradictions(DecisionContent content, List<Violation> broken) {
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < content.changes().size(); i++) {
            Change change = content.changes().get(i);
            String pointer = "/changes/" + i;
            if (change instanceof Annul) {
                broken.add(Violation.at(pointer, "decision.annulIsNotPosted"));
                continue;
            }
            if (!SINGLE.contains(change.getClass())) {
                continue;
            }
            for (Touch touch : change.touches()) {
                if (touch.access() != Touch.Access.READS
                        && !seen.add(List.of(change.getClass(), touch.subject(), content.effectiveDayOf(change)))) {
                    broken.add(Violation.ofRule(
                            Rule.CHG_13.id(),
                            pointer,
                            "decision.contradictsItself",
                            touch.subject().id()));
                }
            }
        }
    }

    private static void day(List<Violation> wrong, String pointer, LocalDate day) {
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            wrong.add(Violation.at(pointer, "field.dateOutOfRange", day, EARLIEST, LATEST));
        }
    }
}
