package vn.partyregistry.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import vn.partyregistry.problem.UnreadableRecord;

/**
 * Takes note of what this version cannot read. Where the tables are of a newer version it is this node that is too old, and no longer
 * ready; where they are not, the other nodes would read no better, and it goes on with what it can.
 */
@ApplicationScoped
class UnreadableRecords {

    private static final Logger LOG = Logger.getLogger(UnreadableRecords.class);

    private static final long LOOKS_AGAIN = Duration.ofSeconds(5).toNanos();

    private final Migrations migrations;
    private final AtomicLong looked = new AtomicLong(System.nanoTime() - LOOKS_AGAIN);
    private final AtomicBoolean tooOld = new AtomicBoolean();

    UnreadableRecords(Migrations migrations) {
        this.migrations = migrations;
    }

    /** What a reader of rows, which are only written by a registry, could not make sense of. */
    UnreadableRecord met(RuntimeException failure) {
        long last = looked.get();
        long now = System.nanoTime();
        if (!tooOld.get() && now - last > LOOKS_AGAIN && looked.compareAndSet(last, now)) {
            LOG.errorf("Something recorded cannot be read by this version of the registry: %s", failure.getMessage());
            // Not on the connection of the transaction at hand.
            CompletableFuture.runAsync(this::look).exceptionally(away -> null);
        }
        return new UnreadableRecord(failure);
    }

    private void look() {
        if (migrations.areOfANewerVersion() && tooOld.compareAndSet(false, true)) {
            LOG.error(
                    "The tables are those of a newer version, which has recorded it: this node is no longer ready, and is to be updated");
        }
    }

    /** Whether a newer version has recorded what this one could not read. */
    boolean isTooOld() {
        return tooOld.get();
    }
}
