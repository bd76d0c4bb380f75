package vn.partyregistry.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.partyregistry.journal.Snapshots.PageRequest;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.time.Snapshot;

/** A list that is at hand as a whole goes on at a place in it. */
class SliceTest {

    private static Slice<String> after(String place) {
        Snapshot at = new Snapshot(LocalDate.of(2023, 8, 31), null, 412);
        return Slice.of(List.of("a", "b", "c"), new PageRequest(at, place, 100, true), null);
    }

    @Test
    void fromTheBeginningAPlaceAndTheEnd() {
        assertThat(after("").items()).containsExactly("a", "b", "c");
        assertThat(after("2").items()).containsExactly("c");
        assertThat(after("3").items()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "-1", "2147483648", "4294967295", "x"})
    void noPlaceOfTheListIsRefused(String place) {
        assertThatThrownBy(() -> after(place)).isInstanceOf(Refusal.class);
    }
}
