package vn.partyregistry.decision;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import vn.partyregistry.problem.Messages;
import vn.partyregistry.time.RegistryClock;
import vn.partyregistry.time.Snapshot;

/** The answer to every kind of recording: what was recorded and what it made of history. */
final class RecordedAnswer {

    private RecordedAnswer() {}

    /** 201 with the address of what is new; 200 for what was recorded already and for a dry run. */
    static Response of(Recorded result, boolean dry, HttpHeaders headers) {
        DecisionRecord recorded = result.decision();
        Snapshot at = new Snapshot(RegistryClock.today(), recorded.recordedAt(), recorded.position());
        DecisionView view = DecisionView.whole(recorded, at, Messages.of(headers.getAcceptableLanguages()))
                .with(result.outcome());
        return result.fresh() && !dry
                ? Response.created(URI.create("/v1/decisions/" + recorded.id()))
                        .entity(view)
                        .build()
                : Response.ok(view).build();
    }
}
