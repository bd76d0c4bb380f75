package vn.partyregistry.bench;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One question in the forms in which each side is asked it.
 *
 * @param known the earlier knowledge that is asked about; null for the newest
 * @param text the name searched for, folded; null where none is
 * @param after the position a page of the feed begins after
 * @param http the whole request to the registry
 * @param peer the whole request to the peer; null where it cannot be asked
 */
record Ask(
        String organization, LocalDate day, OffsetDateTime known, String text, long after, byte[] http, byte[] peer) {

    /** What a statement binds under a name. */
    Object value(String name) {
        return switch (name) {
            case "id" -> organization;
            case "day" -> day;
            case "known" -> known;
            case "text" -> "%" + text + "%";
            case "after" -> after;
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** The same in other words, which the peer does not know. */
    Ask over(byte[] request) {
        return new Ask(organization, day, known, text, after, request, null);
    }
}
