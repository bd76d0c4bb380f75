package vn.partyregistry.journal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import vn.partyregistry.store.Database;
import vn.partyregistry.store.DatabaseFailure;

/** Shows whoever watches over the registry how far the journal has come, no more than ten seconds ago. */
@ApplicationScoped
class JournalMeter {

    private static final Logger LOG = Logger.getLogger(JournalMeter.class);

    private final Database database;
    private final AtomicLong position = new AtomicLong();

    JournalMeter(Database database, OpenStreams streams, MeterRegistry meters) {
        this.database = database;
        Gauge.builder("registry.journal.position", position, AtomicLong::doubleValue)
                .description("Recordings so far")
                .register(meters);
        Gauge.builder("registry.feed.streams", streams, OpenStreams::number)
                .description("Who follows the feed live")
                .register(meters);
    }

    @Scheduled(every = "10s", delayed = "1s")
    void look() {
        try {
            database.first("SELECT position FROM journal_head", row -> row.getLong(1))
                    .ifPresent(position::set);
        } catch (DatabaseFailure away) {
            LOG.debugf("The journal's position is not known: %s", away.getMessage());
        }
    }
}
