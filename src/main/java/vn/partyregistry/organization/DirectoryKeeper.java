package vn.partyregistry.organization;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.partyregistry.journal.Commits;
import vn.partyregistry.time.RegistryClock;
import vn.partyregistry.time.Snapshot;

/**
 * Keeps the {@link Directory} at the newest position, where this process is the only one that writes: elsewhere it could
 * not know, without asking, that a position was taken.
 *
 * <p>It answers the newest state or nothing; whoever gets nothing asks the database.
 */
@ApplicationScoped
public class DirectoryKeeper {

    private static final Logger LOG = Logger.getLogger(DirectoryKeeper.class);

    /** So long the papers of a busy writer are awaited, to be read in together. */
    private static final long GATHERING_MILLIS = 20;

    private static final long RETRY_MILLIS = 5_000;

    /** The position at which the directory stands, and how many commits had begun by then. */
    private record Standing(long position, Instant recordedAt, long commits) {}

    private final DirectoryRepository repository;
    private final Commits commits;
    private final boolean kept;
    private final int most;
    private final Directory directory = new Directory();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "directory");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicBoolean following = new AtomicBoolean();
    private final AtomicReference<Standing> standing = new AtomicReference<>();

    /** The last position read in, whether or not it still is the newest; -1 before the first reading. */
    private final AtomicLong position = new AtomicLong(-1);

    DirectoryKeeper(
            DirectoryRepository repository,
            Commits commits,
            @ConfigProperty(name = "registry.sole-writer") boolean soleWriter,
            @ConfigProperty(name = "registry.directory.most-versions") int most) {
        this.repository = repository;
        this.commits = commits;
        this.kept = soleWriter;
        this.most = most;
    }

    void start(@Observes @Priority(50) StartupEvent started) {
        follow(0);
    }

    void end(@Observes ShutdownEvent ending) {
        thread.shutdownNow();
    }

    void committed(@Observes Commits.Ended commit) {
        follow(GATHERING_MILLIS);
    }

    /** The organization on a day in the newest state; nothing when there is none, or when that state is not at hand. */
    public Optional<OrganizationView> newest(String id, LocalDate day) {
        return found(before -> directory.find(id, new Snapshot(day, before.recordedAt, before.position)));
    }

    /** Whether an organization stands in one of the subtrees today; nothing when the database has to tell. */
    Optional<Boolean> stands(String id, Collection<String> roots) {
        return found(before -> directory.stands(id, roots, RegistryClock.today()));
    }

    /** Whether the newest state is at hand. */
    boolean isReady() {
        Standing present = standing.get();
        return present != null && present.commits == commits.begun();
    }

    private <T> Optional<T> found(Function<Standing, Optional<T>> reading) {
        Standing before = standing.get();
        if (before == null) {
            return Optional.empty();
        }
        Optional<T> found = reading.apply(before);
        // Only now: what was read in the meantime belongs to a commit that has begun since.
        return before.commits == commits.begun() ? found : Optional.empty();
    }

    private void follow(long millis) {
        if (kept && following.compareAndSet(false, true)) {
            thread.schedule(this::readIn, millis, TimeUnit.MILLISECONDS);
        }
    }

    private void readIn() {
        following.set(false);
        try {
            long begun = commits.begun();
            if (!commits.areOver()) {
                return; // The end of the last of them will call again.
            }
            if (position.get() < 0) {
                Optional<Long> loaded = repository.load(directory, most);
                if (loaded.isEmpty()) {
                    LOG.warnf("More than %d versions: every read asks the database", most);
                    return;
                }
                position.set(loaded.get());
            }
            Snapshot head = repository.follow(directory, position.get());
            position.set(head.position());
            standing.set(new Standing(head.position(), head.knownAt(), begun));
        } catch (RuntimeException failure) {
            LOG.warnf("The directory could not be read in, it will be tried again: %s", failure);
            if (following.compareAndSet(false, true)) {
                thread.schedule(this::readIn, RETRY_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }
}
