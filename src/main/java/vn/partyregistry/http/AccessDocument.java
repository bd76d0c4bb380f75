package vn.partyregistry.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Says in the API document who may ask: {@code x-roles} lists the roles of which one is needed, {@code x-scope} what has to lie in
 * the caller's subtrees.
 *
 * <p>What is open to everyone has no roles and no scope; a method that says nothing gets neither, and no test lets it pass.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class AccessDocument implements OASFilter {

    private static final String ROLES = "x-roles";
    private static final String SCOPE = "x-scope";

    private final Map<String, MethodInfo> methods = new HashMap<>();

    public AccessDocument(IndexView index) {
        for (AnnotationInstance operation :
                index.getAnnotations(org.eclipse.microprofile.openapi.annotations.Operation.class)) {
            AnnotationValue id = operation.value("operationId");
            if (id != null) {
                methods.put(id.asString(), operation.target().asMethod());
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .values()
                .forEach(this::say));
    }

    private void say(Operation operation) {
        MethodInfo method = methods.get(operation.getOperationId());
        if (method == null) {
            return;
        }
        boolean own = method.hasDeclaredAnnotation(RolesAllowed.class) || method.hasDeclaredAnnotation(PermitAll.class);
        AnnotationInstance roles = own
                ? method.declaredAnnotation(RolesAllowed.class)
                : method.declaringClass().declaredAnnotation(RolesAllowed.class);
        if (roles != null) {
            operation.addExtension(ROLES, List.of(roles.value().asStringArray()));
        } else if (own || method.declaringClass().hasDeclaredAnnotation(PermitAll.class)) {
            operation.addExtension(ROLES, List.of());
            operation.addExtension(SCOPE, "none");
        }
    }
}
