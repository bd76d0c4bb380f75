package vn.partyregistry.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.jboss.logging.Logger;

/**
 * Brings the tables up to date before anything else begins, while an older version may still serve on them: a migration waits for a lock
 * only briefly, as everybody would wait behind it, gives way, and tries again.
 */
@ApplicationScoped
class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class);

    private static final int BEFORE_ALL = 1;

    /** A lock that was not to be had in time, or two that waited for each other. */
    private static final String GIVES_WAY = "55P03|40P01";

    private static final long SHORTEST_PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 5000;

    private final Flyway flyway;
    private final AgroalDataSource pool;
    private final Duration patience;

    Migrations(
            Flyway flyway,
            AgroalDataSource pool,
            @ConfigProperty(name = "registry.migrations.patience") Duration patience) {
        this.flyway = flyway;
        this.pool = pool;
        this.patience = patience;
    }

    void start(@Observes @Priority(BEFORE_ALL) StartupEvent started) throws InterruptedException {
        long began = System.nanoTime();
        long pause = SHORTEST_PAUSE_MILLIS;
        while (!migrated(System.nanoTime() - began < patience.toNanos())) {
            Thread.sleep(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
        // Where the same role migrates and serves, its connections would keep the short patience for locks.
        pool.flush(AgroalDataSource.FlushMode.ALL);
    }

    private boolean migrated(boolean again) {
        try {
            flyway.migrate();
            return true;
        } catch (FlywayException failure) {
            if (!again || !givesWay(failure)) {
                throw failure;
            }
            LOG.info("A migration gave way to whoever works on its tables, and is tried again");
            return false;
        }
    }

    private static boolean givesWay(FlywayException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused
                    && refused.getSQLState() != null
                    && refused.getSQLState().matches(GIVES_WAY)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a newer version has migrated the tables since. */
    boolean areOfANewerVersion() {
        return Arrays.stream(flyway.info().all())
                .anyMatch(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS);
    }
}
