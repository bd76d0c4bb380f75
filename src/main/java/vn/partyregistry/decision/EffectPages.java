package vn.partyregistry.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import vn.partyregistry.decision.EffectView.EffectList;
import vn.partyregistry.http.Cursor;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.journal.Snapshots.PageRequest;
import vn.partyregistry.security.Sight;
import vn.partyregistry.time.Snapshot;

/** Pages of effects: organizations first, then members, each in order of ids. */
@ApplicationScoped
public class EffectPages {

    private static final String ORGANIZATIONS = "O";
    private static final String MEMBERS = "M";

    private final EffectRepository effects;
    private final Sight sight;

    EffectPages(EffectRepository effects, Sight sight) {
        this.effects = effects;
        this.sight = sight;
    }

    /** Effects are public and name members by their ids only. */
    EffectList page(String decision, PageRequest request, UriInfo uri) {
        return sight.everything(() -> found(decision, request, uri));
    }

    private EffectList found(String decision, PageRequest request, UriInfo uri) {
        Snapshot at = request.snapshot();
        String after = request.after();
        boolean inMembers = after.startsWith(MEMBERS);
        List<String> organizations =
                inMembers ? List.of() : effects.organizations(decision, at.position(), tail(after), request.limit());
        List<EffectView> items = new ArrayList<>(effects.ofOrganizations(decision, organizations, at.position()));
        int left = request.limit() - organizations.size();
        String next = null;
        if (left == 0) {
            next = ORGANIZATIONS + organizations.get(organizations.size() - 1);
        } else {
            List<String> members = effects.members(decision, at.position(), inMembers ? tail(after) : "", left + 1);
            List<String> shown = members.size() > left ? members.subList(0, left) : members;
            items.addAll(effects.ofMembers(decision, shown, at.position()));
            next = members.size() > left ? MEMBERS + shown.get(shown.size() - 1) : null;
        }
        return new EffectList(
                items,
                effects.count(decision, at.position()),
                next == null ? null : Cursor.next(uri, at, next),
                SnapshotView.of(at));
    }

    private static String tail(String key) {
        return key.isEmpty() ? "" : key.substring(1);
    }
}
