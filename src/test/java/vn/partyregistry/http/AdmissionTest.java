package vn.partyregistry.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.partyregistry.http.Admission.Turn;

/** Times are in microseconds here. */
class AdmissionTest {

    private static final int PLACES = 4;
    private static final long BURST = 250_000;
    private static final long SHORTEST = 5_000;
    private static final int SERVING = 1_000;

    private static final int STANDS = 50_000;

    /** From when on nobody is done for a while; never, if nothing is said. */
    private long standstill = Long.MAX_VALUE;

    private final Admission<Integer> admission = admission(PLACES, 1000);

    private static Admission<Integer> admission(int places, int longestLine) {
        return new Admission<>(AdaptiveLimit.fixed(places), longestLine, BURST, SHORTEST, 0);
    }

    @Test
    void asManyBeginAsThereArePlacesAndTheNextWhenOneGoes() {
        for (int i = 0; i < PLACES; i++) {
            assertThat(admission.come(i, 0).begin()).containsExactly(i);
        }
        assertThat(admission.come(4, 10)).isEqualTo(new Turn<>(List.of(), List.of()));
        assertThat(admission.come(5, 20)).isEqualTo(new Turn<>(List.of(), List.of()));
        assertThat(admission.go(SERVING, 1_000).begin()).containsExactly(4);
        assertThat(admission.go(SERVING, 1_100).begin()).containsExactly(5);
        assertThat(admission.waiting()).isZero();
    }

    @Test
    void whoComesToALineThatIsFullIsSentAway() {
        Admission<Integer> small = admission(1, 1);
        small.come(0, 0);
        small.come(1, 0);
        assertThat(small.come(2, 0).refuse()).containsExactly(2);
    }

    @Test
    void whereNobodyIsServedAnyMoreNobodyWaitsForEver() {
        for (int i = 0; i <= PLACES; i++) {
            admission.come(i, 0);
        }
        assertThat(admission.look(SHORTEST + 1).refuse()).isEmpty();
        assertThat(admission.look(BURST + 1).refuse()).containsExactly(PLACES);
    }

    @Test
    void aBurstIsServedWholly() {
        assertThat(run(200, 0).refused()).isZero();
    }

    @Test
    void atTwiceTheCapacityHalfIsServedWithinThreeTimesTheUsualTime() {
        Run usual = run(2_000, SERVING / PLACES * 3);
        Run twice = run(20_000, SERVING / PLACES / 2);
        assertThat(usual.refused()).isZero();
        assertThat(twice.refused()).isBetween(8_000, 12_000);
        // What came before the line was known to be no burst has waited longer.
        List<Long> settled = twice.answered().subList(2_000, twice.answered().size());
        assertThat(percentile(settled, 0.99)).isLessThanOrEqualTo(SHORTEST + 2L * SERVING);
    }

    @Test
    void nobodyWaitsToBeSentAwayWhereMoreComeThanCanBeServed() {
        Run twice = run(20_000, SERVING / PLACES / 2);
        List<Long> settled = twice.sentAwayAfter().subList(2_000, twice.refused());
        assertThat(percentile(settled, 0.5)).isZero();
        assertThat(percentile(settled, 0.99)).isLessThanOrEqualTo(SHORTEST + SERVING);
    }

    /** All who waited are sent away when it goes on, and the line is empty: more come than can be served all the same. */
    @Test
    void aStandstillIsNoEndOfTheRush() {
        standstill = 1_500_000;
        Run twice = run(20_000, SERVING / PLACES / 2);
        List<Long> settled = twice.answered().subList(2_000, twice.answered().size());
        assertThat(percentile(settled, 0.99)).isLessThanOrEqualTo(SHORTEST + 2L * SERVING);
    }

    @Test
    void whenItIsOverAllIsAsBefore() {
        run(20_000, SERVING / PLACES / 2);
        long later = 60_000_000;
        admission.look(later);
        for (int i = 0; i < 50; i++) {
            assertThat(admission.come(i, later + i).refuse()).isEmpty();
        }
    }

    private record Run(List<Long> answered, List<Long> sentAwayAfter) {

        int refused() {
            return sentAwayAfter.size();
        }
    }

    private record Work(int who, long began, long ends) {}

    /** So many come, one every so often or all at once; the times from coming to the answer. */
    private Run run(int number, long every) {
        Random random = new Random(1);
        PriorityQueue<Work> work = new PriorityQueue<>(Comparator.comparingLong(Work::ends));
        long[] came = new long[number];
        List<Long> answered = new ArrayList<>();
        List<Long> sentAwayAfter = new ArrayList<>();
        long now = 0;
        int next = 0;
        while (next < number || !work.isEmpty()) {
            long arrival = next < number ? (long) next * every : Long.MAX_VALUE;
            Turn<Integer> turn;
            if (!work.isEmpty() && work.peek().ends <= arrival) {
                Work done = work.poll();
                now = done.ends;
                answered.add(now - came[done.who]);
                turn = admission.go(now - done.began, now);
            } else {
                now = arrival;
                came[next] = now;
                turn = admission.come(next++, now);
            }
            for (int who : turn.begin()) {
                long ends = now + SERVING / 2 + random.nextInt(SERVING);
                work.add(new Work(who, now, now < standstill && ends >= standstill ? ends + STANDS : ends));
            }
            for (int who : turn.refuse()) {
                sentAwayAfter.add(now - came[who]);
            }
        }
        return new Run(answered, sentAwayAfter);
    }

    private static long percentile(List<Long> times, double part) {
        return times.stream()
                .sorted()
                .skip((long) (part * times.size()))
                .findFirst()
                .orElseThrow();
    }
}
