package vn.partyregistry.national;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Sends sheets to PostgreSQL in the order in which they come, while the next ones are being written. */
final class Copying implements AutoCloseable {

    private static final int WAITING = 12;
    private static final String COMMIT = "COMMIT";
    private static final Sheet.Block END = new Sheet.Block("", new byte[0], 0);

    private final Connection connection;
    private final Share share;
    private final BlockingQueue<Sheet.Block> queue = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread = new Thread(this::work, "Copies into PostgreSQL");
    private volatile SQLException failure;

    Copying(Connection connection, Share share) throws SQLException {
        this.connection = connection;
        this.share = share;
        connection.setAutoCommit(false);
        thread.start();
    }

    void send(Sheet.Block block) {
        try {
            while (!queue.offer(block, 1, TimeUnit.SECONDS)) {
                check();
            }
            check();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while loading", stopped);
        }
    }

    /** Commits what was sent so far, together with a last statement. */
    void commit(String statement) {
        send(new Sheet.Block(COMMIT + statement, new byte[0], 0));
    }

    private void check() {
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
    }

    private void work() {
        try (Statement statement = connection.createStatement()) {
            for (Sheet.Block block = queue.take(); block != END; block = queue.take()) {
                if (block.copy().startsWith(COMMIT)) {
                    statement.execute(block.copy().substring(COMMIT.length()));
                    connection.commit();
                } else {
                    CopyIn copy =
                            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(block.copy());
                    copy.writeToCopy(block.bytes(), 0, block.bytes().length);
                    copy.endCopy();
                    share.copied(block.rows());
                }
            }
        } catch (SQLException e) {
            failure = e;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until all is sent; what was not committed is rolled back. */
    @Override
    public void close() throws SQLException {
        try {
            while (thread.isAlive() && !queue.offer(END, 1, TimeUnit.SECONDS)) {
                check();
            }
            thread.join();
            if (!connection.isClosed()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        check();
    }
}
