package vn.partyregistry.national;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What comes after the last province: the root's counts, keys and indexes, freezing, and a look at what was not checked. */
final class Completion {

    private static final int SESSIONS = 2;

    private static final List<String> HEAD = List.of("""
            UPDATE journal_head SET (position, recorded_at) =
                (SELECT position, recorded_at FROM journal ORDER BY position DESC LIMIT 1)""");

    /** What the root counts: the provinces, and all that they count; a province neither ends nor moves. Entries are there. */
    private static final List<String> ROOT_COUNTS = List.of(
            "DELETE FROM member_count_change WHERE organization = 'VN'",
            "DELETE FROM organization_count_change WHERE organization = 'VN'",
            "DELETE FROM member_count_year WHERE organization = 'VN'",
            "DELETE FROM organization_count_year WHERE organization = 'VN'",
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
            GROUP BY day, type HAVING sum(units) <> 0 OR sum(direct) <> 0""",
            """
            INSERT INTO member_count_year (organization, year, official, probationary)
            SELECT organization, extract(year FROM day)::int AS year, sum(official), sum(probationary)
            FROM member_count_change WHERE organization = 'VN' GROUP BY 1, 2""",
            """
            INSERT INTO organization_count_year (organization, year, type, units, direct)
            SELECT organization, extract(year FROM day)::int AS year, type, sum(units), sum(direct)
            FROM organization_count_change WHERE organization = 'VN' GROUP BY 1, 2, 3""");

    /** The references that were not looked at row by row; each finds how many rows lack what they refer to. */
    private static final List<String> UNCOVERED = List.of(
            """
            SELECT count(*) FROM (SELECT valid_from < lag(coalesce(valid_to, 'infinity')) OVER (
                PARTITION BY subject ORDER BY valid_from) AS twice FROM member_version) AS v WHERE twice""",
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
        execute(connection, HEAD);
        List<String> filled = Catalog.filled(connection);
        if (filled.contains("member_count_change")) {
            connection.setAutoCommit(false);
            execute(connection, ROOT_COUNTS);
            connection.commit();
            connection.setAutoCommit(true);
        }
        together(filled.stream()
                .map(table -> new Step(table, session -> {
                    if (table.equals("member_version")) {
                        Catalog.makeWhole(session);
                    }
                    execute(session, List.of("VACUUM (FREEZE, ANALYZE) " + table));
                }))
                .toList());
        progress.say("all rows are frozen");
        together(Catalog.missing(connection).stream()
                .map(task -> new Step(task.table(), session -> {
                    Catalog.bringBack(session, task);
                    progress.say("%s", task.sql());
                }))
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

    /** One thing to do with a table on a session. */
    private record Step(String table, Work work) {}

    /** What is done. */
    @FunctionalInterface
    private interface Work {
        void on(Connection session) throws SQLException;
    }

    private void together(List<Step> steps) throws SQLException {
        List<Step> left = new ArrayList<>(steps);
        Set<String> busy = new HashSet<>();
        ExecutorService threads = Executors.newFixedThreadPool(SESSIONS);
        List<Future<?>> working = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            working.add(threads.submit(() -> {
                try (Connection session = sessions.open()) {
                    for (Step step = next(left, busy); step != null; step = next(left, busy)) {
                        step.work().on(session);
                        synchronized (left) {
                            busy.remove(step.table());
                        }
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

    /** The first on a table that the other session leaves alone: on the same one they would wait for each other. */
    private static Step next(List<Step> left, Set<String> busy) {
        synchronized (left) {
            Step next = left.stream()
                    .filter(step -> !busy.contains(step.table()))
                    .findFirst()
                    .orElse(left.isEmpty() ? null : left.get(0));
            if (next != null) {
                left.remove(next);
                busy.add(next.table());
            }
            return next;
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
