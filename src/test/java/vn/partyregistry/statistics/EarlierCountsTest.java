package vn.partyregistry.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.decision.Proving;
import vn.partyregistry.statistics.CountRepository.Counted;
import vn.partyregistry.statistics.CountRepository.Path;
import vn.partyregistry.store.Database;
import vn.partyregistry.testing.Bloc;
import vn.partyregistry.testing.Paper;
import vn.partyregistry.testing.Registry;
import vn.partyregistry.time.Snapshot;

/** What was known at every earlier position, from totals: the same as counting the rows, however history was rewritten. */
@QuarkusTest
class EarlierCountsTest {

    private static final LocalDate FIRST = LocalDate.of(1999, 12, 30);
    private static final LocalDate LAST = LocalDate.of(2021, 1, 2);

    private final Registry registry = Registry.cornerOfItsOwn();
    private final Random random = new Random(7);

    @Inject
    CountRepository counts;

    @Inject
    RollUpProof proof;

    @Inject
    DifferenceRepository differences;

    @Inject
    Database database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    private long begun;

    @BeforeEach
    void aBlocWhoseHistoryIsRewritten() {
        begun = registry.head();
        Bloc.founded(registry);
        registry.decision("3-QĐ/TU")
                .on("2006-03-03")
                .recognize("mA1", "nA1", "mB1", "mG")
                .recorded();
        String moved = id(registry.decision("4-QĐ/TU").on("2012-01-01").transfer("A", "T"));
        id(registry.decision("5-QĐ/TU").on("2010-06-15").move("mA1", "B1"));
        id(registry.decision("6-QĐ/TU").on("2007-07-07").transfer("A1", "D"));
        registry.decision("4-QĐ/TU")
                .on("2012-01-01")
                .effective("2009-05-05")
                .transfer("A", "T")
                .correcting(moved)
                .is(201);
        String merged =
                id(registry.decision("7-QĐ/TU").on("2015-01-01").says("ABSORB", "{into: 'C', absorbed: ['D']}"));
        String gone = id(registry.decision("8-QĐ/TU").on("2016-02-29").leave("nB2", "RESIGNED"));
        id(registry.decision("9-QĐ/TU").on("2018-08-08").reclassify("A", "BLOC"));
        registry.decision("10-QĐ/TU")
                .on("2017-01-01")
                .annulling(gone, "2017-01-01")
                .is(201);
        registry.decision("11-QĐ/TU")
                .on("2019-01-01")
                .annulling(merged, "START")
                .is(201);
        id(registry.decision("12-QĐ/TU").on("2003-04-05").rename("A", "Tên mới"));
    }

    private static String id(Paper paper) {
        return paper.recorded().at("/id").asText();
    }

    @Test
    void atEveryPositionTheTotalsAreWhatTheRowsComeTo() {
        for (long position = begun; position <= registry.head(); position++) {
            for (String local : List.of("T", "K", "A", "A1", "B", "C", "D", "G")) {
                for (LocalDate day : days()) {
                    assertSame(local, day, position, Path.TOTALS);
                }
            }
        }
    }

    @Test
    void alongTimeTheTotalsAreWhatTheRowsComeTo() {
        for (long position = begun; position <= registry.head(); position++) {
            for (String local : List.of("T", "K", "A", "D", "B1")) {
                List<LocalDate> days = days();
                LocalDate first = days.get(0);
                LocalDate last = days.get(days.size() - 1);
                Steps totals = counts.steps(registry.id(local), first, last, position);
                Steps rows = counts.rowsOverTime(registry.id(local), first, last, position);
                for (LocalDate day : days) {
                    assertThat(totals.at(day))
                            .as("%s on %s since %s at %d", local, day, first, position)
                            .isEqualTo(rows.at(day));
                }
            }
        }
    }

