package vn.partyregistry.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final LocalDate FOUNDED = LocalDate.of(1990, 2, 3);
    private static final LocalDate RENAMED = LocalDate.of(2000, 5, 19);
    private static final LocalDate ENDED = LocalDate.of(2010, 9, 2);
    private static final LocalDate REVIVED = LocalDate.of(2020, 1, 1);

    private final Timeline<String> whole = Timeline.replay(List.of(
            is(FOUNDED, "old", "1-QĐ"),
            is(RENAMED, "new", "2-QĐ", "3-QĐ"),
            ends(ENDED, "4-QĐ"),
            is(REVIVED, "again", "5-QĐ")));

    @Test
    void eachEffectBecomesAVersionUntilTheNext() {
        assertThat(whole.versions())
                .containsExactly(
                        new Version<>(new Span(FOUNDED, RENAMED), "old", List.of("1-QĐ"), null, null),
                        new Version<>(new Span(RENAMED, ENDED), "new", List.of("2-QĐ", "3-QĐ"), "4-QĐ", "DISSOLVED"),
                        new Version<>(Span.since(REVIVED), "again", List.of("5-QĐ"), null, null));
    }

    @Test
    void theLastDecisionOfTheDayOpenedTheVersion() {
        assertThat(whole.at(RENAMED)).map(Version::decision).hasValue("3-QĐ");
    }

    @Test
    void aSubjectIsWhatItsNewestEffectMadeIt() {
        assertThat(whole.stateAt(FOUNDED.minusDays(1))).isNull();
        assertThat(whole.stateAt(RENAMED.minusDays(1))).isEqualTo("old");
        assertThat(whole.stateAt(RENAMED)).isEqualTo("new");
        assertThat(whole.stateAt(ENDED)).isNull();
        assertThat(whole.stateAt(REVIVED)).isEqualTo("again");
        assertThat(whole.effectAt(ENDED.plusYears(1))).isEqualTo(ends(ENDED, "4-QĐ"));
        assertThat(whole.effectAt(FOUNDED.minusDays(1))).isNull();
    }

    @Test
    void aTimelineComesApartIntoTheEffectsItWasMadeOf() {
        assertThat(Timeline.replay(whole.effects())).isEqualTo(whole);
    }

    @Test
    void aLifeRunsThroughAllItsVersions() {
        assertThat(whole.lives()).containsExactly(new Span(FOUNDED, ENDED), Span.since(REVIVED));
    }

    @Test
    void anEndBeforeAnythingBeganLeavesNothing() {
        assertThat(Timeline.replay(List.of(TimelineTest.ends(ENDED, "4-QĐ")))).isEqualTo(Timeline.empty());
    }

    @Test
    void whatAnotherTimelineHasTooIsNotSuperseded() {
        Timeline<String> renamedOtherwise =
                Timeline.replay(List.of(is(FOUNDED, "old", "1-QĐ"), is(RENAMED, "other", "2-QĐ"), ends(ENDED, "4-QĐ")));

        assertThat(whole.without(renamedOtherwise)).extracting(Version::state).containsExactly("new", "again");
        assertThat(renamedOtherwise.without(whole)).extracting(Version::state).containsExactly("other");
    }

    @Test
    void twoEffectsOfOneDayAreAMistake() {
        assertThatThrownBy(() -> Timeline.replay(List.of(is(FOUNDED, "old", "1-QĐ"), is(FOUNDED, "new", "2-QĐ"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Effect<String> is(LocalDate on, String state, String... by) {
        return new Effect<>(on, state, List.of(by), null);
    }

    private static Effect<String> ends(LocalDate on, String by) {
        return new Effect<>(on, null, List.of(by), "DISSOLVED");
    }
}
