package vn.partyregistry.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL itself refuses to the role that serves, whatever the code above it does. */
class MigrationTest {

    private static final String RECORDING_ONLY = "history is written by a recording only";

    private static final String TAKE =
            "UPDATE journal_head SET position = position + 1, recorded_at = clock_timestamp()";
    private static final String ENTER = """
            INSERT INTO journal (position, recorded_at, kind, decision, effective_on, organizations, recorded_by, restated, findings)
            SELECT position, recorded_at, 'DECISION', 'X.1.2000-01-01', '2000-01-01', '{}', 'test', '[]', '[]'
            FROM journal_head""";

    private static Migrated registry;

    @BeforeAll
    static void recordAnOrganizationWithACellAndAMember() throws Exception {
        registry = new Migrated();
        registry.run(
                TAKE,
                ENTER,
                "INSERT INTO decision VALUES ('X.1.2000-01-01', 1)",
                "INSERT INTO decision_key VALUES ('X', 'X.1.2000-01-01')",
                """
                INSERT INTO decision_change (decision, change_index, place, effective_on, kind, body, recorded_from)
                VALUES ('X.1.2000-01-01', 0, 1, '2000-01-01', 'ESTABLISH', '{}', 1)""",
                "INSERT INTO organization VALUES ('A', 'X.1.2000-01-01'), ('B', 'X.1.2000-01-01')",
                "INSERT INTO organization_life VALUES ('A', '2000-01-01', '2020-01-01'), ('B', '2000-01-01', '2010-01-01')",
                version("A", "2000-01-01", "2020-01-01", null, 1),
                version("B", "2000-01-01", "2010-01-01", "A", 1),
                "INSERT INTO member VALUES ('m', 'X.1.2000-01-01')",
                memberVersion("2000-01-01", "2010-01-01", 1));
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    @ParameterizedTest
    @CsvSource({
        "organization_version, organization_version_once, PRIMARY KEY (subject; valid WITHOUT OVERLAPS)",
        "organization_version, organization_version_under_living_parent, FOREIGN KEY (parent_subject; PERIOD valid)",
        "organization_life, organization_life_once, PRIMARY KEY (subject; valid WITHOUT OVERLAPS)",
        "member_version, member_version_once, PRIMARY KEY (subject; valid WITHOUT OVERLAPS)",
        "member_version, member_version_in_living_cell, FOREIGN KEY (organization_subject; PERIOD valid)"
    })
    void theTemporalConstraintsExist(String table, String constraint, String definition) throws Exception {
        assertThat(registry.ask("SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = '" + table
                        + "'::regclass AND conname = '" + constraint + "' AND convalidated AND conenforced"))
                .startsWith(definition.replace(';', ','));
    }

    static Stream<Arguments> rewritings() throws Exception {
        List<String> tables = List.of(
                "journal",
                "decision",
                "decision_content",
                "decision_key",
                "idempotency_key",
                "decision_change_past",
                "organization",
                "organization_version_past",
                "member",
                "member_version_past",
                "access_log",
                "reported_figure");
        return tables.stream().flatMap(table -> Stream.of(
                        "UPDATE " + table + " SET %s = %s", "DELETE FROM " + table, "TRUNCATE " + table)
                .map(sql -> Arguments.of(table, sql)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("rewritings")
    void whatIsRecordedCannotBeRewritten(String table, String sql) throws Exception {
        String column = registry.ask(
                "SELECT attname FROM pg_attribute WHERE attrelid = '" + table + "'::regclass AND attnum = 2");
        refused(sql.replace("%s", column), "permission denied for table " + table);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE organization_version SET name = name",
                "UPDATE member_version SET status = status",
                "UPDATE decision_change SET body = body",
                "TRUNCATE organization_version",
                "TRUNCATE member_version",
                "TRUNCATE decision_change",
                "DELETE FROM journal_head",
                "INSERT INTO organization_version_past SELECT * FROM organization_version_past",
                "ALTER TABLE journal DISABLE TRIGGER ALL",
                "CREATE TABLE mine (id int)"
            })
    void whatIsBelievedIsOnlyReplaced(String sql) {
        refused(sql, sql.startsWith("ALTER") ? "must be owner" : "permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"organization_version", "member_version", "decision_change"})
    void believedRowsAreDeletedByARecordingOnly(String table) {
        refused("DELETE FROM " + table, RECORDING_ONLY);
    }

    @Test
    void believedRowsAreInsertedByARecordingOnly() {
        refused(version("A", "2030-01-01", "2031-01-01", null, 1), RECORDING_ONLY);
        refused(memberVersion("2011-01-01", "2012-01-01", 1), RECORDING_ONLY);
        assertThatThrownBy(() -> registry.run(TAKE, version("A", "2030-01-01", "2031-01-01", null, 7)))
                .hasMessageContaining("a row is recorded at the position of its transaction");
    }

    @Test
    void noPositionIsSkippedRepeatedOrTakenBack() {
        for (String position : List.of("position + 2", "position", "position - 1")) {
            refused(
                    "UPDATE journal_head SET position = " + position + ", recorded_at = clock_timestamp()",
                    "one position");
        }
        refused(TAKE.replace("clock_timestamp()", "recorded_at"), "forward in time");
    }

    @Test
    void noPositionIsTakenWithoutAnEntryAndNoEntryMadeWithoutAPosition() {
        refused(TAKE, "a position without its journal entry");
        refused(ENTER, RECORDING_ONLY);
        assertThatThrownBy(() -> registry.run(TAKE, ENTER.replace("SELECT position", "SELECT position + 1")))
                .hasMessageContaining("a journal entry takes the position of its transaction");
    }

    @Test
    void twoVersionsOfOneSubjectNeverOverlap() {
        assertThatThrownBy(() -> registry.run(TAKE, ENTER, version("A", "2019-01-01", "2021-01-01", null, next())))
                .hasMessageContaining("organization_version_once");
        assertThatThrownBy(() -> registry.run(TAKE, ENTER, memberVersion("2009-01-01", "2010-01-01", next())))
                .hasMessageContaining("member_version_once");
    }

    @Test
    void nothingStandsUnderAParentOrInACellThatIsNotInForce() {
        assertThatThrownBy(() -> registry.run(TAKE, ENTER, version("B", "2019-01-01", "2020-01-02", "A", next())))
                .hasMessageContaining("organization_version_under_living_parent");
        assertThatThrownBy(() -> registry.run(TAKE, ENTER, memberVersion("2010-01-01", "2010-01-02", next())))
                .hasMessageContaining("member_version_in_living_cell");
    }

    @ParameterizedTest
    @ValueSource(strings = {"organization_version", "member_version", "decision_change"})
    void whatIsDeletedIsKeptAsPast(String table) throws Exception {
        String before = registry.ask(
                "SELECT to_jsonb(r) - 'parent_subject' - 'organization_subject' || '{\"recorded_to\": %d}' FROM %s r ORDER BY 1 LIMIT 1"
                        .formatted(next(), table));
        assertThat(registry.asked(
                        TAKE,
                        ENTER,
                        "DELETE FROM " + table,
                        "SELECT to_jsonb(r) FROM " + table + "_past r ORDER BY 1 LIMIT 1"))
                .isEqualTo(before);
    }

    private static void refused(String sql, String reason) {
        assertThatThrownBy(() -> registry.run(sql)).as(sql).hasMessageContaining(reason);
    }

    private static long next() throws Exception {
        return Long.parseLong(registry.ask("SELECT position + 1 FROM journal_head"));
    }

    private static String version(String id, String from, String to, String parent, long position) {
        return """
                INSERT INTO organization_version (organization, valid_from, valid_to, type, level, name, name_folded, parent,
                    delegated_upper_authority, continuity, established_on, opened_by, opened_with, recorded_from)
                VALUES ('%s', '%s', '%s', 'CELL', 'CELL', 'n', 'n', %s,
                    false, 'SOURCED', '%s', 'X.1.2000-01-01', '{X.1.2000-01-01}', %d)""".formatted(id, from, to, parent == null ? "NULL" : "'" + parent + "'", from, position);
    }

    private static String memberVersion(String from, String to, long position) {
        return """
                INSERT INTO member_version (member, valid_from, valid_to, status, organization, admitted_on, opened_by,
                    opened_with, recorded_from)
                VALUES ('m', '%s', '%s', 'OFFICIAL', 'B', '%s', 'X.1.2000-01-01', '{X.1.2000-01-01}', %d)""".formatted(from, to, from, position);
    }
}
