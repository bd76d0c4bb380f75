package vn.partyregistry.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import vn.partyregistry.bench.Samples.Place;

/** Admits some hundreds of people, each by a paper of its own, and beside it only commits as durably. */
final class RecordingRun {

    /** Not counted: a fresh service compiles itself for longer than one would think. */
    private static final int FIRST = 2_000;

    private static final int ADMISSIONS = 300;
    private static final double PER_SECOND = 20;

    /** Log of about the size of one recording, in a transaction that changes no table. */
    private static final String COMMIT = "SELECT pg_logical_emit_message(true, 'bench', repeat('x', 2000))";

    /** One of the things done at the fixed rate. */
    private interface Step {

        void take(int number) throws Exception;
    }

    private RecordingRun() {}

    static SizeResult.Recorded of(RegistryProcess registry, BenchFolder folder, Samples samples) throws Exception {
        String run = Long.toString(System.currentTimeMillis(), 36).toUpperCase(java.util.Locale.ROOT);
        String root = samples.onRandomDays(Samples.COUNTRY, 1).get(0).organization();
        List<Place> cells = samples.today("v.type IN ('CELL', 'GRASSROOTS_CELL')", Long.MAX_VALUE - 1, ADMISSIONS);
        String today = samples.today().toString();
        String role = "role=registrar&organizations=" + root;
        try (PaperPost papers = new PaperPost(registry, role, "Đo " + run);
                Connection connection = folder.connect()) {
            Step admission = number -> papers.one(
                    today,
                    List.of(PaperPost.admit(
                            "BENCH-" + run + "-" + number,
                            cells.get(number % cells.size()).organization())));
            for (int i = 0; i < FIRST; i++) {
                admission.take(ADMISSIONS + i);
            }
            Histogram busy = new Histogram(3);
            for (int i = 0; i < ADMISSIONS; i++) {
                long began = System.nanoTime();
                admission.take(ADMISSIONS + FIRST + i);
                busy.recordValue(System.nanoTime() - began);
            }
            Histogram admitted = atRate(admission);
            Histogram committed = commits(connection);
            return new SizeResult.Recorded(
                    ADMISSIONS,
                    busy.getValueAtPercentile(50) / 1e6,
                    admitted.getValueAtPercentile(50) / 1e6,
                    admitted.getValueAtPercentile(99) / 1e6,
                    committed.getValueAtPercentile(50) / 1e6,
                    committed.getValueAtPercentile(99) / 1e6);
        }
    }

    private static Histogram commits(Connection connection) throws Exception {
        try (PreparedStatement statement = connection.prepareStatement(COMMIT)) {
            return atRate(number -> commit(statement));
        }
    }

    private static void commit(PreparedStatement statement) throws SQLException {
        statement.executeQuery().close();
    }

    /** Counted from the time at which each was meant to begin. */
    private static Histogram atRate(Step step) throws Exception {
        Histogram latencies = new Histogram(3);
        long began = System.nanoTime();
        for (int i = 0; i < ADMISSIONS; i++) {
            long intended = began + (long) (i * 1e9 / PER_SECOND);
            for (long wait = intended - System.nanoTime(); wait > 0; wait = intended - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            step.take(i);
            latencies.recordValue(System.nanoTime() - intended);
        }
        return latencies;
    }
}
