package vn.partyregistry.dossier;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import vn.partyregistry.http.Cursor;
import vn.partyregistry.journal.Snapshots.PageRequest;

/** A page of a list that is at hand as a whole: the snapshot is fixed, so a place in it stays the same place. */
record Slice<T>(List<T> items, Integer total, String next) {

    static <T> Slice<T> of(List<T> all, PageRequest request, UriInfo uri) {
        int from = from(request.after());
        if (from < 0 || from > all.size()) {
            throw Cursor.notOurs();
        }
        int to = Math.min(all.size(), from + request.limit());
        return new Slice<>(
                all.subList(from, to),
                request.total() ? all.size() : null,
                to < all.size() ? Cursor.next(uri, request.snapshot(), String.valueOf(to)) : null);
    }

    private static int from(String after) {
        try {
            return after.isEmpty() ? 0 : Integer.parseInt(after);
        } catch (NumberFormatException notOurs) {
            throw Cursor.notOurs();
        }
    }
}
