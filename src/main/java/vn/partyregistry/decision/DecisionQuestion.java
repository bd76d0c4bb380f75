package vn.partyregistry.decision;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.partyregistry.change.DecisionContent.DocumentType;
import vn.partyregistry.http.PageParameters;
import vn.partyregistry.http.ParameterReader;

/** What a list of papers is asked by. */
public class DecisionQuestion extends PageParameters {

    @RestQuery
    @Parameter(description = "Forgiving: 961-QĐ/TU, 961/QĐ-TU, 961-qd-tu or 961")
    public String number;

    @RestQuery
    @Parameter(description = "Id of the issuing organization")
    public String issuer;

    @RestQuery
    @Parameter(description = "Signed on this day or later", schema = @Schema(type = SchemaType.STRING, format = "date"))
    public String from;

    @RestQuery
    @Parameter(
            description = "Signed on this day or earlier",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    public String to;

    @RestQuery
    @Parameter(
            description = "Effective on this day or later",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    public String effectiveFrom;

    @RestQuery
    @Parameter(
            description = "Effective on this day or earlier",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    public String effectiveTo;

    @RestQuery
    @Parameter(description = "Opened or ended a version of this organization")
    public String organization;

    @RestQuery
    @Parameter(schema = @Schema(implementation = DocumentType.class))
    public String documentType;

    DecisionSearch.Filter filter(ParameterReader reader) {
        return new DecisionSearch.Filter(
                reader.text("number", number),
                reader.text("issuer", issuer),
                reader.date("from", from),
                reader.date("to", to),
                reader.date("effectiveFrom", effectiveFrom),
                reader.date("effectiveTo", effectiveTo),
                reader.text("organization", organization),
                reader.oneOf("documentType", documentType, DocumentType.class));
    }
}
