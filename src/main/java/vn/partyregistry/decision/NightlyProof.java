package vn.partyregistry.decision;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.partyregistry.decision.IntegrityService.Report;
import vn.partyregistry.store.Database;

/** Has the registry prove itself every night and keeps what was found; differences are an error in the log. */
@ApplicationScoped
class NightlyProof {

    private static final Logger LOG = Logger.getLogger(NightlyProof.class);

    private final IntegrityService integrity;
    private final Database database;

    NightlyProof(IntegrityService integrity, Database database) {
        this.integrity = integrity;
        this.database = database;
    }

    /** A run as it was kept. */
    record Run(Instant ranAt, long position, long millis, List<String> differences) {}

    /** The hour is the setting {@code registry.proof.at}, in Việt Nam. */
    @Scheduled(
            cron = "${registry.proof.at:0 30 2 * * ?}",
            timeZone = "Asia/Ho_Chi_Minh",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        Optional<Report> proved = integrity.checkUnlessAnotherDoes();
        if (proved.isEmpty()) {
            LOG.info("Another registry on this database is proving itself");
            return;
        }
        Report report = proved.get();
        keep(report);
        if (report.differences().isEmpty()) {
            LOG.infof("Proved itself at position %d in %d ms", report.snapshot().position(), report.millis());
        } else {
            LOG.errorf(
                    "At position %d something differs from what the decisions make it: %s",
                    report.snapshot().position(), report.differences());
        }
    }

    private void keep(Report report) {
        database.update(
                "INSERT INTO proof_run (ran_at, position, millis, differences) VALUES (clock_timestamp(), ?, ?, ?)",
                report.snapshot().position(),
                report.millis(),
                report.differences());
    }

    Optional<Run> last() {
        return database.first(
                "SELECT ran_at, position, millis, differences FROM proof_run ORDER BY ran_at DESC LIMIT 1",
                row -> new Run(
                        Database.instant(row, "ran_at"),
                        row.getLong(2),
                        row.getLong(3),
                        Database.texts(row, "differences")));
    }
}
