package vn.partyregistry.decision;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.partyregistry.change.Change;
import vn.partyregistry.change.DecisionContent;
import vn.partyregistry.change.Finding;
import vn.partyregistry.change.MemberEntry;
import vn.partyregistry.change.Outcome;
import vn.partyregistry.change.PlacedChange;
import vn.partyregistry.change.Replay;
import vn.partyregistry.change.Severity;
import vn.partyregistry.change.Touch;
import vn.partyregistry.http.Traces;
import vn.partyregistry.journal.Entry;
import vn.partyregistry.journal.Journal;
import vn.partyregistry.journal.Recording;
import vn.partyregistry.member.MemberTimelines;
import vn.partyregistry.member.Persons;
import vn.partyregistry.organization.OrganizationTimelines;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.Violation;
import vn.partyregistry.security.AccessLog;
import vn.partyregistry.store.Database;
import vn.partyregistry.time.Cause;
import vn.partyregistry.time.RegistryClock;

/** What recording, correcting and annulling have in common: taking a position, judging a replay, writing what it comes to. */
@ApplicationScoped
public class Recorder {

    private final Journal journal;
    private final BelievedPast past;
    private final Identities identities;
    private final Warnings warnings;
    private final OrganizationTimelines organizations;
    private final TouchedOrganizations touched;
    private final MemberTimelines members;
    private final Persons persons;
    private final Database database;
    private final TransactionManager transactions;
    private final Event<Applied> applied;
    private final AccessLog access;
    private final Traces traces;
    private final Timer replays;

    Recorder(
            Journal journal,
            BelievedPast past,
            Identities identities,
            Warnings warnings,
            OrganizationTimelines organizations,
            TouchedOrganizations touched,
            MemberTimelines members,
            Persons persons,
            Database database,
            TransactionManager transactions,
            Event<Applied> applied,
            AccessLog access,
            Traces traces,
            MeterRegistry meters) {
        this.journal = journal;
        this.past = past;
        this.identities = identities;
        this.warnings = warnings;
        this.organizations = organizations;
        this.touched = touched;
        this.members = members;
        this.persons = persons;
        this.database = database;
        this.transactions = transactions;
        this.applied = applied;
        this.access = access;
        this.traces = traces;
        this.replays = meters.timer("registry.decisions.replay");
    }

    /** What a replay comes to, and what the recording is warned of. */
    record Judgement(Outcome outcome, List<Violation> warnings) {}

    Recording take(Order order) {
        return order.isAgain() ? journal.takeAgain(order.original().recordedAt()) : journal.take();
    }

    /** Refuses when the registry has moved on from the position that the client has seen. */
    static void expect(Long expectedPosition, Recording recording) {
        if (expectedPosition != null && expectedPosition != recording.position() - 1) {
            throw new Refusal(
                    Problem.POSITION_MOVED_ON,
                    Violation.ofParameter(
                            "Expect-Position", "position.movedOn", expectedPosition, recording.position() - 1));
        }
    }

    /** Puts changes at the end of their days. */
    Judgement append(DecisionContent content, List<PlacedChange> placed, String own) {
        return judged(run(new Replay(past, Set.of(), placed, true)), content, placed, own);
    }

    /** Takes a decision's changes out of history, and puts others in at their places. */
    Judgement replace(
            String replaced,
            List<PlacedChange> former,
            DecisionContent content,
            List<PlacedChange> placed,
            String own) {
        Replay replay = new Replay(past, Set.of(replaced), placed, false);
        past.changedBy(replaced).forEach(replay::forget);
        former.forEach(change -> change.change().touches().stream()
                .filter(touch -> touch.access() != Touch.Access.READS)
                .forEach(touch -> replay.forget(touch.subject(), change.cause().effectiveOn())));
        return judged(run(replay), content, placed, own);
    }

    private Outcome run(Replay replay) {
        return traces.part("judge", () -> replays.record(replay::run));
    }

