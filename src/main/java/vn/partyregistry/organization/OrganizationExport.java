package vn.partyregistry.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.partyregistry.http.Export;
import vn.partyregistry.time.Snapshot;

/**
 * Hands over a whole list of organizations, some thousand at a time: each batch is a statement of its own, so that a slow client
 * holds no transaction open, and all of them read the same snapshot, which does not change.
 */
@ApplicationScoped
class OrganizationExport {

    private static final int AT_ONCE = 2000;

    private final OrganizationSearch search;

    OrganizationExport(OrganizationSearch search) {
        this.search = search;
    }

    Export.Batches of(OrganizationFilter filter, Snapshot at) {
        return filter.under() == null ? new InOrder(filter, at) : new Below(filter, at);
    }

    /** Goes on after the last one seen. */
    private final class InOrder implements Export.Batches {

        private final OrganizationFilter filter;
        private final Snapshot at;
        private String after = "";

        InOrder(OrganizationFilter filter, Snapshot at) {
            this.filter = filter;
            this.at = at;
        }

        @Override
        public List<OrganizationView> next() {
            List<OrganizationView> found = search.list(filter, at, after, AT_ONCE);
            after = found.isEmpty() ? after : found.get(found.size() - 1).id();
            return found;
        }
    }

    /** Looks up a subtree's ids once, and then who they are. */
    private final class Below implements Export.Batches {

        private final OrganizationFilter filter;
        private final Snapshot at;
        private List<String> ids;
        private int next;

        Below(OrganizationFilter filter, Snapshot at) {
            this.filter = filter;
            this.at = at;
        }

        @Override
        public List<OrganizationView> next() {
            ids = ids == null ? search.below(filter, at) : ids;
            List<OrganizationView> found = List.of();
            while (found.isEmpty() && next < ids.size()) {
                List<String> some = ids.subList(next, Math.min(next + AT_ONCE, ids.size()));
                next += some.size();
                found = search.among(filter.anywhere(), at, some);
            }
            return found;
        }
    }
}
