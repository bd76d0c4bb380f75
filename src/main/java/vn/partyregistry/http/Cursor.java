package vn.partyregistry.http;

import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.Violation;
import vn.partyregistry.text.VietnameseText;
import vn.partyregistry.time.Snapshot;

/**
 * Where a list goes on: the snapshot of its first page and the last key seen, opaque to clients.
 *
 * @param question a check of the list's own parameters, so that a cursor is not carried to another list
 */
public record Cursor(LocalDate asOf, long position, String after, long question) {

    /** Reads a cursor that this list gave out; refuses any other. */
    public static Cursor read(String text, UriInfo uri) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", -1);
            Cursor cursor =
                    new Cursor(LocalDate.parse(parts[0]), Long.parseLong(parts[1]), parts[2], Long.parseLong(parts[3]));
            if (cursor.isOneOf(uri) && cursor.text().equals(text)) {
                return cursor;
            }
        } catch (RuntimeException notOurs) {
            // refused below: what is wrong with it is nobody's business
        }
        throw notOurs();
    }

    /** What a list could have given out: whoever forges the rest shall not come to what PostgreSQL cannot hold. */
    private boolean isOneOf(UriInfo uri) {
        return CleanDate.FORM.matcher(asOf.toString()).matches()
                && position >= 0
                && !VietnameseText.hasControlCharacters(after)
                && question == questionOf(uri);
    }

    /** As it is given out; only this spelling is taken. */
    private String text() {
        String text = asOf + "\n" + position + "\n" + after + "\n" + question;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The refusal of a cursor that this list did not give out. */
    public static Refusal notOurs() {
        return new Refusal(Problem.INVALID_PARAMETER, Violation.ofParameter("cursor", "parameter.cursorNotOurs"));
    }

    /** The link to the page after a key. */
    public static String next(UriInfo uri, Snapshot snapshot, String after) {
        String cursor = new Cursor(snapshot.asOf(), snapshot.position(), after, questionOf(uri)).text();
        URI next =
                uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
        return UriBuilder.fromPath(next.getRawPath()).build() + "?" + next.getRawQuery();
    }

    private static long questionOf(UriInfo uri) {
        Map<String, Object> asked = new TreeMap<>(uri.getQueryParameters());
        asked.keySet().removeAll(Set.of("cursor", "limit", "totalCount", "asOf", "knownAt", "position"));
        CRC32 crc = new CRC32();
        crc.update((uri.getPath() + asked).getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
