package vn.partyregistry.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.time.Snapshot;

/** A list goes on from a cursor that it gave out, to the letter, and from no other. */
class CursorTest {

    private static final UriInfo LIST = Asked.of("/v1/organizations", "type", "BLOC");
    private static final Snapshot AT = new Snapshot(LocalDate.of(2023, 8, 31), null, 412);

    private static String given(String after) {
        return Cursor.next(LIST, AT, after).replaceFirst(".*cursor=", "");
    }

    private static String packed(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** One that the list would have given out, but for its beginning. */
    private static String forged(String beginning) {
        String unpacked = new String(Base64.getUrlDecoder().decode(given("A")), StandardCharsets.UTF_8);
        return packed(unpacked.replace("2023-08-31\n412\nA", beginning).getBytes(StandardCharsets.UTF_8));
    }

    private static void isNotTaken(String cursor) {
        assertThatThrownBy(() -> Cursor.read(cursor, LIST)).isInstanceOf(Refusal.class);
    }

    @Test
    void whatWasGivenIsTaken() {
        assertThat(Cursor.read(given("Đảng bộ"), LIST))
                .extracting(Cursor::asOf, Cursor::position, Cursor::after)
                .containsExactly(AT.asOf(), AT.position(), "Đảng bộ");
        assertThat(Cursor.read(forged("2023-08-31\n412\nA"), LIST)).isEqualTo(Cursor.read(given("A"), LIST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31\n412\nA",
                "-0001-01-01\n412\nA",
                "0000-01-01\n412\nA",
                "2023-08-31\n-1\nA",
                "2023-08-31\n+412\nA",
                "2023-08-31\n0412\nA",
                "2023-08-31\n٤١٢\nA",
                "2023-08-31\n412\nA\u0000",
                "2023-08-31\n412\nA\nB",
                "2023-08-31\n412"
            })
    void anotherDayPositionOrKeyThanAListGivesIsNotTaken(String beginning) {
        isNotTaken(forged(beginning));
    }

    @Test
    void anotherSpellingOfTheSameIsNotTaken() {
        String given = given("A");
        isNotTaken(given + "=");
        isNotTaken(given.substring(0, given.length() - 1) + (char) (given.charAt(given.length() - 1) + 1));
    }

    @Test
    void bytesThatAreNoTextAreNotTaken() {
        byte[] bytes = Base64.getUrlDecoder().decode(given("é"));
        bytes["2023-08-31\n412\n".length()] = (byte) 0xFF;
        isNotTaken(packed(bytes));
    }
}
