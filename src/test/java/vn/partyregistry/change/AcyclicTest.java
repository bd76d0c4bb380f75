package vn.partyregistry.change;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.partyregistry.change.Minutes.entrust;
import static vn.partyregistry.change.Minutes.establish;
import static vn.partyregistry.change.Minutes.transfer;
import static vn.partyregistry.change.OrganizationType.BLOC;
import static vn.partyregistry.change.OrganizationType.GRASSROOTS_COMMITTEE;
import static vn.partyregistry.change.OrganizationType.PROVINCIAL;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.model.Verdict;

/** Committees with the powers of the upper level may stand under each other; never in a circle, on any day. */
class AcyclicTest {

    private final Minutes minutes = new Minutes();

    @BeforeEach
    void threeCommitteesWithPowersUnderOneBloc() {
        minutes.given("1-QĐ", 1, establish("P", PROVINCIAL, null), establish("B", BLOC, "P"));
        for (String id : new String[] {"K1", "K2", "K3"}) {
            minutes.given(id + "-QĐ", 2, establish(id, GRASSROOTS_COMMITTEE, "B"), entrust(id, true));
        }
    }

    @Test
    void nothingStandsUnderItself() {
        assertThat(minutes.record("2-QĐ", 5, transfer("K1", "K1"))).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void aChainIsNoCircle() {
        minutes.given("2-QĐ", 5, transfer("K1", "K2")).given("3-QĐ", 6, transfer("K2", "K3"));

        assertThat(minutes.organization("K1", 6).parent()).isEqualTo("K2");
    }

    @Test
    void theLastLinkOfACircleIsRefused() {
        minutes.given("2-QĐ", 5, transfer("K1", "K2")).given("3-QĐ", 6, transfer("K2", "K3"));

        assertThat(minutes.record("4-QĐ", 7, transfer("K3", "K1"))).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void aLateLinkCollidesWithTheLaterOneThatItMakesACircle() {
        minutes.given("2-QĐ", 10, transfer("K2", "K1"));

        assertThat(minutes.record("3-QĐ", 5, transfer("K1", "K2"))).isEqualTo(Verdict.contradicted(Set.of("2-QĐ")));
    }

    @Test
    void whatStandsUnderEachOtherAtDifferentTimesIsNoCircle() {
        minutes.given("2-QĐ", 10, transfer("K2", "K1"));

        assertThat(minutes.record("3-QĐ", 5, transfer("K1", "K2"), transfer("K1", "B", 10)))
                .as("2-QĐ comes first on its day, and finds K1 under K2")
                .isEqualTo(Verdict.contradicted(Set.of("2-QĐ")));
        assertThat(minutes.record("4-QĐ", 5, transfer("K1", "K2"), transfer("K1", "B", 9)))
                .isEqualTo(Verdict.ACCEPTED);
        assertThat(minutes.organization("K1", 8).parent()).isEqualTo("K2");
        assertThat(minutes.organization("K1", 9).parent()).isEqualTo("B");
    }
}
