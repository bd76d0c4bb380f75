package vn.partyregistry.member;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.http.Snapshotted;
import vn.partyregistry.security.AccessLog.Outcome;

/**
 * One look at members, one writing, or one refusal.
 *
 * @param id its place in the log, not told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Access", description = "Who looked at whom, wrote, or was refused")
public record AccessView(
        @JsonIgnore @Schema(hidden = true) long id,

        @Schema(required = true, format = "date-time") String at,

        @Schema(required = true, description = "The subject of the token; unrecognised when the token does not count")
        String reader,

        @Schema(required = true) String role,

        @Schema(description = "Why, in the reader's own words")
        String purpose,

        @Schema(required = true, description = "What was asked or written")
        String operation,

        @Schema(required = true) Outcome outcome,

        @Schema(required = true, description = "Ids of the members shown, written about or asked for")
        List<String> members,

        @Schema(description = "The X-Request-Id of the request")
        String requestId) {

    /** A page of the log. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AccessList")
    public record AccessList(
            @Schema(required = true) List<AccessView> items,
            String next,
            @Schema(required = true) SnapshotView snapshot)
            implements Snapshotted {

        @Override
        public Moving moving() {
            return new Moving("next", next);
        }

        @Override
        public boolean personal() {
            return true;
        }
    }
}
