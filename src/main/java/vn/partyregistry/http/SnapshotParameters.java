package vn.partyregistry.http;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The two clocks of every read. */
public class SnapshotParameters {

    @RestQuery
    @Parameter(
            description = "Legal date; today in Asia/Ho_Chi_Minh when missing",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    public String asOf;

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
