package vn.partyregistry.server;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.QuarkusBindException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;

/**
 * The order in which the process ends: first the service, whose running requests finish, then PostgreSQL, then the
 * process.
 *
 * <p>Quarkus calls it when the service has stopped or failed to start. On a signal the virtual machine runs all its
 * shutdown hooks at once; ours holds it back until PostgreSQL has stopped too.
 */
final class Ending implements BiConsumer<Integer, Throwable> {

    /** So much longer than requests get to finish; after that PostgreSQL ends their connections. */
    private static final Duration AFTER_REQUESTS = Duration.ofSeconds(10);

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile EmbeddedPostgres postgres;
    private volatile boolean signalled;
    private volatile Duration requests = Duration.ofSeconds(10);

    Ending() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::holdBack, "Waits for PostgreSQL to stop"));
    }

    /** @param patience from the signal to the moment at which requests are no longer waited for */
    void allowRequests(Duration patience) {
        requests = patience;
    }

    void stopAfterwards(EmbeddedPostgres started) {
        postgres = started;
    }

    @Override
    public void accept(Integer code, Throwable error) {
        if (error != null && !signalled) {
            System.err.println(sentence(error));
            Logger.getLogger(Main.class).debug("The registry did not start", error);
        }
        try {
            stopPostgres();
        } finally {
            ended.countDown();
        }
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(code, error);
    }

    private void holdBack() {
        signalled = true;
        try {
            ended.await(requests.plus(AFTER_REQUESTS).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stopPostgres();
    }

    private void stopPostgres() {
        EmbeddedPostgres running = postgres;
        if (running != null) {
            running.close();
            running.settings().keySet().forEach(System::clearProperty);
        }
    }

    private static String sentence(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart) {
                return cause.getMessage();
            }
            if (cause instanceof QuarkusBindException bind) {
                return new HttpPort(bind.getHost(), bind.getPort()).taken(bind).getMessage();
            }
        }
        return "The registry could not start: " + OneLine.of(error);
    }
}
