package vn.partyregistry.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.partyregistry.time.Snapshot;

/** The state an answer was read from, as it is printed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Snapshot", description = "The state the answer was read from; ask again with `asOf` and `position`")
public record SnapshotView(
        @Schema(required = true, examples = "2023-08-31") LocalDate asOf,

        @Schema(format = "date-time", examples = "2026-01-15T02:03:04.000005Z")
        String knownAt,

        @Schema(required = true, examples = "412") long position) {

    private static final DateTimeFormatter MICROSECONDS = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
            .toFormatter()
            .withZone(ZoneOffset.UTC);

    public static SnapshotView of(Snapshot snapshot) {
        return new SnapshotView(snapshot.asOf(), instant(snapshot.knownAt()), snapshot.position());
    }

    /** An instant of the journal, always with six digits; null for none. */
    public static String instant(Instant instant) {
        return instant == null ? null : MICROSECONDS.format(instant);
    }
}
