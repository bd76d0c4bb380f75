package vn.partyregistry.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AdaptiveLimitTest {

    private static final long BEARABLE = 1_000;

    private final AdaptiveLimit limit = new AdaptiveLimit(16, BEARABLE);

    @Test
    void asManyAsThereArePlacesWhileNobodyComesLate() {
        look(100, BEARABLE, true);
        assertThat(limit.now()).isEqualTo(16);
    }

    @Test
    void fewerWhileTheyComeLateAndNeverLessThanAnEighth() {
        look(1, BEARABLE + 1, true);
        assertThat(limit.now()).isEqualTo(12);
        look(100, BEARABLE + 1, true);
        assertThat(limit.now()).isEqualTo(2);
    }

    @Test
    void whereThereIsRoomOtherThingsMakeThemLate() {
        look(100, BEARABLE + 1, false);
        assertThat(limit.now()).isEqualTo(16);
    }

    @Test
    void wherePlacesAreFewThereIsOne() {
        AdaptiveLimit one = new AdaptiveLimit(1, BEARABLE);
        one.came(BEARABLE + 1);
        one.adapt(true);
        assertThat(one.now()).isEqualTo(1);
    }

    @Test
    void oneWhoIsLateAmongManyInTimeIsNoSign() {
        for (int i = 0; i < 99; i++) {
            limit.came(0);
        }
        limit.came(50 * BEARABLE);
        limit.adapt(true);
        assertThat(limit.now()).isEqualTo(16);
    }

    @Test
    void moreAgainWhenNobodyComesLateAnyMore() {
        look(100, BEARABLE + 1, true);
        look(26, 0, true);
        look(26, 0, false);
        assertThat(limit.now()).isEqualTo(15);
        look(100, 0, false);
        assertThat(limit.now()).isEqualTo(16);
    }

    @Test
    void whereNobodyWasGivenAnythingNobodyWasLate() {
        limit.came(2 * BEARABLE);
        limit.adapt(true);
        limit.adapt(true);
        assertThat(limit.now()).isEqualTo(13);
    }

    @Test
    void aFixedOneStays() {
        AdaptiveLimit fixed = AdaptiveLimit.fixed(4);
        fixed.came(Long.MAX_VALUE / 2);
        fixed.adapt(true);
        assertThat(fixed.now()).isEqualTo(4);
    }

    private void look(int times, long late, boolean isReached) {
        for (int i = 0; i < times; i++) {
            limit.came(late);
            limit.adapt(isReached);
        }
    }
}
