package vn.partyregistry.exchange;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import vn.partyregistry.exchange.ImportJob.State;
import vn.partyregistry.http.Leaving;
import vn.partyregistry.http.ProblemMappers;
import vn.partyregistry.problem.Problem;

/** Runs the files handed in, one at a time in their order, also those that a process now gone had in hand. */
@ApplicationScoped
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);

    /** After so many runs that broke off without a reason of its own, a file is not tried again. */
    private static final int MOST_ATTEMPTS = 3;

    private static final int AFTER_THE_DEMONSTRATION = 200;
    private static final int HOURS_TO_ARRIVE = 24;
    private static final long PAUSE_MILLIS = 1000;
    private static final int SECONDS_TO_PUT_IT_DOWN = 3;

    private final ImportRun run;
    private final ImportRepository repository;
    private final AtomicBoolean ending = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "imports");
        thread.setDaemon(true);
        return thread;
    });

    ImportWorker(ImportRun run, ImportRepository repository) {
        this.run = run;
        this.repository = repository;
    }

    void start(@Observes @Priority(AFTER_THE_DEMONSTRATION) StartupEvent started) {
        wake();
    }

    /** Takes over what another process left. */
    @Scheduled(every = "60s", delayed = "60s")
    void lookAround() {
        repository.forgetBrokenOff(HOURS_TO_ARRIVE);
        wake();
    }

    /** At once, as recordings that were taken in wait for the file in hand. */
    void leave(@Observes Leaving.Begun begun) {
        ending.set(true);
        thread.shutdown();
    }

    /** Not before it is put down that the file is to be run again. */
    void end(@Observes ShutdownEvent ended) throws InterruptedException {
        ending.set(true);
        thread.shutdown();
        thread.awaitTermination(SECONDS_TO_PUT_IT_DOWN, TimeUnit.SECONDS);
    }

    /** There may be something to run. */
    void wake() {
        try {
            thread.execute(this::runAll);
        } catch (RejectedExecutionException atTheEnd) {
            LOG.debug("No import is begun while the registry ends");
        }
    }

    private void runAll() {
        boolean more = true;
        while (more && !ending.get()) {
            try {
                more = run.next(() -> !ending.get());
            } catch (RuntimeException failure) {
                more = brokenOff(failure);
            }
        }
    }

    /** Whether to go on: unless the process ends, a database that is away is asked again. */
    private boolean brokenOff(RuntimeException failure) {
        try {
            ImportJob job = repository.next().orElseThrow();
            Problem problem = ProblemMappers.problemOf(failure);
            if (failure instanceof ImportRun.Interrupted || problem == Problem.BUSY) {
                repository.putOff(job.id());
            } else {
                LOG.errorf(failure, "Import %s broke off, attempt %d", job.id(), job.attempts());
                if (job.attempts() >= MOST_ATTEMPTS) {
                    repository.end(job.id(), State.FAILED, null, null, Problem.INTERNAL_ERROR);
                }
            }
        } catch (RuntimeException alsoFailed) {
            LOG.warnf("Imports wait: %s", alsoFailed.getMessage());
        }
        try {
            Thread.sleep(ending.get() ? 0 : PAUSE_MILLIS);
            return true;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
