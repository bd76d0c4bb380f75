package vn.partyregistry.journal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.store.DatabaseFailure;
import vn.partyregistry.store.Replica;
import vn.partyregistry.time.RegistryClock;

/** Shows whoever watches over the registry how far the journal has come, no more than ten seconds ago. */
@ApplicationScoped
class JournalMeter {

    private static final Logger LOG = Logger.getLogger(JournalMeter.class);
    private static final long UNKNOWN = -1;

    private final Journal journal;
    private final Replica replica;
    private final AtomicLong position = new AtomicLong();
    private final AtomicLong lag = new AtomicLong();

    JournalMeter(Journal journal, KnownHead known, Replica replica, OpenStreams streams, MeterRegistry meters) {
        this.journal = journal;
        this.replica = replica;
        Gauge.builder("registry.journal.position", position, AtomicLong::doubleValue)
                .description("Recordings so far")
                .register(meters);
        Gauge.builder("registry.feed.streams", streams, OpenStreams::number)
                .description("Who follows the feed live")
                .register(meters);
        Gauge.builder("registry.journal.foreign", known, head -> head.isForeign() ? 1 : 0)
                .description("Whether PostgreSQL lacks what is known to have been recorded")
                .register(meters);
        Gauge.builder("registry.replica.lag", lag, behind -> behind.get() == UNKNOWN ? Double.NaN : behind.get())
                .description(
                        "Recordings that the read replica does not have yet; not a number while it is away, 0 without one")
                .register(meters);
    }

    @Scheduled(every = "${registry.journal.measured-every}", delayed = "1s")
    void look() {
        try {
            OptionalLong come = replica.position();
            position.set(journal.head(RegistryClock.today()).position());
            if (replica.isGiven()) {
                lag.set(come.isPresent() ? Math.max(0, position.get() - come.getAsLong()) : UNKNOWN);
            }
        } catch (DatabaseFailure | Refusal away) {
            LOG.debugf("The journal's position is not known: %s", away.getMessage());
        }
    }
}
