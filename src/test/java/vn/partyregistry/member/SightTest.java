package vn.partyregistry.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.partyregistry.member.MemberRepository.Filter;
import vn.partyregistry.security.Caller;
import vn.partyregistry.security.Sight;
import vn.partyregistry.store.Database;
import vn.partyregistry.testing.Registry;
import vn.partyregistry.time.Snapshot;

/** PostgreSQL shows the role that serves no more of members than a transaction has in sight, whatever the code forgets. */
@QuarkusTest
class SightTest {

    private static final LocalDate THEN = LocalDate.of(2005, 5, 5);
    private static final LocalDate NOW = LocalDate.of(2024, 1, 1);

    /** The access log names members too: every reader writes into it, and auditors read who looked at whom. */
    private static final List<String> OTHERS = List.of("access_log");

    private static final String SHOWN = """
            SELECT c.relname || ' ' || a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
                AND (a.attname IN ('member', 'members') OR c.relname = 'member' AND a.attname = 'id')
                AND has_table_privilege(c.oid, 'SELECT') ORDER BY 1""";

    private final Registry registry = Registry.cornerOfItsOwn();

    @Inject
    Database database;

    @Inject
    Sight sight;

    @Inject
    MemberRepository members;

    @BeforeEach
    void twoProvincesAndOneWhoMovedBetweenThem() {
        registry.decision("1-QĐ/TU")
                .on("1970-01-01")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("T-1", "GRASSROOTS_CELL", "Chi bộ T", "T")
                .establish("S", "PROVINCIAL", "Tỉnh S")
                .establish("S-1", "GRASSROOTS_CELL", "Chi bộ S", "S")
                .recorded();
        registry.decision("2-QĐ/TU")
                .on("2000-03-03")
                .admit("stays", "Trần Thị Bích", "1975-05-05", "T-1")
                .admit("moves", "Lê Văn Đi", "1976-06-06", "T-1")
                .admit("other", "Phạm Văn Khác", "1977-07-07", "S-1")
                .recorded();
        registry.decision("3-QĐ/TU").on("2010-01-01").move("moves", "S-1").recorded();
        registry.decision("4-QĐ/TU").on("2015-01-01").leave("stays", "RESIGNED").recorded();
        String wrong = registry.decision("5-QĐ/TU")
                .on("2016-01-01")
                .move("other", "T-1")
                .recorded()
                .at("/id")
                .asText();
        registry.decision("6-QĐ/TU").on("2016-01-01").annulling(wrong, "START").is(201);
        registry.request("other", "ACCESS").is(201);
    }

    @Test
    void whateverNamesMembersShowsNobodyToWhoeverSaysNothing() {
        List<String> shown = database.list(SHOWN, row -> row.getString(1));
        assertThat(shown)
                .contains("member id", "member_version member", "member_version_past member", "member_person member")
                .contains("member_history member", "member_person_history member", "everyone member");
        for (String each : shown) {
            String table = each.split(" ")[0];
            if (!OTHERS.contains(table)) {
                String sql = "SELECT %s FROM %s".formatted(each.split(" ")[1], table);
                for (String nothing : List.of("", "nonsense", "within {}", "within {NOBODY}")) {
                    assertThat(seen(nothing, sql)).as(nothing + ": " + sql).isEmpty();
                }
                if (!table.equals("member_person_past")) {
                    assertThat(seen("everything", sql)).as(sql).isNotEmpty();
                }
            }
        }
        assertThat(seen("", "SELECT members_named('%', 10)")).isEmpty();
    }

    @Test
    void everyTableThatNamesMembersIsUnderRowLevelSecurity() {
        assertThat(database.list("""
                        SELECT DISTINCT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
                        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relrowsecurity
                            AND (a.attname IN ('member', 'members') OR c.relname = 'member')""", row -> row.getString(1))).containsExactlyElementsOf(OTHERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "within {%s}"})
    void nobodyWritesWithoutSightOfEverything(String narrow) {
        String some = narrow.formatted(registry.id("T"));
        for (String sql : List.of(
                "INSERT INTO member SELECT 'forged', id FROM decision LIMIT 1",
                "INSERT INTO member_person (member, salt, digest, recorded_from) VALUES ('forged', '', '', 1)",
                """
                INSERT INTO member_version (member, valid_from, status, admitted_on, opened_by, opened_with, recorded_from)
                VALUES ('forged', '2000-01-01', 'OFFICIAL', '2000-01-01', '', '{}', 1)""")) {
            assertThatThrownBy(() -> seen(some, sql + " RETURNING 'written'"))
                    .as(sql)
                    .hasMessageContaining("row-level security");
        }
        for (String sql : List.of("UPDATE member_person SET full_name = 'Ai đó'", "DELETE FROM member_version")) {
            assertThat(seen(some, sql + " RETURNING member")).as(sql).isEmpty();
            assertThat(seen("everything", sql + " RETURNING member")).as(sql).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "T, 'moves T-1, other T-1, stays -, stays T-1'",
        "S, 'moves S-1, moves T-1, other S-1, other T-1'",
        "'T,S', 'moves S-1, moves T-1, other S-1, other T-1, stays -, stays T-1'",
        "T-1, 'moves T-1, other T-1, stays -, stays T-1'"
    })
    void withinSubtreesAreTheirVersionsAndAllThoseOfTheirMembers(String roots, String versions) {
        String cell = "coalesce(organization, '" + registry.prefix() + "-')";
        assertThat(mine(roots, "SELECT member || ' ' || " + cell + " FROM member_history"))
                .containsExactly(versions.split(", "));
        Set<String> ids = new TreeSet<>();
        for (String version : versions.split(", ")) {
            ids.add(version.split(" ")[0]);
        }
        for (String sql : List.of("SELECT id FROM member", "SELECT member FROM member_person_history")) {
            assertThat(mine(roots, sql)).as(sql).containsExactlyElementsOf(ids);
        }
        assertThat(mine(roots, "SELECT member FROM everyone_history")).isEmpty();
    }

