package vn.partyregistry.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.partyregistry.change.Rule;
import vn.partyregistry.change.Severity;
import vn.partyregistry.problem.Messages;

/** The rules that recordings are judged by, over HTTP. */
@Path("/v1/rules")
@Tag(name = "decisions")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class RuleResource {

    /** One rule; {@code from} and {@code until} are the effective days between which it counts. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Rule")
    record RuleView(
            @Schema(required = true, examples = "CHG-07") String id,
            @Schema(required = true) Severity severity,
            LocalDate from,
            LocalDate until,
            @Schema(required = true) String source,
            @Schema(required = true) String statement) {}

    /** All rules. */
    @Schema(name = "RuleList")
    record RuleList(@Schema(required = true) List<RuleView> items) {}

    @GET
    @Operation(operationId = "listRules", summary = "The rules, with severity, validity and source")
    public RuleList rules(@Context HttpHeaders headers) {
        Messages messages = Messages.of(headers.getAcceptableLanguages());
        return new RuleList(Arrays.stream(Rule.values())
                .map(rule -> new RuleView(
                        rule.id(),
                        rule.severity(),
                        rule.from(),
                        rule.until(),
                        rule.source(),
                        messages.text("rule." + rule.id())))
                .toList());
    }
}
