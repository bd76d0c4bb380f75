package vn.partyregistry.organization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.partyregistry.change.Level;
import vn.partyregistry.change.OrganizationType;
import vn.partyregistry.http.PageParameters;
import vn.partyregistry.http.ParameterReader;
import vn.partyregistry.organization.OrganizationFilter.Standing;

/** What a list of organizations is asked by. */
public class OrganizationQuestion extends PageParameters {

    @RestQuery
    @Parameter(schema = @Schema(implementation = OrganizationType.class))
    public String type;

    @RestQuery
    @Parameter(schema = @Schema(implementation = Level.class))
    public String level;

    @RestQuery
    @Parameter(description = "Directly under this one")
    public String parent;

    @RestQuery
    @Parameter(description = "Anywhere below this one, itself left out")
    public String under;

    @RestQuery
    @Parameter(schema = @Schema(implementation = Standing.class))
    public String status;

    @RestQuery
    @Parameter(description = "Part of a current or former name; case and accents do not matter")
    public String q;

    @RestQuery
    @Parameter(description = "The whole current name; case and accents do not matter")
    public String name;

    OrganizationFilter filter(ParameterReader reader) {
        return new OrganizationFilter(
                reader.oneOf("type", type, OrganizationType.class),
                reader.oneOf("level", level, Level.class),
                reader.text("parent", parent),
                reader.text("under", under),
                reader.oneOf("status", status, Standing.class),
                reader.text("q", q),
                reader.text("name", name));
    }
}
