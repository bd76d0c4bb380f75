package vn.partyregistry.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.decision.Proving;
import vn.partyregistry.store.Database;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Bloc;
import vn.partyregistry.testing.Registry;

/** Kept counts are proved against the rows, written by recordings only, and made for a registry that had none before. */
@QuarkusTest
class KeptCountsTest {

    private final Registry registry = Registry.cornerOfItsOwn();

    @Inject
    RollUpProof proof;

    @Inject
    Database database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    @BeforeEach
    void aBloc() {
        Bloc.founded(registry);
    }

    @Test
    void aWrongTotalIsFoundAndNamed() {
        List<String> found = new ArrayList<>();
        QuarkusTransaction.begin();
        try {
            database.update("UPDATE journal_head SET position = position + 1, recorded_at = clock_timestamp()");
            database.update(
                    "UPDATE member_count_change SET official = official + 1 WHERE organization = ?", registry.id("A"));
            database.update(
                    "UPDATE organization_count_change SET direct = direct - 1 WHERE organization = ?",
                    registry.id("B"));
            proof.prove(new Proving(LocalDate.of(2026, 1, 1), found, new ArrayList<>()));
        } finally {
            QuarkusTransaction.rollback();
        }
        assertThat(found)
                .contains(
                        "counts of " + registry.id("A") + " on 2026-01-01: members kept as 1 and 4, counted as 0 and 4",
                        "counts of " + registry.id("B") + " on 2026-01-01: CELL kept as 2 and 1, counted as 2 and 2");
        assertThat(found).allMatch(line -> line.contains(registry.prefix()));
    }

    @Test
    void aWrongYearIsFoundAndNamed() {
        List<String> found = new ArrayList<>();
        QuarkusTransaction.begin();
        try {
            database.update("UPDATE journal_head SET position = position + 1, recorded_at = clock_timestamp()");
            database.update(
                    "UPDATE member_count_year SET official = official + 1 WHERE organization = ?", registry.id("A"));
            database.update("DELETE FROM organization_count_year WHERE organization = ?", registry.id("B"));
            proof.prove(new Proving(LocalDate.of(2026, 1, 1), found, new ArrayList<>()));
        } finally {
            QuarkusTransaction.rollback();
        }
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "counts of " + registry.id("A")
                                + " in 2005: members kept as 1 and 4, counted by days as 0 and 4",
                        "counts of " + registry.id("B")
                                + " in 2000: CELL kept as null and null, counted by days as 2 and 2");
    }

    @Test
    void theProofOfIntegrityNamesTheDaysOnWhichCountsWereCompared() {
        Answer integrity = registry.ask("/v1/integrity").as("auditor").get().is(200);
        assertThat(integrity.at("/differences")).isEmpty();
        assertThat(integrity.at("/countDays").size()).isGreaterThanOrEqualTo(6);
        assertThat(integrity.at("/replayed").asBoolean()).isTrue();
        assertThat(integrity.at("/changes").asLong()).isPositive();
    }

    @Test
    void nobodyWritesTotalsOutsideARecording() throws Exception {
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                Statement statement = connection.createStatement()) {
            for (String table : List.of(
                    "member_count_change",
                    "organization_count_change",
                    "member_count_year",
                    "organization_count_year")) {
                assertThat(org.assertj.core.api.Assertions.catchThrowable(
                                () -> statement.executeUpdate("DELETE FROM " + table)))
                        .hasMessageContaining("history is written by a recording only");
            }
        }
    }

    /** The migrations' own statements, over everything that the tests so far have recorded, into tables of this session. */
    @Test
    void aRegistryOfBeforeGetsTheTotalsThatItsRecordingsWouldHaveMade() throws Exception {
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            filled(statement, "change", "V10__counts.sql", "CREATE TEMPORARY TABLE standing");
            filled(statement, "year", "V12__counts_of_earlier_knowledge.sql", "INSERT INTO member_count_year");
            connection.rollback();
        }
    }

    private static void filled(Statement statement, String of, String file, String from) throws Exception {
        String migration;
        try (InputStream stream = KeptCountsTest.class.getResourceAsStream("/db/migration/" + file)) {
            migration = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (String table : List.of("member_count_" + of, "organization_count_" + of)) {
            statement.execute("CREATE TEMPORARY TABLE " + table + " (LIKE public." + table + ")");
        }
        statement.execute(migration.substring(migration.indexOf(from), migration.indexOf("CREATE FUNCTION")));
        assertThat(differing(statement, "member_count_" + of, "official <> 0 OR probationary <> 0"))
                .isZero();
        assertThat(differing(statement, "organization_count_" + of, "units <> 0 OR direct <> 0"))
                .isZero();
    }

    private static long differing(Statement statement, String table, String something) throws Exception {
        String kept = "SELECT * FROM public." + table + " WHERE " + something;
        try (ResultSet counted =
                statement.executeQuery("SELECT count(*) FROM ((" + kept + " EXCEPT TABLE pg_temp." + table
                        + ") UNION ALL (TABLE pg_temp." + table + " EXCEPT " + kept
                        + ")) d, (SELECT 1 / (count(*) > 100)::int FROM public."
                        + table + ") s")) {
            counted.next();
            return counted.getLong(1);
        }
    }
}
