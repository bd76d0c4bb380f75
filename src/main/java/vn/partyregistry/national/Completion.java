package vn.partyregistry.national;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What comes after the last province: the root's counts, keys and indexes, freezing, and a look at what was not checked. */
final class Completion {

    private static final int SESSIONS = 2;

    /** What the root counts: the provinces, and all that they count; a province neither ends nor moves. */
    private static final List<String> ROOT_COUNTS = List.of(
            "DELETE FROM member_count_change WHERE organization = 'VN'",
            "DELETE FROM organization_count_change WHERE organization = 'VN'",
            """
            INSERT INTO member_count_change (organization, day, official, probationary)
            SELECT 'VN', day, sum(official), sum(probationary) FROM member_count_change
            WHERE organization IN (SELECT organization FROM organization_version WHERE parent = 'VN')
            GROUP BY day HAVING sum(official) <> 0 OR sum(probationary) <> 0""",
            """
            INSERT INTO organization_count_change (organization, day, type, units, direct)
            SELECT 'VN', day, type, sum(units), sum(direct) FROM (
                SELECT day, type, units, 0 AS direct FROM organization_count_change
                WHERE organization IN (SELECT organization FROM organization_version WHERE parent = 'VN')
                UNION ALL
                SELECT valid_from, type, 1, 1 FROM organization_version WHERE parent = 'VN') AS counted
            GROUP BY day, type HAVING sum(units) <> 0 OR sum(direct) <> 0""");

    /** The references that were not looked at row by row; each finds how many rows lack what they refer to. */
    private static final List<String> UNCOVERED = List.of(
            """
            SELECT count(*) FROM member_version v WHERE organization IS NOT NULL AND NOT EXISTS (
                SELECT FROM organization_life l WHERE l.organization = v.organization AND l.valid @> v.valid)""",
            """
            SELECT count(*) FROM organization_version v WHERE parent IS NOT NULL AND NOT EXISTS (
                SELECT FROM organization_life l WHERE l.organization = v.parent AND l.valid @> v.valid)""",
            "SELECT count(*) FROM member_version v LEFT JOIN member m ON m.id = v.member WHERE m.id IS NULL",
            "SELECT count(*) FROM member_person v LEFT JOIN member m ON m.id = v.member WHERE m.id IS NULL",
            "SELECT count(*) FROM member v LEFT JOIN decision d ON d.id = v.decision WHERE d.id IS NULL",
            "SELECT count(*) FROM decision_change v LEFT JOIN decision d ON d.id = v.decision WHERE d.id IS NULL",
            "SELECT count(*) FROM decision_content v LEFT JOIN decision d ON d.id = v.decision WHERE d.id IS NULL",
            "SELECT count(*) FROM organization v LEFT JOIN decision d ON d.id = v.decision WHERE d.id IS NULL");

    private final Sessions sessions;
    private final ProgressBar progress;

    /** Opens a session that may do anything. */
    @FunctionalInterface
    interface Sessions {
        Connection open() throws SQLException;
    }

    Completion(Sessions sessions, ProgressBar progress) {
        this.sessions = sessions;
        this.progress = progress;
    }

    void run(Connection connection) throws SQLException {
        List<String> filled = Catalog.filled(connection);
        if (filled.contains("member_count_change")) {
            connection.setAutoCommit(false);
            execute(connection, ROOT_COUNTS);
            connection.commit();
            connection.setAutoCommit(true);
        }
        together(filled.stream()
                .map(table -> (Step) session -> execute(session, List.of("VACUUM (FREEZE, ANALYZE) " + table)))
                .toList());
        progress.say("all rows are frozen");
        together(Catalog.missing(connection).stream()
                .map(task -> (Step) session -> {
                    Catalog.bringBack(session, task);
                    progress.say("%s", task.sql());
                })
                .toList());
        try (Statement statement = connection.createStatement()) {
            for (String sql : UNCOVERED) {
                String missing = LoadState.asked(statement, sql);
                if (!missing.equals("0")) {
                    throw new IllegalStateException(missing + " rows refer to what is not there: " + sql);
                }
            }
        }
        progress.say("all references are good");
        LoadState.end(connection);
        execute(connection, List.of("CHECKPOINT"));
        progress.say("done");
    }

    /** One thing to do on a session. */
    @FunctionalInterface
    private interface Step {
        void on(Connection session) throws SQLException;
    }

    private void together(List<Step> steps) throws SQLException {
        Queue<Step> left = new ConcurrentLinkedQueue<>(steps);
        ExecutorService threads = Executors.newFixedThreadPool(SESSIONS);
        List<Future<?>> working = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            working.add(threads.submit(() -> {
                try (Connection session = sessions.open()) {
                    for (Step step = left.poll(); step != null; step = left.poll()) {
                        step.on(session);
                    }
                }
                return null;
            }));
        }
        threads.shutdown();
        try {
            for (Future<?> each : working) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw new SQLException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
