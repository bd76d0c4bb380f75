package vn.partyregistry.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.partyregistry.decision.Posting.Posted;
import vn.partyregistry.problem.Refusal;

/** Records papers: with corrections and annulments, the only way in which anything in the registry comes to differ. */
@ApplicationScoped
public class DecisionService {

    private final Posting posting;
    private final Recorder recorder;
    private final DecisionRepository decisions;

    DecisionService(Posting posting, Recorder recorder, DecisionRepository decisions) {
        this.posting = posting;
        this.recorder = recorder;
        this.decisions = decisions;
    }

    /**
     * Records a paper, or finds it recorded already.
     *
     * @throws Refusal {@code rules-broken}, {@code decision-already-recorded}, {@code decision-contradicted},
     *     {@code position-moved-on}, {@code idempotency-key-reused}; nothing is stored then
     */
    @Transactional
    public Recorded record(Order order) {
        Posted posted = posting.post(order);
        DecisionRecord recorded =
                decisions.find(posted.decision(), posted.position()).orElseThrow();
        if (!posted.fresh() || order.dryRun()) {
            recorder.forgetAll();
        }
        return new Recorded(recorded, posted.fresh(), posted.outcome());
    }
}
