package vn.partyregistry.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What each of many does within a minute. */
class CountersTest {

    private final Counters counters = new Counters();

    @Test
    void eachIsCountedAloneAndAnewInEveryMinute() {
        assertThat(counters.add("one", 60)).isEqualTo(1);
        assertThat(counters.add("one", 119)).isEqualTo(2);
        assertThat(counters.add("other", 119)).isEqualTo(1);
        assertThat(counters.get("one", 61)).isEqualTo(2);
        assertThat(counters.get("nobody", 61)).isZero();
        assertThat(counters.add("one", 120)).isEqualTo(1);
        assertThat(counters.get("other", 121)).isZero();
    }

    @Test
    void ofTooManyTheRestCountsTogether() {
        for (int i = 0; i < 100_000; i++) {
            counters.add("address " + i, 0);
        }
        assertThat(counters.add("one more", 1)).isEqualTo(1);
        assertThat(counters.add("and another", 1)).isEqualTo(2);
        assertThat(counters.add("address 7", 1)).isEqualTo(2);
    }
}
