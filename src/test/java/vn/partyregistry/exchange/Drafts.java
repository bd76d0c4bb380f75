package vn.partyregistry.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.partyregistry.change.DecisionContent;
import vn.partyregistry.http.StrictJson;
import vn.partyregistry.http.StrictJsonTarget;
import vn.partyregistry.parsers.Claim;
import vn.partyregistry.problem.Messages;
import vn.partyregistry.problem.Refusal;

/** What every file of papers promises, whatever is in it. */
final class Drafts {

    private Drafts() {}

    /** All papers of a file, each read on as an import does. */
    static List<Draft> of(PaperFile file) throws IOException {
        StrictJson json = StrictJsonTarget.reader();
        List<Draft> drafts = new ArrayList<>();
        long last = 0;
        for (Optional<Draft> next = file.next(); next.isPresent(); next = file.next()) {
            Draft draft = next.get();
            Claim.that(draft.first() > last || draft.json() == null, "line %d comes after %d", draft.first(), last);
            Claim.that(draft.first() >= 1 && draft.last() >= draft.first(), "%d to %d", draft.first(), draft.last());
            Claim.that((draft.json() == null) == !draft.faults().isEmpty(), "either a paper or what is wrong");
            draft.faults().forEach(fault -> isTold(draft, fault));
            if (draft.json() != null) {
                read(draft, json);
            }
            last = draft.last();
            drafts.add(draft);
        }
        Claim.that(file.next().isEmpty(), "it has ended and stays so");
        return drafts;
    }

    private static void read(Draft draft, StrictJson json) {
        try {
            json.read(draft.json(), DecisionContent.class);
        } catch (Refusal refusal) {
            StrictJsonTarget.isTold(refusal);
            refusal.violations()
                    .forEach(violation -> isTold(draft, draft.place().apply(violation)));
        }
    }

    private static void isTold(Draft draft, Draft.Fault fault) {
        Claim.that(
                fault.line() >= draft.first() && fault.line() <= draft.last(),
                "line %d is within %d to %d",
                fault.line(),
                draft.first(),
                draft.last());
        Claim.that(!fault.violation().message(Messages.ENGLISH).isBlank(), "it is told in English");
        Claim.that(!fault.violation().message(Messages.VIETNAMESE).isBlank(), "it is told in Vietnamese");
    }
}
