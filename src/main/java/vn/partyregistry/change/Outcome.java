package vn.partyregistry.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.partyregistry.time.Timeline;

/** What a replay comes to: the subjects whose believed history is now another one, and everything that was found. */
public final class Outcome {

    /** A subject's history as stored and as it is now to be believed. */
    public record Rewriting<S>(Timeline<S> stored, Timeline<S> desired) {}

    private final Register register;
    private Map<String, Rewriting<OrganizationState>> organizations;
    private Map<String, Rewriting<MemberState>> members;

    Outcome(Register register) {
        this.register = register;
    }

    public Map<String, Rewriting<OrganizationState>> organizations() {
        if (organizations == null) {
            organizations = rewritten(register.tracks().organizations());
        }
        return organizations;
    }

    public Map<String, Rewriting<MemberState>> members() {
        if (members == null) {
            members = rewritten(register.tracks().members());
        }
        return members;
    }

    public List<Finding> findings() {
        return new ArrayList<>(register.findings());
    }

    private static <S> Map<String, Rewriting<S>> rewritten(Ledger<S> ledger) {
        Map<String, Rewriting<S>> rewritten = new LinkedHashMap<>();
        ledger.tracks().forEach((id, track) -> {
            Timeline<S> desired = track.desired();
            if (!desired.equals(track.stored())) {
                rewritten.put(id, new Rewriting<>(track.stored(), desired));
            }
        });
        return Collections.unmodifiableMap(rewritten);
    }
}
