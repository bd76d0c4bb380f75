package vn.partyregistry.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An answer that says which state it describes; {@code snapshot} is its last field. */
public interface Snapshotted {

    SnapshotView snapshot();

    /** The field just before the snapshot that moves with it (a link to the next page, links to rows), or null. */
    @JsonIgnore
    @Schema(hidden = true)
    default Moving moving() {
        return null;
    }

    /** How the answer was found, told in a header because the answer itself is the same either way; or null. */
    @JsonIgnore
    @Schema(hidden = true)
    default Remark remark() {
        return null;
    }

    /** Whether it tells of persons, and no shared cache may keep it. */
    @JsonIgnore
    @Schema(hidden = true)
    default boolean personal() {
        return false;
    }

    /** Whether it can never change, whatever clocks the request fixed. */
    @JsonIgnore
    @Schema(hidden = true)
    default boolean closed() {
        return false;
    }

    /** A header beside the answer. */
    record Remark(String header, String value) {}

    /** A named field that changes whenever the snapshot does. */
    record Moving(String name, Object value) {}
}