    @Test
    void theServiceShowsWhatIsInSight() {
        for (String root : List.of("T", "S")) {
            for (LocalDate day : List.of(THEN, NOW)) {
                List<String> served = registry.ask("/v1/members")
                        .with("under", registry.id(root))
                        .asOf(day.toString())
                        .because("xem")
                        .as("member-reader", root)
                        .get()
                        .is(200)
                        .each("id");
                String there =
                        "organization = '%s' AND valid_from <= '%2$s' AND (valid_to IS NULL OR valid_to > '%2$s')"
                                .formatted(registry.id(root + "-1"), day);
                assertThat(mine(root, "SELECT member FROM member_version WHERE " + there))
                        .containsExactlyElementsOf(served);
            }
        }
    }

    @Test
    void aForgottenCheckShowsNobody() {
        Snapshot at = new Snapshot(THEN, null, registry.head());
        String stays = registry.id("stays");
        Filter all = new Filter(registry.id("T"), null, null, null);
        Filter named = new Filter(registry.id("T"), null, null, "bich");
        Supplier<List<Object>> forgetful = () -> List.of(
                members.list(all, at, "", 10).size(),
                members.list(named, at, "", 10).size(),
                members.count(all, at),
                members.find(stays, at).isPresent(),
                members.history(stays, at).size());
        List<Object> nobody = List.of(0, 0, 0L, false, 0);
        List<Object> theirs = List.of(2, 1, 2L, true, 2);
        assertThat(forgetful.get()).isEqualTo(nobody);
        assertThat(sight.of(caller(Caller.MEMBER_READER), forgetful)).isEqualTo(nobody);
        // The one who has become a member of theirs.
        assertThat(sight.of(caller(Caller.MEMBER_READER, "S"), forgetful)).isEqualTo(List.of(1, 0, 1L, false, 0));
        assertThat(sight.of(caller(Caller.MEMBER_READER, "T"), forgetful)).isEqualTo(theirs);
        assertThat(sight.of(caller(Caller.REGISTRAR, "S", "T-1"), forgetful)).isEqualTo(theirs);
        assertThat(sight.of(caller(Caller.AUDITOR), forgetful)).isEqualTo(theirs);
        assertThat(sight.everything(forgetful)).isEqualTo(theirs);
        assertThat(forgetful.get()).isEqualTo(nobody);
    }

    @Test
    void sightEndsWhereItWasGivenAndGivesBackTheOneBefore() {
        Supplier<Long> counted = () -> database.first(
                        "SELECT count(*) FROM member WHERE starts_with(id, ?)",
                        row -> row.getLong(1),
                        registry.prefix())
                .orElseThrow();
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(counted.get()).isZero();
            List<Long> inner = sight.of(
                    caller(Caller.MEMBER_READER, "S"),
                    () -> List.of(
                            counted.get(),
                            sight.everything(counted),
                            sight.of(caller(Caller.MEMBER_READER), counted),
                            counted.get()));
            assertThat(inner).containsExactly(2L, 3L, 0L, 2L);
            assertThat(counted.get()).isZero();
        });
        assertThat(counted.get()).isZero();
    }

    private Caller caller(String role, String... roots) {
        return new Caller(
                "thử", Set.of(role), Arrays.stream(roots).map(registry::id).toList());
    }

    /** What is shown of this test's own rows within some subtrees. */
    private List<String> mine(String roots, String sql) {
        String ids = Arrays.stream(roots.split(",")).map(registry::id).collect(Collectors.joining(","));
        return seen("within {" + ids + "}", sql).stream()
                .filter(text -> text.startsWith(registry.prefix()))
                .map(text -> text.replace(registry.prefix(), ""))
                .sorted()
                .distinct()
                .toList();
    }

    /** What a statement gives in a transaction that has taken a position, and is taken back. */
    private List<String> seen(String setting, String sql) {
        QuarkusTransaction.begin();
        try {
            database.update("UPDATE journal_head SET position = position + 1, recorded_at = clock_timestamp()");
            database.list("SELECT set_config('registry.sight', ?, true)", row -> row.getString(1), setting);
            return database.list(sql, row -> row.getString(1));
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
