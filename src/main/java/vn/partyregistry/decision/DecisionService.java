package vn.partyregistry.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.partyregistry.change.Admit;
import vn.partyregistry.change.Change;
import vn.partyregistry.change.DecisionContent;
import vn.partyregistry.change.Finding;
import vn.partyregistry.change.MemberEntry;
import vn.partyregistry.change.Outcome;
import vn.partyregistry.change.PlacedChange;
import vn.partyregistry.change.Replay;
import vn.partyregistry.change.Severity;
import vn.partyregistry.decision.DecisionRecord.Knowledge;
import vn.partyregistry.journal.Entry;
import vn.partyregistry.journal.Journal;
import vn.partyregistry.journal.Recording;
import vn.partyregistry.journal.Restatement;
import vn.partyregistry.member.MemberTimelines;
import vn.partyregistry.member.Persons;
import vn.partyregistry.organization.OrganizationTimelines;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.Violation;
import vn.partyregistry.store.Database;
import vn.partyregistry.time.Cause;
import vn.partyregistry.time.RegistryClock;

/** Records papers: the only way in which anything in the registry comes to differ. */
@ApplicationScoped
public class DecisionService {

    /** How a paper is to be recorded. */
    public record Order(
            DecisionContent content, String recordedBy, boolean dryRun, Long expectedPosition, String retryKey) {

        public Order(DecisionContent content, String recordedBy) {
            this(content, recordedBy, false, null, null);
        }
    }

    /** What became of an order: the paper as now known, whether it was recorded just now, and what it made of history. */
    record Result(DecisionRecord decision, boolean fresh, Outcome outcome) {}

    private final Journal journal;
    private final DecisionKeys keys;
    private final DecisionRepository decisions;
    private final SamePaper samePaper;
    private final RetryKeys retryKeys;
    private final Identities identities;
    private final BelievedPast past;
    private final OrganizationTimelines organizations;
    private final MemberTimelines members;
    private final Persons persons;
    private final Database database;
    private final TransactionManager transactions;

    DecisionService(
            Journal journal,
            DecisionKeys keys,
            DecisionRepository decisions,
            SamePaper samePaper,
            RetryKeys retryKeys,
            Identities identities,
            BelievedPast past,
            OrganizationTimelines organizations,
            MemberTimelines members,
            Persons persons,
            Database database,
            TransactionManager transactions) {
        this.journal = journal;
        this.keys = keys;
        this.decisions = decisions;
        this.samePaper = samePaper;
        this.retryKeys = retryKeys;
        this.identities = identities;
        this.past = past;
        this.organizations = organizations;
        this.members = members;
        this.persons = persons;
        this.database = database;
        this.transactions = transactions;
    }

    /**
     * Records a paper, or finds it recorded already.
     *
     * @throws Refusal {@code rules-broken}, {@code decision-already-recorded}, {@code decision-contradicted},
     *     {@code position-moved-on}; nothing is stored then
     */
    @Transactional
    public Result record(Order order) {
        DecisionContent content = order.content().withDefaults();
        Paper.check(content);
        Recording recording = journal.take();
        retryKeys.check(order);
        Optional<String> known = keys.decisionOf(content);
        if (known.isPresent()) {
            return found(known.get(), content, recording);
        }
        if (order.expectedPosition() != null && order.expectedPosition() != recording.position() - 1) {
            throw new Refusal(
                    Problem.POSITION_MOVED_ON,
                    Violation.ofParameter(
                            "Expect-Position", "position.movedOn", order.expectedPosition(), recording.position() - 1));
        }
        String id = keys.newId(content);
        content = content.withChanges(identified(content.changes()));
        List<PlacedChange> placed = placed(content, id, recording.position());
        Outcome outcome = new Replay(past, Set.of(), placed, true).run();
        List<Finding> findings = outcome.findings();
        findings.addAll(identities.check(placed));
        refuseBroken(findings, id);
        List<Violation> warnings = findings.stream()
                .filter(finding -> finding.cause().decision().equals(id))
                .map(Finding::violation)
                .toList();
        write(content, id, placed, recording, outcome, order.recordedBy(), warnings);
        retryKeys.keep(order, id);
        DecisionRecord recorded = decisions.find(id, recording.position()).orElseThrow();
        if (order.dryRun()) {
            forgetAll();
        }
        return new Result(recorded, true, outcome);
    }

    private Result found(String id, DecisionContent content, Recording recording) {
        DecisionRecord recorded = decisions.find(id, recording.position() - 1).orElseThrow();
        samePaper.require(recorded, content);
        forgetAll();
        return new Result(recorded, false, null);
    }

    private void write(
            DecisionContent content,
            String id,
            List<PlacedChange> placed,
            Recording recording,
            Outcome outcome,
            String recordedBy,
            List<Violation> warnings) {
        List<MemberEntry> admitted = identities.admitted(placed);
        List<Restatement> restated = Restated.by(outcome, RegistryClock.dayOf(recording.recordedAt()));
        journal.record(
                recording,
                new Entry(
                        Entry.Kind.DECISION,
                        id,
                        content.effectiveOn(),
                        touched(outcome),
                        recordedBy,
                        restated,
                        warnings));
        decisions.insert(id, content, recording.position(), recording.position(), Knowledge.RECORDED, recordedBy);
        keys.keep(content, id);
        decisions.insertChanges(id, placed, recording.position());
        organizations.take(identities.established(placed), id);
        members.take(admitted.stream().map(MemberEntry::id).toList(), id);
        persons.keep(admitted);
        organizations.apply(outcome.organizations(), recording.position());
        members.apply(outcome.members(), recording.position());
        // PostgreSQL has the last word before the answer is made, and in a dry run too.
        database.update("SET CONSTRAINTS ALL IMMEDIATE");
    }

    private static List<Change> identified(List<Change> changes) {
        List<Change> identified = new ArrayList<>();
        for (Change change : changes) {
            boolean unnamed =
                    change instanceof Admit && ((Admit) change).member().id() == null;
            identified.add(
                    unnamed ? ((Admit) change).of(((Admit) change).member().identified(Persons.newId())) : change);
        }
        return identified;
    }

    private static List<PlacedChange> placed(DecisionContent content, String id, long place) {
        List<PlacedChange> placed = new ArrayList<>();
        for (Change change : content.changes()) {
            LocalDate day = content.effectiveDayOf(change);
            placed.add(new PlacedChange(change, new Cause(day, place, placed.size(), id)));
        }
        return placed;
    }

    /** Own faults are 422; faults that the paper makes of later decisions are 409 and name them. */
    private static void refuseBroken(List<Finding> findings, String id) {
        List<Finding> blocking = findings.stream()
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .toList();
        List<Violation> own = blocking.stream()
                .filter(finding -> finding.cause().decision().equals(id))
                .map(Finding::violation)
                .distinct()
                .toList();
        if (!own.isEmpty()) {
            throw new Refusal(Problem.RULES_BROKEN, own);
        }
        List<Violation> collisions = blocking.stream()
                .map(finding ->
                        finding.violation().collidingWith(finding.cause().decision()))
                .distinct()
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
    }

    private static List<String> touched(Outcome outcome) {
        Set<String> touched = new TreeSet<>(outcome.organizations().keySet());
        outcome.members().values().forEach(member -> Stream.of(member.stored(), member.desired())
                .flatMap(timeline -> timeline.versions().stream())
                .map(version -> version.state().organization())
                .filter(Objects::nonNull)
                .forEach(touched::add));
        return List.copyOf(touched);
    }

    private void forgetAll() {
        try {
            transactions.setRollbackOnly();
        } catch (SystemException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
