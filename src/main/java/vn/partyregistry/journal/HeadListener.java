package vn.partyregistry.journal;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.store.Database;
import vn.partyregistry.store.Replica;

/** Hears from PostgreSQL, on a connection of its own, that something was recorded, here or on another node. */
@ApplicationScoped
class HeadListener {

    private static final Logger LOG = Logger.getLogger(HeadListener.class);

    /** How long it listens before it looks whether it is to end; without a replica nothing is asked meanwhile. */
    private static final int LISTENS_MILLIS = 500;

    private static final int PAUSE_MILLIS = 1000;

    private final AgroalDataSource dataSource;
    private final OpenStreams streams;
    private final KnownHead known;
    private final boolean looks;
    private final CountDownLatch ended = new CountDownLatch(1);

    HeadListener(AgroalDataSource dataSource, OpenStreams streams, KnownHead known, Replica replica) {
        this.dataSource = dataSource;
        this.streams = streams;
        this.known = known;
        this.looks = replica.isGiven();
    }

    void start(@Observes StartupEvent started) {
        Thread thread = new Thread(this::run, "feed-listener");
        thread.setDaemon(true);
        thread.start();
    }

    void end(@Observes ShutdownEvent over) {
        ended.countDown();
    }

    private void run() {
        try {
            do {
                listen();
            } while (!ended.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try (Connection connection = dataSource.getConnection()) {
            try {
                listen(connection);
            } catch (SQLException lost) {
                // The pool has not seen what happened to it, and would give it to somebody else.
                connection.abort(Runnable::run);
                throw lost;
            }
        } catch (SQLException lost) {
            if (ended.getCount() > 0) {
                // Where one connection breaks, those that lie idle are broken too: let them not fail request after
                // request.
                dataSource.flush(AgroalDataSource.FlushMode.INVALID);
                LOG.warnf("The feed is not heard, and is listened to again at once: %s", lost.getMessage());
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN registry_feed");
            dataSource.flush(AgroalDataSource.FlushMode.INVALID);
            // What was recorded while nobody listened.
            look(statement);
            streams.wake();
            PGConnection postgres = connection.unwrap(PGConnection.class);
            while (ended.getCount() > 0) {
                PGNotification[] told = postgres.getNotifications(LISTENS_MILLIS);
                boolean recorded = told != null && told.length > 0;
                if (recorded || looks) {
                    look(statement);
                }
                if (recorded) {
                    streams.wake();
                }
            }
            statement.execute("UNLISTEN registry_feed");
        }
    }

    /** What a replica may answer, and what no answer may fall behind, is told by PostgreSQL itself. */
    private void look(Statement statement) throws SQLException {
        long before = known.position();
        KnownHead.Asked asking = known.asking();
        try (ResultSet row = statement.executeQuery("SELECT position, recorded_at FROM journal_head")) {
            row.next();
            known.hear(asking, before, row.getLong(1), Database.instant(row, "recorded_at"));
        } catch (Refusal foreign) {
            LOG.debug("PostgreSQL is still not the server that was written to last");
        }
    }
}
