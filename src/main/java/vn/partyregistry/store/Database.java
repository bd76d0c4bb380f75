package vn.partyregistry.store;

import com.fasterxml.jackson.core.JacksonException;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import vn.partyregistry.http.Traces;

/** Plain SQL over the pool: inside a transaction on its connection, outside one statement at a time. */
@ApplicationScoped
public class Database {

    /** A row is believed at a position: append with the alias of the row and bind the position twice. */
    public static String believedAt(String alias) {
        return "(" + alias + ".recorded_from <= ? AND " + alias + ".recorded_to > ?)";
    }

    /** A row holds on a day: bind the day twice. */
    public static String validOn(String alias) {
        return "(" + alias + ".valid_from <= ? AND (" + alias + ".valid_to IS NULL OR " + alias + ".valid_to > ?))";
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final AgroalDataSource dataSource;
    private final Replica replica;
    private final Traces traces;
    private final UnreadableRecords unreadable;
    private final PendingWrites writes;

    Database(
            AgroalDataSource dataSource,
            Replica replica,
            Traces traces,
            UnreadableRecords unreadable,
            TransactionSynchronizationRegistry transactions) {
        this.dataSource = dataSource;
        this.replica = replica;
        this.traces = traces;
        this.unreadable = unreadable;
        this.writes = new PendingWrites(transactions, this::send);
    }

    public <T> List<T> list(String sql, RowReader<T> reader, Object... arguments) {
        Writes all = writes.take().and(sql, arguments);
        return asked(connection -> run(connection, all, statement -> read(statement, reader)));
    }

    private <T> List<T> read(PreparedStatement statement, RowReader<T> reader) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(read(rows, reader));
            }
            return all;
        }
    }

    /** Rows are written by registries only: what makes no sense here was written by another version. */
    private <T> T read(ResultSet row, RowReader<T> reader) throws SQLException {
        try {
            return reader.read(row);
        } catch (IllegalArgumentException unknownWord) {
            throw unreadable.met(unknownWord);
        } catch (UncheckedIOException failure) {
            throw failure.getCause() instanceof JacksonException ? unreadable.met(failure) : failure;
        }
    }

    /** Asks the replica where it may answer, and otherwise PostgreSQL itself. */
    private <T> T asked(Replica.Question<T> question) {
        try (Traces.Part part = traces.part("database")) {
            Optional<Replica.Answer<T>> answer = replica.ask(question);
            part.servedBy(answer.isPresent());
            return answer.isPresent() ? answer.get().value() : ask(question);
        }
    }

    private <T> T ask(Replica.Question<T> question) {
        try (Connection connection = dataSource.getConnection()) {
            return question.ask(connection);
        } catch (SQLException failure) {
            if (DatabaseFailure.isOfAnOlderPlan(failure)) {
                dataSource.flush(AgroalDataSource.FlushMode.GRACEFUL);
            }
            throw new DatabaseFailure(failure);
        }
    }

    public <T> Optional<T> first(String sql, RowReader<T> reader, Object... arguments) {
        List<T> all = list(sql, reader, arguments);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    /** Hands over row by row, a few thousand at a time; needs a transaction, without one PostgreSQL sends all at once. */
    public void each(String sql, RowReader<?> reader, Object... arguments) {
        writes.send();
        Replica.Question<Void> question = connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(5000);
                bind(connection, statement, arguments);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        read(rows, reader);
                    }
                }
            }
            return null;
        };
        try (Traces.Part part = traces.part("database")) {
            boolean held = replica.hold();
            part.servedBy(held);
            if (held) {
                replica.ask(question);
            } else {
                ask(question);
            }
        }
    }

    /** Within the transaction at hand, lets PostgreSQL take longer for an answer than a request would wait. */
    public <T> T patiently(Duration longest, Supplier<T> asking) {
        try (Connection connection = dataSource.getConnection()) {
            int usual = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(longest.toMillis()));
            try {
                return asking.get();
            } finally {
                connection.setNetworkTimeout(Runnable::run, usual);
            }
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    /** @return how many rows it changed */
    public int update(String sql, Object... arguments) {
        Writes all = writes.take().and(sql, arguments);
        return asked(connection -> run(connection, all, PreparedStatement::getUpdateCount));
    }

    /**
     * Changes rows whose number nobody asks. In a transaction it travels with the next statement, or with the commit: a
     * recording writes a dozen times, and to wait for each to come back would take longer than the writing.
     */
    public void write(String sql, Object... arguments) {
        if (!writes.add(sql, arguments)) {
            update(sql, arguments);
        }
    }

    /**
     * A part of the transaction at hand, undone alone when it throws or turns out not to be wanted. Constraints that are
     * looked at late are so again, whatever the part before had asked for.
     */
    public <T> T part(Supplier<T> writing, Predicate<T> wanted) {
        update("SAVEPOINT part; SET CONSTRAINTS ALL DEFERRED");
        try {
            T written = writing.get();
            if (wanted.test(written)) {
                write("RELEASE SAVEPOINT part");
            } else {
                undo();
            }
            return written;
        } catch (RuntimeException failure) {
            undo();
            throw failure;
        }
    }

    private void undo() {
        writes.take();
        update("ROLLBACK TO SAVEPOINT part; RELEASE SAVEPOINT part");
    }

    private void send(Writes pending) {
        asked(connection -> run(connection, pending, PreparedStatement::getUpdateCount));
    }

    /** Takes what the last of the statements sent together answered. */
    @FunctionalInterface
    private interface Answer<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private static <T> T run(Connection connection, Writes all, Answer<T> answer) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(all.sql())) {
            bind(connection, statement, all.arguments());
            statement.execute();
            for (int i = 1; i < all.count(); i++) {
                statement.getMoreResults();
            }
            return answer.of(statement);
        }
    }

    public static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return row.getArray(column) == null
                ? List.of()
                : List.of((String[]) row.getArray(column).getArray());
    }

    private static void bind(Connection connection, PreparedStatement statement, Object... arguments)
            throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i];
            if (argument instanceof Instant) {
                argument = ((Instant) argument).atOffset(ZoneOffset.UTC);
            } else if (argument instanceof Column) {
                argument = ((Column) argument).array(connection);
            } else if (argument instanceof Collection) {
                argument = Column.texts((Collection<?>) argument).array(connection);
            } else if (argument instanceof Enum) {
                argument = ((Enum<?>) argument).name();
            }
            statement.setObject(i + 1, argument);
        }
    }
}
