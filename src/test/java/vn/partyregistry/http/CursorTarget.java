package vn.partyregistry.http;

import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import vn.partyregistry.parsers.Claim;
import vn.partyregistry.parsers.Input;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.text.VietnameseText;
import vn.partyregistry.time.Snapshot;

/**
 * A cursor: after a byte 'r' the text of one as it arrives; after 'p' what is packed in one, with a check that fits; after another what a
 * list goes on after.
 */
public final class CursorTarget {

    private static final UriInfo LIST = Asked.of("/v1/organizations", "type", "BLOC");
    private static final UriInfo ANOTHER = Asked.of("/v1/organizations", "type", "CELL");
    private static final Snapshot DAY = new Snapshot(LocalDate.of(2023, 8, 31), null, 412);
    private static final String OURS = given(LIST, DAY, "QN-KHOI");
    private static final String CHECK = unpacked(OURS).replaceFirst("(?s).*\n", "\n");

    private CursorTarget() {}

    public static List<byte[]> seeds() {
        return Stream.concat(
                        Input.seeds(
                                "r" + OURS,
                                "r" + given(ANOTHER, DAY, "QN-KHOI"),
                                "p2023-08-31\n412\nQN-KHOI",
                                "p9999-12-31\n9223372036854775807\n",
                                "p0001-01-01\n0\nĐảng bộ",
                                "aO961-QD-TU",
                                "a")
                                .stream(),
                        Stream.of(new byte[] {'r', (byte) 0xFE, 0, 'M', 0, 'j'}))
                .toList();
    }

    public static void fuzzerTestOneInput(byte[] input) {
        byte[] rest = Input.afterFirst(input);
        if (input.length > 0 && input[0] == 'r') {
            isOursOrRefused(Input.anyText(rest));
        } else if (input.length > 0 && input[0] == 'p') {
            byte[] check = CHECK.getBytes(StandardCharsets.US_ASCII);
            byte[] packed = Arrays.copyOf(rest, rest.length + check.length);
            System.arraycopy(check, 0, packed, rest.length, check.length);
            isOursOrRefused(Base64.getUrlEncoder().withoutPadding().encodeToString(packed));
        } else {
            goesOnAfter(Input.text(rest));
        }
    }

    private static void isOursOrRefused(String text) {
        Cursor cursor = read(text, LIST);
        if (cursor != null) {
            Snapshot at = new Snapshot(cursor.asOf(), null, cursor.position());
            Claim.same(text, given(LIST, at, cursor.after()), "this list would have given it so");
            Claim.that(cursor.position() >= 0, "no list is at position %s", cursor.position());
            Claim.that(cursor.asOf().getYear() >= 1 && cursor.asOf().getYear() <= 9999, "nor at %s", cursor.asOf());
            Claim.that(!VietnameseText.hasControlCharacters(cursor.after()), "nor has it such a key");
            Claim.same(null, read(text, ANOTHER), "it is of no other list");
        }
    }

    /** Keys are ids, and texts as they are stored. */
    private static void goesOnAfter(String text) {
        String key = VietnameseText.clean(text);
        if (!VietnameseText.hasControlCharacters(key)) {
            String given = given(LIST, DAY, key);
            Cursor cursor = read(given, LIST);
            Claim.that(cursor != null, "what the list gave, it takes: %s", given);
            Claim.same(key, cursor.after(), "it goes on where it ended");
            Claim.same(DAY, new Snapshot(cursor.asOf(), null, cursor.position()), "it goes on in the same state");
        }
    }

    private static Cursor read(String text, UriInfo list) {
        try {
            return Cursor.read(text, list);
        } catch (Refusal refusal) {
            Claim.same(Problem.INVALID_PARAMETER, refusal.problem(), "is refused as a parameter");
            return null;
        }
    }

    private static String given(UriInfo list, Snapshot at, String after) {
        return Cursor.next(list, at, after).replaceFirst(".*[?&]cursor=", "");
    }

    private static String unpacked(String cursor) {
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    }
}
