package vn.partyregistry.http;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The clock of knowledge alone, where the legal dates are asked for otherwise. */
public class KnowledgeParameters {

    /** The header that demands a position which the answering server has to have come to. */
    public static final String MIN_POSITION = "Min-Position";

    @RestQuery
    @Parameter(
            description =
                    "As known at this instant; the newest recorded moment when missing; not together with position",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    public String knownAt;

    @RestQuery
    @Parameter(
            description = "As known exactly after this position of the journal",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"))
    public String position;
}
