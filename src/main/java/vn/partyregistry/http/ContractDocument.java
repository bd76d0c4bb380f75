package vn.partyregistry.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import vn.partyregistry.problem.Problem;

/** Says in the API document what no single method says: how every path refuses, what 304 means, and which word tells a change's kind. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractDocument implements OASFilter {

    private static final List<String> OF_THE_LIBRARY = List.of("HttpProblem", "HttpValidationProblem", "Violation");
    private static final String REFUSED = "Refused";
    private static final String SCHEMAS = "#/components/schemas/";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components = document.getComponents();
        OF_THE_LIBRARY.forEach(components::removeSchema);
        components.addSchema("Problem", problem());
        components.addSchema("Fault", fault());
        components.addResponse(REFUSED, refused());
        components.addParameter(KnowledgeParameters.MIN_POSITION, minPosition());
        List.copyOf(components.getSchemas().values()).forEach(schema -> {
            anchorPatterns(schema);
            tellKindsApart(schema, components);
        });
        document.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .forEach((method, operation) -> answers(method, operation)));
    }

    private static void answers(PathItem.HttpMethod method, Operation operation) {
        APIResponses responses = operation.getResponses();
        List.copyOf(responses.getAPIResponses().entrySet()).stream()
                .filter(response -> response.getKey().startsWith("4"))
                .map(Map.Entry::getKey)
                .forEach(responses::removeAPIResponse);
        if (method == PathItem.HttpMethod.GET) {
            operation.addParameter(OASFactory.createParameter().ref(KnowledgeParameters.MIN_POSITION));
            responses.addAPIResponse(
                    String.valueOf(Response.Status.NOT_MODIFIED.getStatusCode()),
                    OASFactory.createAPIResponse()
                            .description("As the caller has it: nothing but the snapshot moved since that ETag"));
        }
        responses.setDefaultValue(OASFactory.createAPIResponse().ref(REFUSED));
    }

    private static Parameter minPosition() {
        return OASFactory.createParameter()
                .name(KnowledgeParameters.MIN_POSITION)
                .in(Parameter.In.HEADER)
                .description("The position that the answering server has to have come to at least, else 412")
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.INTEGER)
                        .format("int64")
                        .minimum(BigDecimal.ZERO));
    }

    private static APIResponse refused() {
        return OASFactory.createAPIResponse()
                .description("Refused: what is wrong, and where")
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType().schema(reference("Problem"))));
    }

    private static Schema problem() {
        return object("Why a request was refused (RFC 9457)")
                .addProperty("type", text("Stable URI ending in the code"))
                .addProperty("title", text("In the caller's language"))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text("What to do"))
                .addProperty(
                        "code",
                        text("What to switch on")
                                .enumeration(List.copyOf(Arrays.stream(Problem.values())
                                        .map(Problem::code)
                                        .toList())))
                .addProperty("errors", array("All faults at once, ten thousand at most", reference("Fault")))
                .addProperty("establishedOn", date("With organization-not-yet-established"))
                .addProperty("endedOn", date("With organization-ended"))
                .addProperty("endReason", text("With organization-ended"))
                .addProperty("successors", array("With organization-ended", reference("Successor")))
                .addProperty("decision", text("With decision-already-recorded: the recorded one"))
                .addProperty("conflictingDecisions", array("With decision-contradicted", text(null)))
                .addProperty("reference", text("With internal-error: where the log tells more"))
                .required(List.of("type", "title", "status", "detail", "code"));
    }

    private static Schema fault() {
        return object("One fault and its place")
                .addProperty("pointer", text("JSON pointer into the body"))
                .addProperty("parameter", text("Name of the parameter or header"))
                .addProperty("message", text("In the caller's language"))
                .addProperty("rule", text("Id of the broken rule"))
                .addProperty("decision", text("Id of the decision it collides with"))
                .required(List.of("message"));
    }

    /** A pattern of the code matches the whole text, one of the document any part of it. */
    private static void anchorPatterns(Schema schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().values().stream()
                    .filter(property -> property.getPattern() != null
                            && !property.getPattern().startsWith("^"))
                    .forEach(property -> property.setPattern("^" + property.getPattern() + "$"));
        }
    }

    /** Each kind of a family says its own word, so that one body fits one kind only. */
    private static void tellKindsApart(Schema family, Components components) {
        if (family.getDiscriminator() == null || family.getDiscriminator().getMapping() == null) {
            return;
        }
        String property = family.getDiscriminator().getPropertyName();
        family.getDiscriminator().getMapping().forEach((word, reference) -> {
            Schema kind = components.getSchemas().get(reference.substring(SCHEMAS.length()));
            kind.addProperty(
                    property,
                    OASFactory.createSchema().addType(SchemaType.STRING).addEnumeration(word));
            if (kind.getRequired() == null || !kind.getRequired().contains(property)) {
                kind.addRequired(property);
            }
        });
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }

    private static Schema date(String description) {
        return text(description).format("date");
    }

    private static Schema array(String description, Schema items) {
        return OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .description(description)
                .items(items);
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref(name);
    }
}
