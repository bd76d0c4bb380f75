package vn.partyregistry.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.time.Snapshot;

/**
 * The newest recording that this node has heard PostgreSQL to keep. It never answers with less, whatever server it meets: one that has less
 * is one whose place another has taken.
 */
@ApplicationScoped
public class KnownHead {

    private static final Logger LOG = Logger.getLogger(KnownHead.class);

    /** So long after PostgreSQL was last heard, what was heard counts as the newest. */
    private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();

    private record Head(long position, Instant recordedAt) {}

    /** When PostgreSQL was last asked, and how much this node itself had recorded by then. */
    record Asked(long own, long at) {}

    private final AtomicReference<Head> head = new AtomicReference<>(new Head(0, null));
    private final AtomicLong own = new AtomicLong();
    private final AtomicReference<Asked> heard = new AtomicReference<>(new Asked(-1, System.nanoTime() - FRESH_NANOS));
    private final AtomicReference<Head> foreign = new AtomicReference<>();

    /** What this node records is known when it is read again. */
    void recorded(@Observes Commits.Ended commit) {
        own.incrementAndGet();
    }

    long position() {
        return head.get().position;
    }

    /** To be called before PostgreSQL is asked for its head. */
    Asked asking() {
        return new Asked(own.get(), System.nanoTime());
    }

    /**
     * Takes note of the head that PostgreSQL itself has told.
     *
     * @throws Refusal {@code busy} where it is less than was known before it was asked
     */
    void hear(Asked asked, long before, long position, Instant recordedAt) {
        Head told = new Head(position, recordedAt);
        if (position < before) {
            if (foreign.getAndSet(told) == null) {
                LOG.errorf(
                        "PostgreSQL has recordings up to %d only, although %d is known to have been recorded: it is not the server that was"
                                + " written to last, and nothing is answered from it. Where it was restored to an earlier state on"
                                + " purpose, restart the registry",
                        position, before);
            }
            throw new Refusal(Problem.BUSY);
        }
        foreign.set(null);
        head.accumulateAndGet(told, (known, next) -> next.position > known.position ? next : known);
        heard.set(asked);
    }

    /** Whether PostgreSQL was heard a moment ago, and after all that this node has recorded. */
    boolean isFresh() {
        Asked last = heard.get();
        return foreign.get() == null && last.own == own.get() && System.nanoTime() - last.at < FRESH_NANOS;
    }

    /** Whether what was known at an instant will never be added to: something was recorded after it. */
    boolean isPast(Instant instant) {
        Instant newest = head.get().recordedAt;
        return newest != null && instant.isBefore(newest);
    }

    /** The newest state as far as is known. */
    Snapshot on(LocalDate day) {
        Head known = head.get();
        return new Snapshot(day, known.recordedAt, known.position);
    }

    /** Whether the PostgreSQL last heard lacks what is known to have been recorded. */
    boolean isForeign() {
        return foreign.get() != null;
    }

    /** @throws Refusal {@code busy} where PostgreSQL is a server whose place another has taken */
    void requireOwn() {
        if (isForeign()) {
            throw new Refusal(Problem.BUSY);
        }
    }
}
