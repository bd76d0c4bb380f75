package vn.partyregistry.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.atomic.AtomicLong;
import vn.partyregistry.http.Traces;

/**
 * Counts the commits of recordings: what is kept in memory of the newest state is the newest state for as long as no
 * commit has begun since it was read.
 */
@ApplicationScoped
public class Commits {

    /** A commit has ended, one way or the other. */
    public record Ended() {}

    private final TransactionSynchronizationRegistry transactions;
    private final Event<Ended> ended;
    private final Traces traces;
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong over = new AtomicLong();

    Commits(TransactionSynchronizationRegistry transactions, Event<Ended> ended, Traces traces) {
        this.transactions = transactions;
        this.ended = ended;
        this.traces = traces;
    }

    /** Takes note of the commit with which the present transaction may end. */
    void await() {
        transactions.registerInterposedSynchronization(new Synchronization() {
            private boolean counted;
            private Traces.Part part = Traces.NONE;

            @Override
            public void beforeCompletion() {
                counted = true;
                begun.incrementAndGet();
                part = traces.part("commit");
            }

            @Override
            public void afterCompletion(int status) {
                part.close();
                if (counted) {
                    over.incrementAndGet();
                    ended.fire(new Ended());
                }
            }
        });
    }

    /** How many have begun. */
    public long begun() {
        return begun.get();
    }

    /** Whether all that have begun are over. */
    public boolean areOver() {
        // In this order: one that begins between the two readings is not missed.
        long past = over.get();
        return past == begun.get();
    }
}
