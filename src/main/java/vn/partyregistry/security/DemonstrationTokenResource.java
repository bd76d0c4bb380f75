package vn.partyregistry.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.partyregistry.http.ParameterReader;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;

/** Gives out tokens in a demonstration; in production this path is 404. */
@Path("/dev/token")
@Tag(name = "demonstration")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class DemonstrationTokenResource {

    /** The roles that a token may carry. */
    private static final List<String> ROLES =
            List.of(Caller.REGISTRAR, Caller.MEMBER_READER, Caller.AUDITOR, Caller.ADMIN);

    private final DemonstrationMode mode;
    private final DemonstrationTokens tokens;

    DemonstrationTokenResource(DemonstrationMode mode, DemonstrationTokens tokens) {
        this.mode = mode;
        this.tokens = tokens;
    }

    /** A bearer token; {@code expires_in} in seconds. */
    @Schema(name = "Token")
    record TokenView(
            @Schema(required = true) @JsonProperty("access_token")
            String accessToken,

            @Schema(required = true) @JsonProperty("expires_in")
            long expiresIn) {}

    @POST
    @Operation(operationId = "demonstrationToken", summary = "A token for one role (demonstration only)")
    public TokenView token(
            @RestQuery @Parameter(required = true, description = "registrar, member-reader, auditor or admin")
                    String role,
            @RestQuery @Parameter(description = "Ids of organizations, separated by commas: the subtrees")
                    String organizations) {
        if (!mode.isOn()) {
            throw new Refusal(Problem.NOT_FOUND);
        }
        ParameterReader reader = new ParameterReader();
        reader.require("role", role);
        if (role != null && !ROLES.contains(role)) {
            reader.fault("role", "field.notOneOf", role, String.join(", ", ROLES), ROLES.get(0));
        }
        reader.done();
        List<String> subtrees = organizations == null
                ? List.of()
                : Arrays.stream(organizations.split(","))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .toList();
        return new TokenView(tokens.sign(role, subtrees), DemonstrationTokens.LIFETIME.toSeconds());
    }
}
