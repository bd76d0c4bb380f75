package vn.partyregistry.http;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The parameters of every list, besides the two clocks. */
public class PageParameters extends SnapshotParameters {

    @RestQuery
    @Parameter(
            description = "How many items at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "100"))
    public String limit;

    @RestQuery
    @Parameter(description = "From `next` of the page before; keeps that page's snapshot")
    public String cursor;

    @RestQuery
    @Parameter(
            description = "Whether to add `total`",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    public String totalCount;

    /** Notes what a whole list has no use for. */
    public void refusePages(ParameterReader reader) {
        if (limit != null) {
            reader.fault("limit", "export.noPages");
        }
        if (cursor != null) {
            reader.fault("cursor", "export.noPages");
        }
        if (totalCount != null) {
            reader.fault("totalCount", "export.noPages");
        }
    }
}
