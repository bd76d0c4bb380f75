package vn.partyregistry.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.partyregistry.change.Annul;
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
import vn.partyregistry.time.Cause;

/** Annuls a decision by another paper: from the start, as if it had never counted, or from a day on. */
@ApplicationScoped
public class AnnulmentService {

    /** Place of the going back among the changes of the annulling paper, whose own rest on what it restores. */
    private static final int BEFORE_ALL = -1;

    private final Recorder recorder;
    private final DecisionKeys keys;
    private final DecisionRepository decisions;
    private final ChangeRows changeRows;

    AnnulmentService(Recorder recorder, DecisionKeys keys, DecisionRepository decisions, ChangeRows changeRows) {
        this.recorder = recorder;
        this.keys = keys;
        this.decisions = decisions;
        this.changeRows = changeRows;
    }

    /**
     * Records the annulling paper and the end of the annulled one, at one position; the same annulment again finds itself.
     *
     * @param from the day from which the decision no longer counts, null for the start
     * @throws Refusal {@code decision-unknown}, {@code decision-annulled}, {@code decision-already-recorded},
     *     {@code rules-broken}, {@code decision-contradicted}
     */
    @Transactional
    public Recorded annul(String id, String reason, LocalDate from, Order by) {
        DecisionContent paper = by.content().withDefaults();
        Paper.check(paper);
        Recording recording = recorder.take(by);
        DecisionRecord current = decisions.require(id, recording.position() - 1);
        Optional<String> known = keys.decisionOf(paper);
        if (known.isPresent()
                && current.revision() != null
                && known.get().equals(current.revision().annulledBy())) {
            recorder.forgetAll();
            return new Recorded(current, false, null);
        }
        if (current.knowledge() == Knowledge.ANNULLED || current.annuls()) {
            throw new Refusal(Problem.DECISION_ANNULLED, Violation.ofParameter("id", "decision.notCorrigible", id));
        }
        known.ifPresent(other -> {
            throw new Refusal(Problem.DECISION_ALREADY_RECORDED, Violation.at("/by/number", "decision.keyTaken", other))
                    .with("decision", other);
        });
        Recorder.expect(by.expectedPosition(), recording);
        LocalDate begin = firstDay(current.content());
        LocalDate until = from == null || !from.isAfter(begin) ? null : from;
        String byId = keys.idOf(by, paper);
        paper = Identities.identified(paper);
        List<PlacedChange> former = Recorder.placed(current.content(), id, current.place());
        List<PlacedChange> kept = former.stream()
                .filter(change -> until != null && change.cause().effectiveOn().isBefore(until))
                .toList();
        List<PlacedChange> placed = new ArrayList<>();
        if (until != null) {
            Annul goingBack = Annul.of(id, current.content().changes(), until);
            placed.add(new PlacedChange(goingBack, new Cause(until, recording.position(), BEFORE_ALL, byId)));
        }
        placed.addAll(Recorder.placed(paper, byId, recording.position()));
        Judgement judgement = kept.size() == former.size()
                ? recorder.append(paper, placed, byId)
                : recorder.replace(
                        id,
                        former,
                        paper,
                        Stream.concat(kept.stream(), placed.stream()).toList(),
                        byId);
        decisions.insertPaper(byId, recording.position());
        decisions.insertContent(byId, paper, recording.position(), Knowledge.RECORDED, by.recordedBy(), null);
        keys.keep(paper, byId);
        decisions.insertContent(
                id,
                current.content(),
                recording.position(),
                Knowledge.ANNULLED,
                by.recordedBy(),
                new Revision(reason, byId, until));
        if (until == null) {
            changeRows.delete(id);
        } else {
            changeRows.deleteFrom(id, until);
        }
        changeRows.insert(byId, placed, recording.position());
        recorder.apply(recording, byId, placed, judgement.outcome(), by);
        recorder.journal(recording, Entry.Kind.ANNULMENT, id, byId, paper, placed, by, judgement);
        DecisionRecord recorded = decisions.find(id, recording.position()).orElseThrow();
        if (by.dryRun()) {
            recorder.forgetAll();
        }
        return new Recorded(recorded, true, judgement.outcome());
    }

    private static LocalDate firstDay(DecisionContent content) {
        return content.changes().stream()
                .map(content::effectiveDayOf)
                .min(LocalDate::compareTo)
                .orElse(content.effectiveOn());
    }
}
