package vn.partyregistry.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.partyregistry.change.DecisionContent;
import vn.partyregistry.change.Outcome;
import vn.partyregistry.change.PlacedChange;
import vn.partyregistry.decision.DecisionRecord.Knowledge;
import vn.partyregistry.decision.Recorder.Judgement;
import vn.partyregistry.journal.Entry;
import vn.partyregistry.journal.Recording;
import vn.partyregistry.problem.Refusal;

/** Records one paper within the transaction at hand, which may be its own or that of a whole file. */
@ApplicationScoped
public class Posting {

    private final Recorder recorder;
    private final DecisionKeys keys;
    private final DecisionRepository decisions;
    private final ChangeRows changeRows;
    private final SamePaper samePaper;
    private final RetryKeys retryKeys;

    Posting(
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
     * What became of a paper.
     *
     * @param position at which it can be read
     * @param fresh whether it was recorded just now; else the position that was taken for it has to be given back
     * @param outcome what it made of history, null when it was there already
     */
    public record Posted(String decision, long position, boolean fresh, Outcome outcome) {}

    /**
     * Records a paper, or finds it recorded already.
     *
     * @throws Refusal {@code rules-broken}, {@code decision-already-recorded}, {@code decision-contradicted},
     *     {@code position-moved-on}, {@code idempotency-key-reused}; what was written by then has to be undone
     */
    public Posted post(Order order) {
        DecisionContent content = order.content().withDefaults();
        Paper.check(content);
        Recording recording = recorder.take(order);
        retryKeys.check(order);
        Optional<String> known = keys.decisionOf(content);
        if (known.isPresent()) {
            long before = recording.position() - 1;
            samePaper.require(decisions.find(known.get(), before).orElseThrow(), content);
            return new Posted(known.get(), before, false, null);
        }
        Recorder.expect(order.expectedPosition(), recording);
        String id = keys.idOf(order, content);
        content = Identities.identified(content);
        List<PlacedChange> placed = Recorder.placed(content, id, recording.position());
        Judgement judgement = recorder.append(content, placed, id);
        decisions.insertPaper(id, recording.position());
        decisions.insertContent(id, content, recording.position(), Knowledge.RECORDED, order.recordedBy(), null);
        keys.keep(content, id);
        changeRows.insert(id, placed, recording.position());
        recorder.apply(recording, id, placed, judgement.outcome(), order);
        recorder.journal(recording, Entry.Kind.DECISION, id, null, content, placed, order, judgement);
        retryKeys.keep(order, id);
        return new Posted(id, recording.position(), true, judgement.outcome());
    }
}