    /** As where the migration met recordings: their entries are as good as none. */
    @Test
    void beforeTheFirstEntriesRowsAreCountedAndAfterThemTotalsAnswer() throws Exception {
        long since = registry.head() - 5;
        asOwner("UPDATE count_entry_since SET position = " + since);
        try {
            asOwner("UPDATE member_count_entry SET official = official + 1000 WHERE position <= " + since);
            asOwner("UPDATE organization_count_entry SET units = units + 1000 WHERE position <= " + since);
            for (long position = begun; position <= registry.head(); position++) {
                for (LocalDate day : days()) {
                    assertSame("T", day, position, position < since ? Path.ROWS : Path.TOTALS);
                    List<Steps> steps = List.of(
                            counts.steps(registry.id("T"), day, LAST, position),
                            counts.rowsOverTime(registry.id("T"), day, LAST, position));
                    assertThat(steps.get(0).at(LAST)).isEqualTo(steps.get(1).at(LAST));
                }
            }
            assertThat(differences()).isEmpty();
            asOwner("UPDATE member_count_entry SET official = official + 1 WHERE position = " + (since + 1));
            asOwner("UPDATE organization_count_entry SET direct = direct + 1 WHERE position > " + since);
            assertThat(differences())
                    .anyMatch(line -> line.startsWith("counts of " + registry.prefix())
                            && line.contains(" as known at position " + since + ": "));
        } finally {
            asOwner("UPDATE organization_count_entry SET direct = direct - 1 WHERE position > " + since);
            asOwner("UPDATE member_count_entry SET official = official - 1 WHERE position = " + (since + 1));
            asOwner("UPDATE organization_count_entry SET units = units - 1000 WHERE position <= " + since);
            asOwner("UPDATE member_count_entry SET official = official - 1000 WHERE position <= " + since);
            asOwner("UPDATE count_entry_since SET position = 0");
        }
        assertThat(differences()).isEmpty();
    }

    @Test
    void aSpoiledEntryIsFoundAndNamed() throws Exception {
        String of = " WHERE organization = '" + registry.id("B2") + "' AND day = '2005-01-01'";
        asOwner("UPDATE member_count_entry SET probationary = probationary + 3" + of);
        try {
            assertThat(differences())
                    .contains("counts of " + registry.id("B2")
                            + " from 2005-01-01 on: members kept as 0 and 2, entered as 0 and 5");
        } finally {
            asOwner("UPDATE member_count_entry SET probationary = probationary - 3" + of);
        }
    }

    /** Together the entries are still the totals; only at the positions between is it known too late. */
    @Test
    void anEntryAtAWrongPositionIsFoundAndNamed() throws Exception {
        long far = registry.head() + 1_000_000;
        String entries = "member_count_entry SET position = position %s " + far + " WHERE organization = '%s'";
        asOwner("UPDATE " + entries.formatted("+", registry.id("T")));
        try {
            assertThat(differences.on(LAST, begun + 1)).isEmpty();
            assertThat(differences.on(LAST, begun + 2))
                    .isNotEmpty()
                    .allMatch(line -> line.startsWith("counts of " + registry.id("T") + " on ")
                            && line.contains(" as known at position "));
        } finally {
            asOwner("UPDATE " + entries.formatted("-", registry.id("T")));
        }
    }

    @Test
    void entriesAreNeverRewrittenByTheRegistryAndWrittenByRecordingsOnly() throws Exception {
        for (String table : List.of("member_count_entry", "organization_count_entry")) {
            assertThatThrownBy(() -> database.update("DELETE FROM " + table))
                    .hasStackTraceContaining("permission denied");
            assertThatThrownBy(() -> database.update("UPDATE " + table + " SET position = position"))
                    .hasStackTraceContaining("permission denied");
            assertThatThrownBy(() -> asOwner("INSERT INTO " + table + " SELECT * FROM " + table + " WHERE false"))
                    .hasMessageContaining("history is written by a recording only");
            assertThatThrownBy(() -> asOwner("UPDATE journal_head SET position = position + 1,"
                            + " recorded_at = clock_timestamp(); CREATE TEMPORARY TABLE one AS SELECT * FROM " + table
                            + " LIMIT 1; UPDATE one SET position = 0; INSERT INTO " + table + " SELECT * FROM one"))
                    .hasMessageContaining("an entry of counts takes the position of its transaction");
        }
        assertThatThrownBy(() -> database.update("UPDATE count_entry_since SET position = 0"))
                .hasStackTraceContaining("permission denied");
    }

    private void assertSame(String local, LocalDate day, long position, Path path) {
        Snapshot at = new Snapshot(day, null, position);
        Counted counted = counts.counts(registry.id(local), at);
        assertThat(counted.path()).isEqualTo(path);
        assertThat(counted.tally().numbers())
                .as("%s on %s at %d", local, day, position)
                .isEqualTo(counts.rows(registry.id(local), at).numbers());
    }

    /** Days at which years begin and end, and others; in order. */
    private List<LocalDate> days() {
        return Stream.concat(
                        Stream.of("2004-12-31", "2005-01-01", "2009-05-05", "2012-01-01", "2016-02-29", "2020-12-31")
                                .map(LocalDate::parse),
                        LongStream.range(0, 6)
                                .mapToObj(i -> FIRST.plusDays(random.nextLong(LAST.toEpochDay() - FIRST.toEpochDay()))))
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> differences() {
        List<String> found = new ArrayList<>();
        proof.prove(new Proving(LocalDate.of(2026, 1, 1), found, new ArrayList<>()));
        return found;
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            connection.commit();
        }
    }
}
