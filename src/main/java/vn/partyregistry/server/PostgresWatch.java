package vn.partyregistry.server;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Starts the registry's own PostgreSQL again when its server has ended of itself: killed by the system for want of memory, say.
 *
 * <p>A session that is killed alone is PostgreSQL's own affair: its server lives on, and recovers by itself.
 */
final class PostgresWatch implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PostgresWatch.class);

    private static final int LOOKS_MILLIS = 100;
    private static final int FIRST_PAUSE_MILLIS = 500;
    private static final int LONGEST_PAUSE_MILLIS = 15_000;

    private final PostgresCluster cluster;
    private final int port;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Optional<ProcessHandle> server = Optional.empty();
    private final Thread thread = new Thread(this::run, "postgresql-watch");

    PostgresWatch(PostgresCluster cluster, int port) {
        this.cluster = cluster;
        this.port = port;
        thread.setDaemon(true);
    }

    /** Watches over the server that was just started. */
    void begin() throws IOException {
        server = cluster.server();
        thread.start();
    }

    private void run() {
        try {
            int pause = FIRST_PAUSE_MILLIS;
            while (!over.await(LOOKS_MILLIS, TimeUnit.MILLISECONDS)) {
                if (alive()) {
                    pause = FIRST_PAUSE_MILLIS;
                } else if (!startedAgain() && over.await(pause, TimeUnit.MILLISECONDS)) {
                    return;
                } else if (!alive()) {
                    pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean alive() {
        return server.filter(ProcessHandle::isAlive).isPresent();
    }

    private boolean startedAgain() {
        LOG.error("PostgreSQL has ended of itself; it is started again, and recovers what was committed");
        try {
            cluster.startAgain(port);
            server = cluster.server();
            LOG.info("PostgreSQL answers again");
            return true;
        } catch (IOException | RuntimeException failure) {
            // Also where a process that has no more files to open cannot see who lives: whoever watches must not end of
            // it.
            LOG.errorf(
                    "PostgreSQL could not be started again, which is tried once more soon: %s", failure.getMessage());
            return false;
        }
    }

    /** Returns when it will not start anything any more. */
    @Override
    public void close() {
        over.countDown();
        try {
            thread.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
