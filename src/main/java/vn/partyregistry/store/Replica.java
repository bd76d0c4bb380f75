package vn.partyregistry.store;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * A standby of PostgreSQL that readings are asked of where it has come far enough, which each of its connections is asked anew: behind one
 * address there may be several, and each may be replaced by one that lies further behind. What it cannot answer, PostgreSQL itself does.
 *
 * <p>A transaction is read from it wholly or not at all.
 */
@ApplicationScoped
public class Replica {

    private static final Logger LOG = Logger.getLogger(Replica.class);
    private static final Object KEY = Replica.class;
    private static final String COME_TO = "SELECT position FROM journal_head";

    /** States of a server that is not there, or has no place for us; one of a statement says nothing of the next. */
    private static final String AWAY = "null|(08|53|57).*";

    /** One that is away is left alone for so long. */
    private static final long REST_NANOS = Duration.ofSeconds(1).toNanos();

    private final Optional<AgroalDataSource> pool;
    private final ReadRoute route;
    private final TransactionSynchronizationRegistry transactions;
    private final Counter asked;
    private final Counter behind;
    private final AtomicLong restsUntil = new AtomicLong(System.nanoTime());

    Replica(
            @DataSource("read") InjectableInstance<AgroalDataSource> pool,
            ReadRoute route,
            TransactionSynchronizationRegistry transactions,
            MeterRegistry meters) {
        this.pool = pool.getHandle().getBean().isActive() ? Optional.of(pool.get()) : Optional.empty();
        this.route = route;
        this.transactions = transactions;
        this.asked = meters.counter("registry.replica.readings", "served", "replica");
        this.behind = meters.counter("registry.replica.readings", "served", "primary");
    }

    /** Whether one was given. */
    public boolean isGiven() {
        return pool.isPresent();
    }

    /** How far it has come; nothing where none was given or it does not answer. */
    public OptionalLong position() {
        if (pool.isEmpty()) {
            return OptionalLong.empty();
        }
        try (Connection connection = pool.get().getConnection()) {
            return OptionalLong.of(positionOf(connection));
        } catch (SQLException away) {
            return OptionalLong.empty();
        }
    }

    /** What is asked of a connection. */
    @FunctionalInterface
    interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    /** An answer, which may be null. */
    record Answer<T>(T value) {}

    /** Whether the request at hand is read from it, as far as is known yet. */
    public boolean isAsked() {
        return pool.isPresent() && Arc.container().requestContext().isActive() && route.isToReplica();
    }

    /** Whether the transaction at hand is read from it. */
    public boolean isHeld() {
        return held() != null;
    }

    private Connection held() {
        return pool.isPresent() && transactions.getTransactionKey() != null
                ? (Connection) transactions.getResource(KEY)
                : null;
    }

    /** Lets it answer the request at hand if it has come at least to this position. */
    public void mayAnswer(long position) {
        if (pool.isPresent()) {
            route.mayLag(position);
        }
    }

    /** The request at hand asks for more than it can be known to have. */
    public void leave() {
        route.stay();
    }

    /** Asks it, if the request at hand may be and it has come far enough. */
    <T> Optional<Answer<T>> ask(Question<T> question) {
        Connection held = held();
        if (held != null) {
            return Optional.of(answered(held, question));
        }
        if (!isAsked()) {
            return Optional.empty();
        }
        if (System.nanoTime() - restsUntil.get() < 0) {
            route.stay();
            return Optional.empty();
        }
        try {
            return transactions.getTransactionKey() == null ? single(question) : begin(question);
        } catch (SQLException failure) {
            if (String.valueOf(failure.getSQLState()).matches(AWAY)) {
                restsUntil.set(System.nanoTime() + REST_NANOS);
            }
            forget(failure);
            route.stay();
            LOG.debugf("The read replica does not answer: %s", failure.getMessage());
            return Optional.empty();
        }
    }

    /** What was planned on tables that have been migrated since. */
    private void forget(SQLException failure) {
        if (DatabaseFailure.isOfAnOlderPlan(failure)) {
            pool.orElseThrow().flush(AgroalDataSource.FlushMode.GRACEFUL);
        }
    }

    private <T> Answer<T> answered(Connection held, Question<T> question) {
        try {
            return new Answer<>(question.ask(held));
        } catch (SQLException failure) {
            forget(failure);
            throw new DatabaseFailure(failure);
        }
    }

    /** Has all of the transaction at hand read from it, if it may answer: what is handed on row by row cannot be asked again elsewhere. */
    boolean hold() {
        if (transactions.getTransactionKey() != null) {
            ask(connection -> null);
        }
        return isHeld();
    }

    private <T> Optional<Answer<T>> single(Question<T> question) throws SQLException {
        try (Connection connection = pool.orElseThrow().getConnection()) {
            if (!hasCome(connection)) {
                return Optional.empty();
            }
            return Optional.of(new Answer<>(question.ask(connection)));
        }
    }

    /** From here to its end the transaction at hand is read from one connection. */
    private <T> Optional<Answer<T>> begin(Question<T> question) throws SQLException {
        Connection connection = pool.orElseThrow().getConnection();
        boolean kept = false;
        try {
            connection.setAutoCommit(false);
            if (!hasCome(connection)) {
                return Optional.empty();
            }
            Answer<T> answer = new Answer<>(question.ask(connection));
            transactions.putResource(KEY, connection);
            transactions.registerInterposedSynchronization(new End(connection));
            kept = true;
            return Optional.of(answer);
        } finally {
            if (!kept) {
                giveBack(connection);
            }
        }
    }

    private boolean hasCome(Connection connection) throws SQLException {
        boolean come = positionOf(connection) >= route.needed();
        if (!come) {
            route.stay();
        }
        (come ? asked : behind).increment();
        return come;
    }

    private static long positionOf(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COME_TO);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void giveBack(Connection connection) {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException broken) {
            LOG.debugf("A connection to the read replica is lost: %s", broken.getMessage());
        }
    }

    private record End(Connection connection) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // Nothing was written.
        }

        @Override
        public void afterCompletion(int status) {
            giveBack(connection);
        }
    }
}
