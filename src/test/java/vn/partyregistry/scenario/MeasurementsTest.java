package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Registry;

/** Whoever watches over the registry sees recordings, refusals and the rules behind them. */
@QuarkusTest
class MeasurementsTest {

    private final Registry registry = Registry.cornerOfItsOwn();

    @Test
    void recordingsRefusalsAndRulesAreCounted() {
        double replays = measured("registry_decisions_replay_seconds_count");
        double refusals = measured("registry_api_refusals_total\\{code=\"rules-broken\"\\}");
        registry.decision("1-QĐ/TU")
                .establish("T", "PROVINCIAL", "Tỉnh (giả lập)")
                .recorded();
        registry.decision("2-QĐ/TU")
                .establish("T", "PROVINCIAL", "Tỉnh (giả lập)")
                .sent()
                .isRefused(422, "rules-broken");

        assertThat(measured("registry_decisions_replay_seconds_count")).isGreaterThanOrEqualTo(replays + 2);
        assertThat(measured("registry_api_refusals_total\\{code=\"rules-broken\"\\}"))
                .isGreaterThan(refusals);
        assertThat(measured("registry_rule_refusals_total\\{rule=\"[A-Z0-9-]+\"\\}"))
                .isPositive();
        assertThat(measured("agroal_active_count\\{datasource=\"default\"\\}")).isNotNegative();
        assertThat(measured("registry_journal_position")).isNotNegative();
        assertThat(measured("registry_feed_streams")).isNotNegative();
    }

    private static double measured(String name) {
        Matcher line = Pattern.compile("^" + name + " (\\S+)$", Pattern.MULTILINE)
                .matcher(RestAssured.get("/q/metrics").asString());
        return line.find() ? Double.parseDouble(line.group(1)) : 0;
    }
}
