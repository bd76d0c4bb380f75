package vn.partyregistry.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.IndexView;

/** Marks superseded operations in the API document, with the day until which they go on. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class SupersededDocument implements OASFilter {

    private final Map<String, AnnotationInstance> superseded = new HashMap<>();

    public SupersededDocument(IndexView index) {
        for (AnnotationInstance mark : index.getAnnotations(Superseded.class)) {
            AnnotationInstance operation = mark.target()
                    .asMethod()
                    .declaredAnnotation(org.eclipse.microprofile.openapi.annotations.Operation.class);
            AnnotationValue id = operation == null ? null : operation.value("operationId");
            if (id != null) {
                superseded.put(id.asString(), mark);
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .values()
                .forEach(this::mark));
    }

    private void mark(Operation operation) {
        AnnotationInstance mark = superseded.get(operation.getOperationId());
        if (mark != null) {
            operation.setDeprecated(true);
            operation.addExtension("x-sunset", mark.value("until").asString());
            operation.addExtension("x-successor", mark.value("by").asString());
        }
    }
}
