package vn.partyregistry.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.partyregistry.testing.Registry;

/** Each invariant finds what it is there for: the owner of the tables breaks history, looks, and takes it back. */
@QuarkusTest
class SqlInvariantsTest {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    private final Registry registry = Registry.cornerOfItsOwn();

    @BeforeEach
    void aSmallHistory() {
        registry.decision("1-QĐ/TU")
                .on("2000-01-01")
                .establish("P", "PROVINCIAL", "Tỉnh")
                .establish("B", "BLOC", "Khối", "P")
                .establish("K", "GRASSROOTS_COMMITTEE", "Đảng bộ", "B")
                .establish("G", "GRASSROOTS_CELL", "Chi bộ", "B")
                .admit("m", "Nguyễn Văn Thử", "1980-05-05", "G")
                .recorded();
        registry.decision("2-QĐ/TU").on("2005-01-01").rename("K", "Đảng bộ mới").recorded();
        registry.decision("3-QĐ/TU").on("2003-01-01").transfer("K", "P").recorded();
        registry.decision("4-QĐ/TU").on("2010-01-01").recognize("m").recorded();
    }

    @Test
    void aHistoryMadeOfPapersIsWhole() throws SQLException {
        assertThat(broken("SELECT 1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "organization twice on a day | INSERT INTO organization_version_past"
                        + " SELECT * FROM organization_history WHERE organization = '@B'",
                "member twice on a day | INSERT INTO member_version_past (member, valid_from, valid_to, status, organization,"
                        + " admitted_on, opened_by, opened_with, recorded_from, valid, subject, recorded_to)"
                        + " SELECT member, valid_from, valid_to, status, organization, admitted_on, opened_by, opened_with,"
                        + " recorded_from, valid, subject, recorded_from + 1 FROM member_version WHERE member = '@m'",
                "organization out of nothing | UPDATE organization_version SET established_on = '1999-01-01'"
                        + " WHERE organization = '@K'",
                "member out of nothing | UPDATE member_version SET admitted_on = '1999-01-01' WHERE member = '@m'",
                "gap in an organization's life | UPDATE organization_version SET valid_from = '2003-02-01'"
                        + " WHERE organization = '@K' AND valid_from = '2003-01-01'",
                "gap in an organization's life | UPDATE organization_version SET ended_by = opened_by, end_reason = 'X'"
                        + " WHERE organization = '@K' AND valid_to = '2005-01-01'",
                "gap in a member's life | UPDATE member_version SET valid_from = '2011-01-01'"
                        + " WHERE member = '@m' AND status = 'OFFICIAL'",
                "organization under none in force | UPDATE organization_version_past SET parent = '@NONE'"
                        + " WHERE organization = '@K'",
                "organization under none in force | UPDATE organization_version SET valid_from = '2001-01-01'"
                        + " WHERE organization = '@B'",
                "member in no cell in force | UPDATE organization_version SET type = 'SECTION_COMMITTEE'"
                        + " WHERE organization = '@G'",
                "organization below itself | UPDATE organization_version SET parent = '@G' WHERE organization IN ('@B', '@G')",
                "organization below itself | UPDATE organization_version SET parent = '@K' WHERE organization = '@P'",
                "lives other than the versions | UPDATE organization_version SET valid_to = '2020-01-01'"
                        + " WHERE organization = '@G'",
                "members not conserved | UPDATE member_version SET valid_to = '2020-01-01'"
                        + " WHERE member = '@m' AND status = 'OFFICIAL'",
                "member neither in a cell nor gone | UPDATE member_version SET status = 'LEFT'"
                        + " WHERE member = '@m' AND status = 'OFFICIAL'",
                "counts other than the rows | UPDATE organization_version SET type = 'GRASSROOTS_COMMITTEE'"
                        + " WHERE organization = '@G'",
                "counts other than the rows | UPDATE member_version SET valid_to = '2020-01-01'"
                        + " WHERE member = '@m' AND status = 'OFFICIAL'",
                "entries of counts other than the rows | UPDATE member_count_entry SET probationary = probationary + 1"
                        + " WHERE organization = '@B'",
                "entries of counts other than the rows | UPDATE organization_count_entry SET position = position + 1"
                        + " WHERE organization = '@P'",
                "entries of counts other than the rows | DELETE FROM organization_count_entry WHERE organization = '@P'",
                "entries of counts other than the rows | UPDATE member_version_past SET recorded_to = recorded_to - 1"
                        + " WHERE member = '@m'",
                "counts of years other than of days | UPDATE journal_head SET position = position + 1,"
                        + " recorded_at = clock_timestamp(); UPDATE member_count_year SET year = year + 50"
                        + " WHERE organization = '@P'",
                "counts of years other than of days | UPDATE journal_head SET position = position + 1,"
                        + " recorded_at = clock_timestamp(); DELETE FROM organization_count_year WHERE organization = '@P'",
                "positions not one by one | DELETE FROM journal WHERE position = (SELECT max(position) - 1 FROM journal)",
                "positions not one by one | DELETE FROM journal WHERE position = (SELECT max(position) FROM journal)",
                "positions not one by one | UPDATE journal SET recorded_at = recorded_at - interval '1 day'"
                        + " WHERE position = (SELECT max(position) FROM journal)"
            })
    void whatIsBrokenIsFound(String invariant, String sql) throws SQLException {
        assertThat(broken(sql)).anyMatch(found -> found.startsWith(invariant + ":"));
    }

    private List<String> broken(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET CONSTRAINTS ALL DEFERRED");
            boolean counted = statement.execute(sql.replace("@", registry.prefix()));
            if (!counted) {
                assertThat(statement.getUpdateCount()).as(sql).isPositive();
            }
            List<String> broken = SqlInvariants.broken(connection, registry.prefix());
            connection.rollback();
            return broken;
        }
    }
}
