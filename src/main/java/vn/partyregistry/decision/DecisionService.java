package vn.partyregistry.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import vn.partyregistry.change.DecisionContent;
import vn.partyregistry.change.PlacedChange;
import vn.partyregistry.decision.DecisionRecord.Knowledge;
import vn.partyregistry.decision.Recorder.Judgement;
import vn.partyregistry.journal.Entry;
import vn.partyregistry.journal.Recording;
import vn.partyregistry.problem.Refusal;

/** Records papers: with corrections and annulments, the only way in which anything in the registry comes to differ. */
@ApplicationScoped
public class DecisionService {

    private final Recorder recorder;
    private final DecisionKeys keys;
    private final DecisionRepository decisions;
    private final ChangeRows changeRows;
    private final SamePaper samePaper;
    private final RetryKeys retryKeys;

    DecisionService(
            Recorder recorder,
            DecisionKeys keys,
            DecisionRepository decisions,
            ChangeRows changeRows,
            SamePaper samePaper,
            RetryKeys retryKeys) {
        this.recorder = recorder;
        this.keys = keys;
        this.decisions = decisions;
        this.changeRows = changeRows;
        this.samePaper = samePaper;
        this.retryKeys = retryKeys;
    }

    /**
     * Records a paper, or finds it recorded already.
     *
     * @throws Refusal {@code rules-broken}, {@code decision-already-recorded}, {@code decision-contradicted},
     *     {@code position-moved-on}, {@code idempotency-key-reused}; nothing is stored then
     */
    @Transactional
    public Recorded record(Order order) {
        DecisionContent content = order.content().withDefaults();
        Paper.check(content);
        Recording recording = recorder.take();
        retryKeys.check(order);
        Optional<String> known = keys.decisionOf(content);
        if (known.isPresent()) {
            return found(known.get(), content, recording);
        }
        Recorder.expect(order.expectedPosition(), recording);
        String id = keys.newId(content);
        content = Recorder.identified(content);
        List<PlacedChange> placed = Recorder.placed(content, id, recording.position());
        Judgement judgement = recorder.append(content, placed, id);
        decisions.insertPaper(id, recording.position());
        decisions.insertContent(id, content, recording.position(), Knowledge.RECORDED, order.recordedBy(), null);
        keys.keep(content, id);
        changeRows.insert(id, placed, recording.position());
        recorder.apply(recording, id, placed, judgement.outcome());
        recorder.journal(recording, Entry.Kind.DECISION, id, null, content, placed, order, judgement);
        retryKeys.keep(order, id);
        DecisionRecord recorded = decisions.find(id, recording.position()).orElseThrow();
        if (order.dryRun()) {
            recorder.forgetAll();
        }
        return new Recorded(recorded, true, judgement.outcome());
    }

    private Recorded found(String id, DecisionContent content, Recording recording) {
        DecisionRecord recorded = decisions.find(id, recording.position() - 1).orElseThrow();
        samePaper.require(recorded, content);
        recorder.forgetAll();
        return new Recorded(recorded, false, null);
    }
}
