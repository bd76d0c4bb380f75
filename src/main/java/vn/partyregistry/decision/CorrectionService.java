package vn.partyregistry.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.partyregistry.change.DecisionContent;
import vn.partyregistry.change.PlacedChange;
import vn.partyregistry.decision.DecisionRecord.Knowledge;
import vn.partyregistry.decision.DecisionRecord.Revision;
import vn.partyregistry.decision.Recorder.Judgement;
import vn.partyregistry.journal.Entry;
import vn.partyregistry.journal.Recording;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.Violation;

/** Corrects what the registry recorded wrongly: the decision keeps its id and its place, its content is another one. */
@ApplicationScoped
public class CorrectionService {

    private final Recorder recorder;
    private final DecisionKeys keys;
    private final DecisionRepository decisions;
    private final ChangeRows changeRows;
    private final SamePaper samePaper;

    CorrectionService(
            Recorder recorder,
            DecisionKeys keys,
            DecisionRepository decisions,
            ChangeRows changeRows,
            SamePaper samePaper) {
        this.recorder = recorder;
        this.keys = keys;
        this.decisions = decisions;
        this.changeRows = changeRows;
        this.samePaper = samePaper;
    }

    /**
     * Replaces a decision's content from a new position on; the same correction again finds itself.
     *
     * @throws Refusal {@code decision-unknown}, {@code decision-annulled}, {@code rules-broken},
     *     {@code decision-contradicted}, {@code decision-already-recorded} when the new key is another decision's
     */
    @Transactional
    public Recorded correct(String id, String reason, Order order) {
        DecisionContent content = order.content().withDefaults();
        Paper.check(content);
        Recording recording = recorder.take(order);
        DecisionRecord current = decisions.require(id, recording.position() - 1);
        if (current.knowledge() == Knowledge.ANNULLED || current.annuls()) {
            throw new Refusal(Problem.DECISION_ANNULLED, Violation.ofParameter("id", "decision.notCorrigible", id));
        }
        keys.decisionOf(content).filter(other -> !other.equals(id)).ifPresent(other -> {
            throw new Refusal(
                            Problem.DECISION_ALREADY_RECORDED,
                            Violation.at("/decision/number", "decision.keyTaken", other))
                    .with("decision", other);
        });
        if (!order.isAgain() && samePaper.isSame(current, content)) {
            recorder.forgetAll();
            return new Recorded(current, false, null);
        }
        Recorder.expect(order.expectedPosition(), recording);
        content = Identities.identified(samePaper.withRecordedIds(current.content(), content));
        List<PlacedChange> placed = Recorder.placed(content, id, current.place());
        List<PlacedChange> former = Recorder.placed(current.content(), id, current.place());
        Judgement judgement = recorder.replace(id, former, content, placed, id);
        decisions.insertContent(
                id,
                content,
                recording.position(),
                Knowledge.CORRECTED,
                order.recordedBy(),
                new Revision(reason, null, null));
        keys.keep(content, id);
        changeRows.delete(id);
        changeRows.insert(id, placed, recording.position());
        recorder.apply(recording, id, placed, judgement.outcome(), order);
        recorder.journal(recording, Entry.Kind.CORRECTION, id, null, content, placed, order, judgement);
        DecisionRecord recorded = decisions.find(id, recording.position()).orElseThrow();
        if (order.dryRun()) {
            recorder.forgetAll();
        }
        return new Recorded(recorded, true, judgement.outcome());
    }
}
