package vn.partyregistry.http;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The two clocks of every read. */
public class SnapshotParameters extends KnowledgeParameters {

    @RestQuery
    @Parameter(
            description = "Legal date; today in Asia/Ho_Chi_Minh when missing",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    public String asOf;

    @RestQuery
    @Parameter(
            description = "Only these fields of the answer, or of each item of a list: names or paths (`parent.id`),"
                    + " separated by commas; of a table its columns, in this order")
    public String fields;
}
