package vn.partyregistry.statistics;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import vn.partyregistry.change.Level;
import vn.partyregistry.http.EarlyAnswers;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.organization.DirectoryKeeper;
import vn.partyregistry.organization.OrganizationView;
import vn.partyregistry.statistics.CountsView.MemberCounts;
import vn.partyregistry.statistics.CountsView.RowLinks;

/**
 * Counts of the country and of its provinces in the newest state, from running totals in memory: some hundred kilobytes for
 * each after decades, and read anew when asked for after something was recorded.
 *
 * <p>Below a province days with a change are few, and their sum in the database costs no more.
 */
@ApplicationScoped
class TotalsAtHand {

    private static final Logger LOG = Logger.getLogger(TotalsAtHand.class);

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final int MOST = 100;

    private final EarlyAnswers early;
    private final DirectoryKeeper directory;
    private final TotalRepository repository;
    private final Map<String, RunningTotals> kept = new ConcurrentHashMap<>();
    private final Set<String> awaited = ConcurrentHashMap.newKeySet();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "totals");
        thread.setDaemon(true);
        return thread;
    });

    TotalsAtHand(EarlyAnswers early, DirectoryKeeper directory, TotalRepository repository) {
        this.early = early;
        this.directory = directory;
        this.repository = repository;
    }

    void register(@Observes Router router) {
        early.give(router, "/v1/organizations/:id/counts", this::newest);
    }

    void end(@Observes ShutdownEvent ending) {
        thread.shutdownNow();
    }

    /** The counts on a day for somebody who may not read members; nothing when they are not at hand. */
    Optional<CountsView> newest(String id, LocalDate day) {
        Optional<OrganizationView> found = directory.newest(id, day).filter(TotalsAtHand::isLarge);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        SnapshotView snapshot = found.get().snapshot();
        RunningTotals totals = kept.get(id);
        if (totals == null || totals.position() != snapshot.position()) {
            read(id, snapshot.position());
            return Optional.empty();
        }
        Tally tally = totals.on(day);
        return Optional.of(new CountsView(
                new CountsView.Counted(id, found.get().name()),
                tally.organizations(),
                MemberCounts.of(tally, false),
                RowLinks.of(id, snapshot),
                snapshot,
                CountRepository.Path.TOTALS,
                false));
    }

    private static boolean isLarge(OrganizationView organization) {
        return organization.level() == Level.CENTRAL || organization.level() == Level.PROVINCIAL;
    }

    private void read(String id, long position) {
        if (!awaited.add(id)) {
            return;
        }
        thread.execute(() -> {
            try {
                if (kept.size() >= MOST) {
                    kept.clear();
                }
                repository
                        .steps(id, FIRST, LAST, position)
                        .ifPresent(steps -> kept.put(id, RunningTotals.of(steps, position)));
            } catch (RuntimeException failure) {
                LOG.warnf("The totals of %s could not be read: %s", id, failure.getMessage());
            } finally {
                awaited.remove(id);
            }
        });
    }
}
