package vn.partyregistry.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.journal.Journal;
import vn.partyregistry.organization.OrganizationRepository;
import vn.partyregistry.organization.OrganizationView;
import vn.partyregistry.security.Sight;
import vn.partyregistry.statistics.CertificateView.Filter;
import vn.partyregistry.statistics.CertificateView.Hashes;
import vn.partyregistry.statistics.CountsView.Counted;
import vn.partyregistry.statistics.CountsView.MemberCounts;
import vn.partyregistry.statistics.VerificationView.RestatedBy;
import vn.partyregistry.statistics.VerificationView.Verdict;
import vn.partyregistry.time.RegistryClock;
import vn.partyregistry.time.Snapshot;

/** Makes certificates of counts and tells later what became of them; nothing of them is stored. */
@ApplicationScoped
public class CertificateService {

    /** Recordings told of at most. */
    static final int MOST = 100;

    private final OrganizationRepository organizations;
    private final CountRepository counts;
    private final CountedIds ids;
    private final Journal journal;
    private final Sight sight;

    CertificateService(
            OrganizationRepository organizations,
            CountRepository counts,
            CountedIds ids,
            Journal journal,
            Sight sight) {
        this.organizations = organizations;
        this.counts = counts;
        this.ids = ids;
        this.journal = journal;
        this.sight = sight;
    }

    /** @throws vn.partyregistry.problem.Refusal as reading the organization does */
    @Transactional
    public CertificateView of(String id, Snapshot at) {
        OrganizationView organization = organizations.require(id, at);
        return sight.everything(() -> certificate(organization, at));
    }

    @Transactional
    public VerificationView verify(CertificateView posted) {
        return sight.everything(() -> verified(posted));
    }

    private VerificationView verified(CertificateView posted) {
        LocalDate asOf = posted.snapshot().asOf();
        Snapshot newest = journal.head(asOf == null ? RegistryClock.today() : asOf);
        String id = posted.organization().id();
        Optional<Snapshot> at = asOf == null
                ? Optional.empty()
                : journal.at(asOf, posted.snapshot().position());
        boolean ours = at.flatMap(
                        then -> organizations.find(id, then).map(organization -> certificate(organization, then)))
                .filter(posted::equals)
                .isPresent();
        if (!ours) {
            return new VerificationView(Verdict.NOT_OURS, List.of(), SnapshotView.of(newest));
        }
        Hashes now = ids.hashes(id, newest);
        boolean holds = now.equals(posted.hash());
        return new VerificationView(
                holds ? Verdict.TRUE : Verdict.RESTATED,
                holds ? List.of() : restatedBy(id, at.get(), posted.hash(), newest, now),
                SnapshotView.of(newest));
    }

    private CertificateView certificate(OrganizationView organization, Snapshot at) {
        SnapshotView snapshot = SnapshotView.of(at);
        Tally tally = counts.counts(organization.id(), at).tally();
        return new CertificateView(
                new Counted(organization.id(), organization.name()),
                tally.organizations(),
                MemberCounts.of(tally, false),
                Filter.of(organization.id(), snapshot),
                ids.hashes(organization.id(), at),
                snapshot);
    }

    private List<RestatedBy> restatedBy(String id, Snapshot then, Hashes was, Snapshot newest, Hashes is) {
        List<RestatedBy> found = new ArrayList<>();
        List<Long> positions = ids.positionsBetween(id, then, newest.position());
        new Search(id, then, positions, found).between(0, positions.size(), was, is);
        return found;
    }

    /** Halves the recordings since until those are left that changed who is counted. */
    private final class Search {

        private final String id;
        private final Snapshot then;
        private final List<Long> positions;
        private final List<RestatedBy> found;

        Search(String id, Snapshot then, List<Long> positions, List<RestatedBy> found) {
            this.id = id;
            this.then = then;
            this.positions = positions;
            this.found = found;
        }

        void between(int first, int after, Hashes before, Hashes end) {
            if (first >= after || before.equals(end) || found.size() == MOST) {
                return;
            }
            if (after - first == 1) {
                journal.recordedAs(positions.get(first)).map(RestatedBy::of).ifPresent(found::add);
                return;
            }
            int middle = (first + after) / 2;
            Hashes there = ids.hashes(id, new Snapshot(then.asOf(), null, positions.get(middle - 1)));
            between(first, middle, before, there);
            between(middle, after, there, end);
        }
    }
}
