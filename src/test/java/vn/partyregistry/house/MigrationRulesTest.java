package vn.partyregistry.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Released migrations stay as they are; new ones leave the version before at work. */
class MigrationRulesTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path TOMORROW = Path.of("src/test/resources/tomorrow");
    private static final Path RELEASED = Path.of("src/test/resources/released-migrations.txt");

    @Test
    void aReleasedMigrationIsNeverEdited() throws Exception {
        for (Map.Entry<String, String> each : released().entrySet()) {
            byte[] file = Files.readAllBytes(MIGRATIONS.resolve(each.getKey()));
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(file)))
                    .as(each.getKey())
                    .isEqualTo(each.getValue());
        }
    }

    @Test
    void aNewMigrationLeavesTheVersionBeforeAtWork() throws Exception {
        Map<String, String> released = released();
        for (Path folder : List.of(MIGRATIONS, TOMORROW)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    String name = file.getFileName().toString();
                    if (name.startsWith("V") && !released.containsKey(name)) {
                        assertThat(MigrationRules.broken(Files.readString(file), released.keySet()))
                                .as(name)
                                .isEmpty();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE journal",
                "ALTER TABLE journal DROP COLUMN kind",
                "ALTER TABLE journal RENAME COLUMN kind TO sort",
                "ALTER TABLE journal RENAME TO diary",
                "ALTER TABLE journal ALTER COLUMN kind TYPE varchar(20)",
                "ALTER TABLE journal ALTER kind SET DATA TYPE varchar(20)",
                "ALTER TABLE journal ALTER COLUMN decision SET NOT NULL",
                "ALTER TABLE journal ADD COLUMN word text NOT NULL",
                "ALTER TABLE journal ADD COLUMN at timestamptz DEFAULT clock_timestamp()",
                "ALTER TABLE journal ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid()",
                "ALTER TABLE journal ADD COLUMN number bigserial",
                "ALTER TABLE journal ADD COLUMN span daterange GENERATED ALWAYS AS (daterange(a, b)) STORED",
                "ALTER TABLE journal ADD COLUMN number bigint GENERATED ALWAYS AS IDENTITY",
                "ALTER TABLE journal ADD CONSTRAINT positive CHECK (position > 0)",
                "ALTER TABLE journal ADD COLUMN other text REFERENCES decision",
                "ALTER TABLE journal ADD FOREIGN KEY (decision) REFERENCES decision",
                "ALTER TABLE journal ADD CONSTRAINT once UNIQUE (kind)",
                "CREATE INDEX journal_kind ON journal (kind)",
                "CREATE UNIQUE INDEX ON journal (kind)",
                "CREATE INDEX CONCURRENTLY journal_kind ON journal (kind); CREATE TABLE mine (id text)",
                "UPDATE journal SET kind = 'X'",
                "DELETE FROM journal",
                "LOCK TABLE journal",
                "REVOKE SELECT ON journal FROM registry_app",
                "DROP FUNCTION position_taken",
                "-- Contracts what V9999 left.\nALTER TABLE journal DROP COLUMN kind",
            })
    void whatTheVersionBeforeWouldNotSurviveIsRefused(String sql) throws Exception {
        assertThat(MigrationRules.broken(sql + ";", released().keySet())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE journal ADD COLUMN word text",
                "ALTER TABLE journal ADD COLUMN word text NOT NULL DEFAULT 'rename (it)'",
                "ALTER TABLE journal ADD COLUMN at timestamptz NOT NULL DEFAULT now()",
                "ALTER TABLE journal ADD CONSTRAINT positive CHECK (position > 0) NOT VALID",
                "ALTER TABLE journal VALIDATE CONSTRAINT positive",
                "CREATE INDEX CONCURRENTLY journal_kind ON journal (kind)",
                "ALTER TABLE journal ADD CONSTRAINT once UNIQUE USING INDEX journal_kind",
                "CREATE TABLE mine (id text PRIMARY KEY); CREATE INDEX mine_id ON mine (id); UPDATE mine SET id = 'x'",
                "CREATE OR REPLACE FUNCTION f() RETURNS void LANGUAGE sql AS $$ DELETE FROM journal; $$",
                "GRANT SELECT ON journal TO registry_app -- and DROP TABLE nothing",
                "-- Contracts what V20 left.\nALTER TABLE import_job DROP COLUMN problem",
            })
    void whatItDoesNotNoticeIsAllowed(String sql) throws Exception {
        assertThat(MigrationRules.broken(sql + ";", released().keySet())).isEmpty();
    }

    @Test
    void theRulesSeeWhatEarlierMigrationsDid() throws IOException {
        // Before the first release nothing had to be left at work.
        assertThat(MigrationRules.broken(
                        Files.readString(MIGRATIONS.resolve("V22__temporal_keys_by_number.sql")), Set.of()))
                .isNotEmpty();
    }

    private static Map<String, String> released() throws IOException {
        Map<String, String> released = new LinkedHashMap<>();
        for (String line : Files.readAllLines(RELEASED)) {
            released.put(line.substring(66), line.substring(0, 64));
        }
        return released;
    }
}
