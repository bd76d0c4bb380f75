package vn.partyregistry.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Patience is ten seconds, then ten bytes a second; all together hold a hundred bytes. */
class ArrivalsTest {

    private static final long SECOND = 1_000_000_000L;

    private final Arrivals<String> arrivals = new Arrivals<>(10 * SECOND, 10, 100);

    @Test
    void whoSendsNothingForTenSecondsIsNotWaitedFor() {
        arrivals.begin("silent", 0);
        assertThat(arrivals.slow(10 * SECOND)).isEmpty();
        arrivals.arrived("silent", 90, 9 * SECOND);
        assertThat(arrivals.slow(19 * SECOND)).isEmpty();
        assertThat(arrivals.slow(19 * SECOND + 1)).containsExactly("silent");
        assertThat(arrivals.held()).isZero();
        assertThat(arrivals.underWay()).isZero();
    }

    @Test
    void whoSendsTooLittleIsNotWaitedForEither() {
        arrivals.begin("trickle", 0);
        arrivals.begin("steady", 0);
        for (int second = 1; second <= 11; second++) {
            arrivals.arrived("trickle", 1, second * SECOND);
            arrivals.arrived("steady", second < 5 ? 0 : 5, second * SECOND);
        }
        assertThat(arrivals.slow(11 * SECOND + SECOND / 2)).containsExactly("trickle");
    }

    @Test
    void whoHoldsMostGivesWayAndASmallOneComesThrough() {
        arrivals.begin("large", 0);
        arrivals.begin("larger", 0);
        assertThat(arrivals.arrived("large", 40, 1)).isEmpty();
        assertThat(arrivals.arrived("larger", 55, 1)).isEmpty();
        arrivals.begin("small", 2);
        assertThat(arrivals.arrived("small", 10, 2)).containsExactly("larger");
        arrivals.whole("small");
        assertThat(arrivals.held()).isEqualTo(50);
        arrivals.over("small");
        assertThat(arrivals.held()).isEqualTo(40);
    }

    @Test
    void whatHasComeWholeIsKeptUntilItIsOver() {
        arrivals.begin("whole", 0);
        arrivals.arrived("whole", 90, 1);
        arrivals.whole("whole");
        arrivals.begin("next", 2);
        assertThat(arrivals.arrived("next", 20, 2)).containsExactly("next");
        assertThat(arrivals.slow(1000 * SECOND)).isEmpty();
        arrivals.over("whole");
        arrivals.over("whole");
        assertThat(arrivals.held()).isZero();
    }
}
