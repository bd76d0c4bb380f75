package vn.partyregistry.national;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.partyregistry.change.Change;
import vn.partyregistry.change.DecisionContent;
import vn.partyregistry.decision.DecisionService;
import vn.partyregistry.decision.Order;
import vn.partyregistry.security.Sight;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Registry;

/** The same papers through the write path and in bulk: afterwards every row of every table is the same. */
@QuarkusTest
@TestProfile(BulkAgainstWritePathTest.Alone.class)
class BulkAgainstWritePathTest {

    private static final String PERCENT = "0.05";

    /** A registry that nobody else writes in. */
    public static final class Alone implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("registry.demo", "empty", "registry.card-key", Bulk.CARD_KEY);
        }
    }

    @Inject
    DecisionService decisions;

    @Inject
    DataSource database;

    @Test
    void bothLeaveTheSameRows() throws Exception {
        Set<String> kinds = new TreeSet<>();
        papers(paper -> {
            paper.changes().forEach(change -> kinds.add(Change.nameOf(change)));
            decisions.record(new Order(paper, NationalLoad.RECORDED_BY));
        });
        assertThat(kinds)
                .containsExactly(
                        "ABSORB",
                        "ADMIT",
                        "CONSOLIDATE",
                        "ESTABLISH",
                        "LEAVE",
                        "MOVE",
                        "RECOGNIZE",
                        "RENAME",
                        "TRANSFER");
        try (Bulk bulk = new Bulk()) {
            bulk.load(PERCENT, share -> {});
            try (Connection written = database.getConnection();
                    Statement statement = written.createStatement();
                    Connection loaded = bulk.connect()) {
                written.setAutoCommit(false);
                statement.execute("SELECT " + Sight.EVERYTHING);
                Content.assertEqual(Content.rows(loaded), Content.rows(written));
                assertThat(Content.guards(loaded)).isEqualTo(Content.guards(written));
                written.rollback();
            }
        }
        Answer proof = Registry.whole().ask("/v1/integrity").as("auditor").get().is(200);
        assertThat(proof.at("/differences")).as(proof.body()).isEmpty();
    }

    private static void papers(Consumer<DecisionContent> reader) {
        reader.accept(ProvinceHistory.centre());
        for (Plan.Province province : new Plan(new BigDecimal(PERCENT)).provinces()) {
            new ProvinceHistory(province, reader).play(lived -> {});
        }
    }
}