    /** Own faults are 422; faults that the recording makes of other decisions are 409 and name them. */
    private Judgement judged(Outcome outcome, DecisionContent content, List<PlacedChange> placed, String own) {
        List<Finding> findings = outcome.findings();
        findings.addAll(identities.check(placed));
        List<Violation> broken = new ArrayList<>(violations(findings, own, Severity.BLOCK));
        identities.unknownIssuer(content, placed).ifPresent(broken::add);
        if (!broken.isEmpty()) {
            throw new Refusal(Problem.RULES_BROKEN, broken);
        }
        List<Violation> collisions = findings.stream()
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .map(finding ->
                        finding.violation().collidingWith(finding.cause().decision()))
                .distinct()
                .limit(Refusal.MOST_VIOLATIONS)
                .toList();
        if (!collisions.isEmpty()) {
            throw new Refusal(Problem.DECISION_CONTRADICTED, collisions)
                    .with(
                            "conflictingDecisions",
                            collisions.stream()
                                    .map(Violation::decision)
                                    .distinct()
                                    .toList());
        }
        return new Judgement(outcome, violations(findings, own, Severity.WARN));
    }

    /** What the replay found that this decision answers for. */
    public static List<Violation> violations(List<Finding> findings, String own, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity
                        && finding.cause().decision().equals(own))
                .map(Finding::violation)
                .distinct()
                .limit(Refusal.MOST_VIOLATIONS)
                .toList();
    }

    /** Writes the journal's entry, last of all; the restated days and touched organizations are read off the outcome. */
    void journal(
            Recording recording,
            Entry.Kind kind,
            String decision,
            String annulledBy,
            DecisionContent content,
            List<PlacedChange> placed,
            Order order,
            Judgement judgement) {
        String own = annulledBy == null ? decision : annulledBy;
        journal.record(
                recording,
                new Entry(
                        kind,
                        decision,
                        annulledBy,
                        content.effectiveOn(),
                        touched.by(judgement.outcome(), placed, kind, decision),
                        order.recordedBy(),
                        Restated.by(judgement.outcome(), RegistryClock.dayOf(recording.recordedAt())),
                        order.isAgain() ? order.original().findings() : found(content, placed, judgement, own)));
        if (!order.isAgain()) {
            access.written(order.recordedBy(), order.role(), kind + " " + own, PlacedChange.membersNamed(placed));
        }
        // PostgreSQL has the last word before the answer is made, and in a dry run too.
        traces.part("check", () -> database.update("SET CONSTRAINTS ALL IMMEDIATE"));
        if (!order.dryRun()) {
            int changes = content.changes().size();
            traces.recorded(kind.name(), decision, annulledBy, recording.position(), changes);
        }
    }

    private List<Violation> found(DecisionContent content, List<PlacedChange> placed, Judgement judgement, String own) {
        List<Violation> found = new ArrayList<>(judgement.warnings());
        found.addAll(warnings.of(content, placed, judgement.outcome(), own));
        return found;
    }

    /** Makes what the replay came to the believed history. */
    void apply(Recording recording, String decision, List<PlacedChange> placed, Outcome outcome, Order order) {
        try (Traces.Part part = traces.part("store")) {
            part.servedBy(false);
            List<MemberEntry> admitted = identities.admitted(placed);
            organizations.take(identities.established(placed), decision);
            members.take(admitted.stream().map(MemberEntry::id).toList(), decision);
            if (order.isAgain()) {
                persons.keepAgain(order.original().persons(), recording.position());
            } else {
                persons.keep(admitted, recording.position());
            }
            organizations.apply(outcome.organizations(), recording.position());
            members.apply(outcome.members(), recording.position());
            applied.fire(new Applied(outcome, recording.position()));
        }
    }

    /** Ends the transaction without a trace: a dry run, or nothing new. */
    void forgetAll() {
        try {
            transactions.setRollbackOnly();
        } catch (SystemException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The changes of a paper at their places in legal order. */
    public static List<PlacedChange> placed(DecisionContent content, String id, long place) {
        List<PlacedChange> placed = new ArrayList<>();
        for (Change change : content.changes()) {
            LocalDate day = content.effectiveDayOf(change);
            placed.add(new PlacedChange(change, new Cause(day, place, placed.size(), id)));
        }
        return placed;
    }
}
