package vn.partyregistry.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.http.Traces;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.store.Database;
import vn.partyregistry.store.Replica;

/** What a node knows to be recorded is what PostgreSQL keeps, and nothing that a transaction saw for itself. */
@QuarkusTest
class KnownHeadTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    @Inject
    Database database;

    @Inject
    ObjectMapper json;

    @Inject
    Commits commits;

    @Inject
    Replica replica;

    @Inject
    Traces traces;

    /** A node of its own, that may be told what it likes. */
    private final KnownHead known = new KnownHead();

    private Journal journal;

    @BeforeEach
    void start() {
        journal = new Journal(database, json, commits, known, replica, traces);
    }

    @Test
    void whatIsUndoneWasNeverKnown() {
        long before = journal.head(DAY).position();
        QuarkusTransaction.begin();
        assertThat(journal.take().position()).isEqualTo(before + 1);
        assertThat(journal.head(DAY).position()).isEqualTo(before + 1);
        QuarkusTransaction.rollback();
        assertThat(known.position()).isEqualTo(before);
        assertThat(journal.head(DAY).position()).isEqualTo(before);
    }

    @Test
    void aLookAtAnEarlierStateIsNoOlderServer() {
        long before = journal.head(DAY).position();
        QuarkusTransaction.requiringNew().run(() -> {
            known.hear(known.asking(), before, before + 5, Instant.EPOCH);
            assertThat(journal.head(DAY).position()).isEqualTo(before);
        });
        assertThat(known.isForeign()).isFalse();
    }

    @Test
    void aServerThatLacksWhatIsKnownIsNotBelieved() {
        long before = journal.head(DAY).position();
        known.hear(known.asking(), before, before + 5, Instant.EPOCH);
        assertThatThrownBy(() -> journal.head(DAY)).isInstanceOf(Refusal.class);
        assertThat(known.isForeign()).isTrue();
        assertThatThrownBy(() -> journal.at(DAY, before + 1)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> journal.take()))
                .isInstanceOf(Refusal.class);
    }
}
