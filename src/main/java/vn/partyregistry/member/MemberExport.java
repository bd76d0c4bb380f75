package vn.partyregistry.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.partyregistry.http.Export;
import vn.partyregistry.member.MemberRepository.Filter;
import vn.partyregistry.security.AccessLog;
import vn.partyregistry.security.Caller;
import vn.partyregistry.security.Sight;
import vn.partyregistry.time.Snapshot;

/**
 * Hands over a whole list of members, some thousand at a time, in the order of their cells: who is in a batch is noted before it is
 * shown, and a batch is a transaction of its own.
 */
@ApplicationScoped
class MemberExport {

    private static final int AT_ONCE = 5000;
    private static final int CELLS_AT_ONCE = 200;

    private final MemberRepository members;
    private final Sight sight;
    private final AccessLog log;

    MemberExport(MemberRepository members, Sight sight, AccessLog log) {
        this.members = members;
        this.sight = sight;
        this.log = log;
    }

    Export.Batches of(Caller caller, Filter filter, String purpose, Snapshot at) {
        return new InOrder(caller, filter, purpose, at);
    }

    private final class InOrder implements Export.Batches {

        private final Caller caller;
        private final Filter filter;
        private final String purpose;
        private final Snapshot at;
        private List<String> cells;
        private int next;
        private List<String> some;
        private String after = "";

        InOrder(Caller caller, Filter filter, String purpose, Snapshot at) {
            this.caller = caller;
            this.filter = filter;
            this.purpose = purpose;
            this.at = at;
        }

        @Override
        public List<MemberView> next() {
            return sight.of(caller, () -> {
                List<MemberView> found = find();
                if (!found.isEmpty()) {
                    log.seen(
                            caller,
                            purpose,
                            "members export",
                            found.stream().map(MemberView::id).toList());
                }
                return found;
            });
        }

        private List<MemberView> find() {
            cells = cells == null ? members.below(filter, at, Integer.MAX_VALUE) : cells;
            List<MemberView> found = List.of();
            while (found.isEmpty() && hasMore()) {
                found = members.list(filter, some, at, after, AT_ONCE);
                if (found.size() < AT_ONCE) {
                    // The next cells begin from their first member.
                    some = null;
                    after = "";
                } else {
                    after = found.get(found.size() - 1).id();
                }
            }
            return found;
        }

        private boolean hasMore() {
            if (some == null && next < Math.max(cells.size(), 1)) {
                some = cells.subList(Math.min(next, cells.size()), Math.min(next + CELLS_AT_ONCE, cells.size()));
                next += CELLS_AT_ONCE;
            }
            return some != null;
        }
    }
}
