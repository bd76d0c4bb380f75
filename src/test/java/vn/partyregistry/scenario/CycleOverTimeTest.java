package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Paper;
import vn.partyregistry.testing.Registry;

/** Nothing stands below itself, not even for a while that no paper is about. */
@QuarkusTest
class CycleOverTimeTest {

    private final Registry registry = Registry.cornerOfItsOwn();
    private String closing;

    /** W stands under X and Y under Z; Z stands under W in 2008 only: then Y is, through all of them, under X. */
    @BeforeEach
    void aChainThatIsWholeInOneYear() {
        Paper founding = registry.decision("1-QĐ/TU")
                .on("2000-01-01")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("K", "BLOC", "Khối K", "T");
        for (String committee : new String[] {"X", "Y", "Z", "W"}) {
            founding.establish(committee, "GRASSROOTS_COMMITTEE", "Đảng bộ " + committee, "K")
                    .and("delegatedUpperAuthority", true);
        }
        founding.transfer("W", "X").transfer("Y", "Z").recorded();
        closing = registry.decision("2-QĐ/TU")
                .on("2008-01-01")
                .transfer("Z", "W")
                .recorded()
                .at("/id")
                .asText();
        registry.decision("3-QĐ/TU").on("2009-01-01").transfer("Z", "K").recorded();
    }

    @Test
    void aCycleThatStandsOnlyBetweenTwoDatesIsRefusedAndNamesThePaper() {
        long head = registry.head();
        Answer refused = underYFor("2005-01-01", "2010-01-01").sent().isRefused(409, "decision-contradicted");

        assertThat(refused.at("/conflictingDecisions")).hasSize(1);
        assertThat(refused.at("/conflictingDecisions/0").asText()).isEqualTo(closing);
        assertThat(refused.eachOf("/errors", "rule")).containsExactly("ORG-02");
        assertThat(registry.head()).isEqualTo(head);
        assertThat(parentOfX("2006-01-01")).isEqualTo("K");
    }

    @Test
    void untilTheDayBeforeAndFromTheDayAfterNothingIsInTheWay() {
        underYFor("2005-01-01", "2007-12-31").recorded();
        registry.decision("5-QĐ/TU").on("2009-01-01").transfer("X", "Y").recorded();

        assertThat(parentOfX("2007-12-30")).isEqualTo("Y");
        assertThat(parentOfX("2007-12-31")).isEqualTo("K");
        assertThat(parentOfX("2009-01-01")).isEqualTo("Y");
    }

    @Test
    void whoeverClosesTheCircleWithinThatTimeIsRefusedForItsOwnSake() {
        Answer refused = underYFor("2008-06-01", "2010-01-01").sent().isRefused(422, "rules-broken");
        assertThat(refused.eachOf("/errors", "rule")).contains("ORG-02");
        registry.decision("6-QĐ/TU").on("2008-12-31").transfer("X", "Y").sent().isRefused(422, "rules-broken");
    }

    @Test
    void aCorrectionThatLetsTheCircleStandLongerIsRefusedToo() {
        String late = underYFor("2005-01-01", "2007-12-31").recorded().at("/id").asText();
        Answer refused = underYFor("2005-01-01", "2008-01-02").correcting(late).isRefused(409, "decision-contradicted");
        assertThat(refused.at("/conflictingDecisions/0").asText()).isEqualTo(closing);
        underYFor("2006-01-01", "2007-12-31").correcting(late).is(201);
        assertThat(parentOfX("2005-12-31")).isEqualTo("K");
    }

    private Paper underYFor(String from, String to) {
        return registry.decision("4-QĐ/TU")
                .on(from)
                .transfer("X", "Y")
                .transfer("X", "K")
                .and("effectiveOn", to);
    }

    private String parentOfX(String day) {
        return registry.organization("X").asOf(day).get().is(200).value("/parent/id");
    }
}
