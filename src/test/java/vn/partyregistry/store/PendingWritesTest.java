package vn.partyregistry.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written without asking how many rows it changed is there for the next statement, and for the commit. */
@QuarkusTest
class PendingWritesTest {

    /** Of the runs of the nightly proof: nothing else has a position below zero. */
    private static final String ROW = "INSERT INTO proof_run (ran_at, position, millis, differences)"
            + " VALUES (clock_timestamp(), ?, 0, '{}') ON CONFLICT DO NOTHING";

    private static long used;

    private final long first = --used * 10;
    private final long second = first - 1;

    @Inject
    Database database;

    @BeforeEach
    void nothingYet() {
        assertThat(rows()).isEmpty();
    }

    @Test
    void theNextStatementSeesWhatWasWrittenBeforeIt() {
        QuarkusTransaction.requiringNew().run(() -> {
            database.write(ROW, first);
            database.write(ROW, second);
            assertThat(rows()).containsExactly(second, first);
            database.write(ROW, second - 1);
            assertThat(database.update(ROW, second - 2)).isOne();
        });
        assertThat(rows()).containsExactly(second, first);
    }

    @Test
    void rowsHandedOverOneByOneAreSeenAsWell() {
        QuarkusTransaction.requiringNew().run(() -> {
            database.write(ROW, first);
            int[] seen = {0};
            database.each("SELECT 1 FROM proof_run WHERE position = ?", row -> ++seen[0], first);
            assertThat(seen).containsExactly(1);
        });
    }

    @Test
    void theCommitWritesWhatNoStatementFollowed() {
        QuarkusTransaction.requiringNew().run(() -> database.write(ROW, first));
        assertThat(rows()).containsExactly(first);
    }

    @Test
    void whatIsUndoneWasNeverWritten() {
        QuarkusTransaction.begin();
        database.write(ROW, first);
        QuarkusTransaction.rollback();
        QuarkusTransaction.begin();
        database.write(ROW, second);
        QuarkusTransaction.commit();
        assertThat(rows()).containsExactly(second);
    }

    @Test
    void oneThatCannotBeWrittenFailsWithTheNextStatementAndLeavesNothing() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    database.write(ROW, first);
                    database.write("INSERT INTO proof_run (ran_at) VALUES (clock_timestamp())");
                    rows();
                }))
                .isInstanceOf(DatabaseFailure.class);
        assertThat(rows()).isEmpty();
    }

    @Test
    void oneThatCannotBeWrittenFailsTheCommitAndLeavesNothing() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    database.write(ROW, first);
                    database.write("INSERT INTO proof_run (ran_at) VALUES (clock_timestamp())");
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(rows()).isEmpty();
    }

    @Test
    void withoutATransactionItIsWrittenAtOnce() {
        database.write(ROW, first);
        assertThat(rows()).containsExactly(first);
    }

    private List<Long> rows() {
        return database.list(
                "SELECT position FROM proof_run WHERE position IN (?, ?) ORDER BY 1",
                row -> row.getLong(1),
                first,
                second);
    }
}
