package vn.partyregistry.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.partyregistry.change.Admit;
import vn.partyregistry.change.DecisionContent;
import vn.partyregistry.change.MemberState;
import vn.partyregistry.change.MemberStatus;
import vn.partyregistry.change.Outcome;
import vn.partyregistry.change.PlacedChange;
import vn.partyregistry.change.Rule;
import vn.partyregistry.change.Subject;
import vn.partyregistry.change.Touch;
import vn.partyregistry.problem.Violation;
import vn.partyregistry.text.DecisionNumber;
import vn.partyregistry.time.Version;

/** What a recording is warned of and recorded with all the same: rules of severity WARN, by its effective days. */
@ApplicationScoped
public class Warnings {

    /** More than these would tell nobody anything; a paper with so many says so by their number. */
    private static final int MOST = 500;

    private static final int ADULT = 18;
    private static final int OLDEST = 60;
    private static final int PROBATION_MONTHS = 12;
    private static final int MONTHS_BEFORE_READMISSION = 36;

    private final OrganizationWarnings organizations;

    Warnings(OrganizationWarnings organizations) {
        this.organizations = organizations;
    }

    List<Violation> of(DecisionContent content, List<PlacedChange> placed, Outcome outcome, String decision) {
        List<Violation> warnings = ofThePaper(content, placed, outcome, decision);
        organizations.of(content, pointers(placed, Subject.Kind.ORGANIZATION), outcome, decision, warnings);
        return told(warnings);
    }

    /** The warnings that the paper and its outcome tell of, without a question about who else is there. */
    public static List<Violation> ofThePaper(
            DecisionContent content, List<PlacedChange> placed, Outcome outcome, String decision) {
        List<Violation> warnings = new ArrayList<>();
        if (content.number() != null && !DecisionNumber.wellFormed(content.number())) {
            warnings.add(Violation.ofRule(Rule.DOC_03.id(), "/number", "warning.number", content.number()));
        }
        admissions(content, placed, warnings);
        members(pointers(placed, Subject.Kind.MEMBER), outcome, decision, warnings);
        return warnings;
    }

    /** Each warning once, and no more than anyone would read. */
    public static List<Violation> told(List<Violation> warnings) {
        return warnings.stream().distinct().limit(MOST).toList();
    }

    private static void admissions(DecisionContent content, List<PlacedChange> placed, List<Violation> warnings) {
        for (PlacedChange change : placed) {
            LocalDate day = change.cause().effectiveOn();
            LocalDate born = change.change() instanceof Admit
                    ? ((Admit) change.change()).member().bornOn()
                    : null;
            if (born != null && Rule.MEM_02.countsOn(day)) {
                boolean inAge = !born.plusYears(ADULT).isAfter(day)
                        && born.plusYears(OLDEST + 1L).isAfter(day);
                if (!inAge) {
                    String at = "/changes/" + change.cause().index() + "/member/bornOn";
                    warnings.add(Violation.ofRule(
                            Rule.MEM_02.id(),
                            at,
                            "warning.age",
                            ((Admit) change.change()).member().id()));
                }
            }
        }
    }

    private static void members(
            Map<String, String> pointers, Outcome outcome, String decision, List<Violation> warnings) {
        outcome.members().forEach((id, rewriting) -> {
            MemberState before = null;
            for (Version<MemberState> version : rewriting.desired().versions()) {
                MemberState state = version.state();
                // An annulment gives back what once was: that is neither a recognition nor a readmission.
                if (version.decision().equals(decision) && version.span().from().equals(state.officialOn())) {
                    recognition(id, before, state, pointers, warnings);
                }
                if (version.decision().equals(decision) && version.span().from().equals(state.readmittedOn())) {
                    readmission(id, before, state, pointers, warnings);
                }
                before = state;
            }
        });
    }

    private static void recognition(
            String id, MemberState before, MemberState state, Map<String, String> pointers, List<Violation> warnings) {
        if (before == null || before.status() == state.status() || state.status() != MemberStatus.OFFICIAL) {
            return;
        }
        LocalDate since = state.readmittedOn() != null
                ? state.readmittedOn()
                : state.ceremonyOn() == null ? state.admittedOn() : state.ceremonyOn();
        if (!since.plusMonths(PROBATION_MONTHS).equals(state.officialOn())) {
            warnings.add(Violation.ofRule(
                    Rule.MEM_03.id(),
                    pointers.getOrDefault(id, "/changes"),
                    "warning.probation",
                    id,
                    since,
                    state.officialOn()));
        }
    }

    private static void readmission(
            String id, MemberState before, MemberState state, Map<String, String> pointers, List<Violation> warnings) {
        if (before == null || before.active() || !state.active() || !Rule.MEM_06.countsOn(state.readmittedOn())) {
            return;
        }
        if (before.readmittedOn() != null
                || before.leftOn().plusMonths(MONTHS_BEFORE_READMISSION).isAfter(state.readmittedOn())) {
            warnings.add(Violation.ofRule(
                    Rule.MEM_06.id(),
                    pointers.getOrDefault(id, "/changes"),
                    "warning.readmission",
                    id,
                    before.leftOn()));
        }
    }

    /** Where in the paper each subject that it changes by name is first named. */
    public static Map<String, String> pointers(List<PlacedChange> placed, Subject.Kind kind) {
        Map<String, String> pointers = new HashMap<>();
        for (PlacedChange change : placed) {
            for (Touch touch : change.change().touches()) {
                if (touch.subject().kind() == kind && touch.access() != Touch.Access.READS) {
                    pointers.putIfAbsent(
                            touch.subject().id(), "/changes/" + change.cause().index());
                }
            }
        }
        return pointers;
    }

    /** The cells that members of an outcome left or came to. */
    public static Set<String> cells(Outcome outcome) {
        Set<String> cells = new LinkedHashSet<>();
        outcome.members().values().forEach(rewriting -> {
            rewriting
                    .stored()
                    .without(rewriting.desired())
                    .forEach(version -> cells.add(version.state().organization()));
            rewriting
                    .desired()
                    .without(rewriting.stored())
                    .forEach(version -> cells.add(version.state().organization()));
        });
        cells.remove(null);
        return cells;
    }
}
