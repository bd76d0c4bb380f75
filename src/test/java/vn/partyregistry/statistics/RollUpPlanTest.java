package vn.partyregistry.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A recording looks its superiors up by key, however few organizations there are: a whole table costs milliseconds. */
@QuarkusTest
class RollUpPlanTest {

    /** Stands before the table of the same name, for this connection only. */
    private static final String SOME = """
            CREATE TEMPORARY TABLE organization_version (organization text, parent text, valid_from date, valid_to date,
                PRIMARY KEY (organization, valid_from)) ON COMMIT DROP;
            INSERT INTO organization_version SELECT 'o' || n, 'o' || n / 10, '2000-01-01', NULL FROM generate_series(1, 3000) n;
            ANALYZE organization_version""";

    @Inject
    DataSource database;

    @Test
    void superiorsAreFoundByKey() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(SOME);
            statement.execute("SET LOCAL plan_cache_mode = force_generic_plan; SET LOCAL enable_seqscan = off;"
                    + "SET LOCAL enable_bitmapscan = off");
            statement.execute("PREPARE superiors AS " + RollUpRepository.SUPERIORS.replace("?", "$1"));
            StringBuilder plan = new StringBuilder();
            try (ResultSet lines = statement.executeQuery("EXPLAIN EXECUTE superiors ('{o2999}')")) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
            statement.execute("DEALLOCATE superiors");
            connection.rollback();
            assertThat(plan.toString())
                    .doesNotContain("Merge Join", "Hash Join")
                    .contains("Index Cond: (organization = a");
        }
    }
}
