package vn.partyregistry.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.partyregistry.server.CannotStart;

/** A load that was broken off somewhere and taken up again leaves what an uninterrupted one does. */
class BrokenOffLoadTest {

    private static final String PERCENT = "0.08";

    @Test
    void aBrokenLoadGoesOnAndLeavesTheSame() throws Exception {
        double breaksAt = new Random().nextDouble();
        Map<String, List<String>> whole;
        List<String> guards;
        try (Bulk bulk = new Bulk()) {
            try (Connection connection = bulk.connect()) {
                guards = Content.guards(connection);
            }
            bulk.load(PERCENT, share -> {});
            try (Connection connection = bulk.connect()) {
                whole = Content.rows(connection);
                assertThat(Content.guards(connection)).isEqualTo(guards);
            }
        }
        try (Bulk bulk = new Bulk()) {
            for (double at : List.of(breaksAt, breaksAt + (1 - breaksAt) / 2)) {
                assertThatThrownBy(() -> bulk.load(PERCENT, share -> {
                            if (share >= at) {
                                throw new BrokenOff();
                            }
                        }))
                        .as("broken off at " + at)
                        .isInstanceOf(BrokenOff.class);
            }
            assertThatThrownBy(() -> bulk.load("0.09", share -> {}))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("A load of 0.08 % was broken off here");
            bulk.load(PERCENT, share -> {});
            try (Connection connection = bulk.connect()) {
                Content.assertEqual(Content.rows(connection), whole);
                assertThat(Content.guards(connection)).isEqualTo(guards);
            }
            assertThatThrownBy(() -> bulk.load(PERCENT, share -> {}))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("There is a registry with");
        }
    }

    @Test
    void theNumberOfATextIsPostgreSqlsOwn() throws Exception {
        try (Bulk bulk = new Bulk();
                Connection connection = bulk.connect();
                Statement statement = connection.createStatement()) {
            String text = "abcđệfghijklmnopqrstuvwxyz0123";
            for (int length = 0; length <= text.length(); length++) {
                String part = text.substring(0, length);
                assertThat(LoadState.asked(statement, "SELECT hashtextextended('" + part + "', 0)"))
                        .as(part)
                        .isEqualTo("" + TextHash.of(part));
            }
        }
    }

    private static final class BrokenOff extends RuntimeException {}
}
