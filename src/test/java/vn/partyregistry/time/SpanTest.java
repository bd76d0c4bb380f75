package vn.partyregistry.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SpanTest {

    private static final LocalDate MONDAY = LocalDate.of(2013, 1, 28);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    @Test
    void theFirstDayIsInAndTheLastIsOut() {
        Span span = new Span(MONDAY, FRIDAY);

        assertThat(span.contains(MONDAY.minusDays(1))).isFalse();
        assertThat(span.contains(MONDAY)).isTrue();
        assertThat(span.contains(FRIDAY.minusDays(1))).isTrue();
        assertThat(span.contains(FRIDAY)).isFalse();
    }

    @Test
    void anOpenSpanHoldsEveryDayFromItsFirst() {
        assertThat(Span.since(MONDAY).contains(LocalDate.of(2999, 12, 31))).isTrue();
        assertThat(Span.since(MONDAY).contains(MONDAY.minusDays(1))).isFalse();
    }

    @Test
    void spansThatMeetDoNotOverlap() {
        Span before = new Span(MONDAY, TUESDAY);

        assertThat(before.overlaps(new Span(TUESDAY, FRIDAY))).isFalse();
        assertThat(Span.since(TUESDAY).overlaps(before)).isFalse();
        assertThat(before.overlaps(Span.since(MONDAY))).isTrue();
        assertThat(Span.since(MONDAY).overlaps(Span.since(FRIDAY))).isTrue();
    }

    @Test
    void aSpanHoldsAtLeastOneDay() {
        assertThatThrownBy(() -> new Span(MONDAY, MONDAY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Span(FRIDAY, MONDAY)).isInstanceOf(IllegalArgumentException.class);
    }
}
