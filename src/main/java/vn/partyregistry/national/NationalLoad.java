package vn.partyregistry.national;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoubleConsumer;
import vn.partyregistry.member.CardNumbers;

/** Fills an empty registry province by province; each is committed as a whole, and a broken load goes on with the rest. */
final class NationalLoad {

    /** Who recorded it, as the journal says. */
    static final String RECORDED_BY = "national";

    private static final int TOGETHER = 2;

    private final Completion.Sessions sessions;
    private final Plan plan;
    private final CardNumbers cards;
    private final ProgressBar progress;

    /** @param sessions opens those that may do anything */
    NationalLoad(Completion.Sessions sessions, Plan plan, CardNumbers cards, ProgressBar progress) {
        this.sessions = sessions;
        this.plan = plan;
        this.cards = cards;
        this.progress = progress;
    }

    /** @param watching is told again and again how much of the load is done, between 0 and 1 */
    void run(DoubleConsumer watching) throws SQLException {
        try (Connection connection = session()) {
            Share share = new Share(plan, LoadState.of(connection, plan));
            progress.goOnFrom(share.done());
            boolean keepsCounts = Catalog.filled(connection).contains("member_count_change");
            load(share, keepsCounts, watching);
            progress.say("all provinces are loaded");
            new Completion(this::session, progress).run(connection);
        }
    }

    private void load(Share share, boolean keepsCounts, DoubleConsumer watching) throws SQLException {
        ExecutorService threads = Executors.newFixedThreadPool(TOGETHER);
        List<Future<?>> working = new ArrayList<>();
        for (int i = 0; i < TOGETHER; i++) {
            working.add(threads.submit(() -> {
                try (Connection connection = session();
                        Copying copying = new Copying(connection, share)) {
                    for (Plan.Province next = share.next(); next != null; next = share.next()) {
                        Plan.Province province = next;
                        new ProvinceLoad(province, share, cards, keepsCounts).into(copying, lived -> {
                            share.lived(province, lived);
                            progress.tell(share.done(), share.rows(), province.id());
                            watching.accept(share.done());
                        });
                    }
                } catch (SQLException | RuntimeException failure) {
                    share.giveUp();
                    throw failure;
                }
                return null;
            }));
        }
        threads.shutdown();
        await(working);
    }

    /** The first failure is told; the other thread has then given up. */
    private static void await(List<Future<?>> working) throws SQLException {
        RuntimeException failure = null;
        for (Future<?> each : working) {
            try {
                each.get();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof SQLException) {
                    throw (SQLException) failed.getCause();
                }
                boolean gaveUp = failed.getCause() instanceof Share.GivenUp;
                failure = failure == null || !gaveUp ? (RuntimeException) failed.getCause() : failure;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private Connection session() throws SQLException {
        Connection connection = sessions.open();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
        }
        return connection;
    }
}
