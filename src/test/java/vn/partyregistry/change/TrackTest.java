package vn.partyregistry.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.partyregistry.time.Effect;
import vn.partyregistry.time.Timeline;

class TrackTest {

    private static final LocalDate MAY = LocalDate.of(2013, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2013, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2013, 7, 1);

    private final Timeline<String> stored = Timeline.replay(List.of(is(MAY, "A", "1-QĐ"), is(JULY, "C", "3-QĐ")));
    private final Track<String> track = new Track<>(stored);

    @Test
    void untouchedItIsWhatIsStored() {
        assertThat(track.astray()).isFalse();
        assertThat(track.desired()).isSameAs(stored);
        assertThat(track.stateOn(JUNE)).isEqualTo("A");
        assertThat(track.decisionsOn(JULY)).containsExactly("3-QĐ");
        assertThat(track.decisionsOn(JUNE)).isEmpty();
    }

    @Test
    void aLateEffectForgetsWhatComesAfterUntilItIsLivedAgain() {
        track.put(is(JUNE, "B", "2-QĐ"));

        assertThat(track.astray()).isTrue();
        assertThat(track.stateOn(JULY)).isEqualTo("B");
        assertThat(track.storedStateOn(JULY)).isEqualTo("C");
    }

    @Test
    void itRejoinsOnTheDayOnWhichItIsAgainWhatWasStored() {
        track.put(is(JUNE, "B", "2-QĐ"));
        track.rejoin(JUNE);
        assertThat(track.astray()).isTrue();

        track.put(is(JULY, "C", "3-QĐ"));
        track.rejoin(JULY);

        assertThat(track.astray()).isFalse();
        assertThat(track.desired())
                .isEqualTo(
                        Timeline.replay(List.of(is(MAY, "A", "1-QĐ"), is(JUNE, "B", "2-QĐ"), is(JULY, "C", "3-QĐ"))));
    }

    @Test
    void itStaysAstrayWhenOnlyTheDecisionIsAnother() {
        track.put(is(JULY, "C", "4-QĐ"));
        track.rejoin(JULY);

        assertThat(track.astray()).isTrue();
    }

    @Test
    void anEndOfWhatNeverBeganLeavesNoEffect() {
        Track<String> unknown = new Track<>(Timeline.empty());
        unknown.put(new Effect<>(MAY, null, List.of("1-QĐ"), "DISSOLVED"));

        assertThat(unknown.desired().versions()).isEmpty();
        assertThat(unknown.firstDayUntil(JULY)).isNull();
    }

    @Test
    void whatIsForgottenFromItsFirstDayNeverLived() {
        track.forget(MAY);

        assertThat(track.stateOn(JULY)).isNull();
        assertThat(track.firstDayUntil(JULY)).isNull();
        assertThat(new Track<>(stored).firstDayUntil(JULY)).isEqualTo(MAY);
    }

    private static Effect<String> is(LocalDate on, String state, String by) {
        return new Effect<>(on, state, List.of(by), null);
    }
}
