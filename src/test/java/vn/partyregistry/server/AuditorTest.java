package vn.partyregistry.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What deploy/roles.sql makes of an empty PostgreSQL, and what an auditor then may do in it without the registry. */
class AuditorTest {

    private static final String OPEN = """
            access_log,change_touch,count_entry_since,decision,decision_change,decision_change_history,\
            decision_change_past,decision_content,decision_key,flyway_schema_history,journal,journal_head,\
            member_count_change,member_count_entry,member_count_year,organization,organization_count_change,\
            organization_count_entry,organization_count_year,organization_history,organization_life,\
            organization_version,organization_version_past,proof_run,reported_figure,succession,succession_history,\
            succession_past,succession_told""";

    private static TestFolder folder;
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void installAndRecord() throws Exception {
        folder = TestFolder.create();
        postgres = EmbeddedPostgres.start(folder.path(), Durability.THROWAWAY, Duration.ZERO);
        try (Connection superuser = postgres.superuser()) {
            run(superuser, "CREATE ROLE installer SUPERUSER LOGIN PASSWORD 'installer'");
        }
        try (Connection installer = connect("postgres", "installer", "")) {
            run(installer, "DROP DATABASE registry", "DROP ROLE registry_owner", "DROP ROLE registry_app");
            run(installer, script());
        }
        migrate();
        try (Connection installer = connect("registry", "installer", "")) {
            run(installer, "CREATE ROLE auditor LOGIN PASSWORD 'auditor' IN ROLE registry_auditor");
        }
        record();
    }

    @AfterAll
    static void stop() {
        postgres.close();
        folder.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"journal", "decision", "decision_change_history", "organization_history", "member_count_change"})
    void historyIsRead(String relation) throws Exception {
        assertThat(asAuditor("SELECT count(*) FROM " + relation)).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "member",
                "member_version",
                "member_history",
                "member_person",
                "member_person_past",
                "member_person_history",
                "everyone",
                "everyone_person_history",
                "member_request",
                "import_part",
                "idempotency_key"
            })
    void noPersonIsReadWhateverTheSessionSays(String relation) {
        assertThatThrownBy(() -> asAuditor("SET registry.sight = 'everything'", "SELECT * FROM " + relation))
                .hasMessageContaining("permission denied for");
    }

    @Test
    void whatIsNotNamedIsClosed() throws Exception {
        assertThat(asOwner("SELECT string_agg(relname, ',' ORDER BY relname COLLATE \"C\") FROM pg_class c"
                        + " WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'm', 'p', 'f')"
                        + " AND has_any_column_privilege('auditor', c.oid, 'SELECT')"))
                .isEqualTo(OPEN);
    }

    @Test
    void nothingAtAllIsWritten() throws Exception {
        assertThat(asOwner("SELECT string_agg(relname, ',') FROM pg_class c WHERE relnamespace = 'public'::regnamespace"
                        + " AND relkind IN ('r', 'v', 'm', 'p', 'f')"
                        + " AND (has_any_column_privilege('auditor', c.oid, 'INSERT, UPDATE, REFERENCES')"
                        + " OR has_table_privilege('auditor', c.oid, 'DELETE, TRUNCATE, TRIGGER, MAINTAIN'))"))
                .isNull();
        for (String sql : List.of(
                "UPDATE journal_head SET position = position",
                "INSERT INTO decision VALUES ('X', 1)",
                "DELETE FROM organization_version",
                "CREATE TABLE mine (id int)",
                "CREATE TEMPORARY TABLE mine (id int)",
                "CREATE SCHEMA mine",
                "SET ROLE registry_app")) {
            assertThatThrownBy(() -> asAuditor(sql)).as(sql).hasMessageContaining("permission denied");
        }
    }

    @Test
    void noFunctionReadsOrWritesInTheOwnersName() throws Exception {
        assertThat(
                        asOwner(
                                "SELECT string_agg(proname, ',') FROM pg_proc WHERE pronamespace = 'public'::regnamespace"
                                        + " AND prosecdef AND prorettype <> 'trigger'::regtype AND has_function_privilege('auditor', oid, 'EXECUTE')"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"registry_owner", "registry_app", "registry_auditor"})
    void noRoleIsPrivileged(String role) throws Exception {
        assertThat(asOwner("SELECT rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls"
                        + " FROM pg_roles WHERE rolname = '" + role + "'"))
                .isEqualTo("f");
    }

    @Test
    void nobodyElseConnects() throws Exception {
        try (Connection installer = connect("postgres", "installer", "")) {
            run(installer, "CREATE ROLE passer_by LOGIN PASSWORD 'passer_by'");
        }
        assertThatThrownBy(() -> connect("registry", "passer_by", "")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> connect("registry", "registry_auditor", ""))
                .hasMessageContaining("authentication failed");
    }

    @Test
    void aRoleThatComesLaterIsGrantedAtTheNextStartAndATableThatComesLaterIsNot() throws Exception {
        asOwner("REVOKE ALL ON journal FROM registry_auditor", "CREATE TABLE later (id int)");
        try {
            assertThatThrownBy(() -> asAuditor("TABLE journal")).hasMessageContaining("permission denied");
            migrate();
            assertThat(asAuditor("SELECT count(*) FROM journal")).isEqualTo("1");
            assertThatThrownBy(() -> asAuditor("TABLE later")).hasMessageContaining("permission denied");
        } finally {
            asOwner("DROP TABLE later");
        }
    }

    /** The statements of the script, with each role's name for its password. */
    private static String[] script() throws Exception {
        String sql = Files.readString(Path.of("deploy", "roles.sql"))
                .replaceAll("(?m)^(--|\\\\set).*\\R", "")
                .replaceAll(":'(\\w+)_password'", "'registry_$1'");
        List<String> statements = new ArrayList<>(List.of(sql.split(";\\R")));
        assertThat(statements).hasSizeGreaterThan(5);
        return statements.toArray(String[]::new);
    }

    private static void migrate() {
        Flyway.configure()
                .dataSource(url("registry"), "registry_owner", "registry_owner")
                .placeholders(Map.of("app_role", "registry_app"))
                .load()
                .migrate();
    }

    private static void record() throws SQLException {
        try (Connection app = connect("registry", "registry_app", "?options=-c%20registry.sight=everything")) {
            app.setAutoCommit(false);
            run(
                    app,
                    "UPDATE journal_head SET position = position + 1, recorded_at = clock_timestamp()",
                    "INSERT INTO journal (position, recorded_at, kind, decision, effective_on, organizations, recorded_by, restated,"
                            + " findings) SELECT position, recorded_at, 'DECISION', 'X', '2000-01-01', '{}', 'test', '[]', '[]'"
                            + " FROM journal_head",
                    "INSERT INTO decision VALUES ('X', 1)",
                    "INSERT INTO decision_change VALUES ('X', 0, 1, '2000-01-01', 'ESTABLISH', '{}', 1)",
                    "INSERT INTO organization VALUES ('A', 'X')",
                    "INSERT INTO organization_version (organization, valid_from, type, level, name, name_folded,"
                            + " delegated_upper_authority, continuity, established_on, opened_by, opened_with, recorded_from)"
                            + " VALUES ('A', '2000-01-01', 'CELL', 'CELL', 'n', 'n', false, 'SOURCED', '2000-01-01', 'X', '{X}', 1)",
                    "INSERT INTO member VALUES ('m', 'X')",
                    "INSERT INTO member_person (member, full_name, salt, digest, recorded_from) VALUES ('m', 'N', 's', 'd', 1)",
                    "INSERT INTO member_count_change VALUES ('A', '2000-01-01', 1, 0)");
            app.commit();
        }
    }

    private static String asAuditor(String... statements) throws SQLException {
        return ask("auditor", statements);
    }

    private static String asOwner(String... statements) throws SQLException {
        return ask("registry_owner", statements);
    }

    private static String ask(String role, String... statements) throws SQLException {
        try (Connection connection = connect("registry", role, "");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            ResultSet rows = statement.getResultSet();
            return rows != null && rows.next() ? rows.getString(1) : null;
        }
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Each role's password is its name. */
    private static Connection connect(String database, String role, String options) throws SQLException {
        return DriverManager.getConnection(url(database) + options, role, role);
    }

    private static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/" + database;
    }
}
