package vn.partyregistry.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.Violation;
import vn.partyregistry.text.VietnameseText;

/** An unknown query parameter, one given twice or without a value, is refused with the nearest valid name, never ignored. */
public class StrictParameters {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ResourceInfo resource, UriInfo uri) {
        Method method = resource.getResourceMethod();
        if (method == null || !method.getDeclaringClass().getName().startsWith("vn.partyregistry.")) {
            return;
        }
        for (List<String> values : uri.getPathParameters().values()) {
            if (values.stream().anyMatch(VietnameseText::hasControlCharacters)) {
                throw new Refusal(Problem.NOT_FOUND);
            }
        }
        Set<String> valid = known.computeIfAbsent(method, StrictParameters::parametersOf);
        List<Violation> faults = new ArrayList<>();
        uri.getQueryParameters().forEach((name, values) -> {
            if (!valid.contains(name)) {
                String nearest = Nearest.to(name, valid);
                faults.add(
                        nearest.isEmpty()
                                ? Violation.ofParameter(name, "parameter.none", name)
                                : Violation.ofParameter(name, "parameter.unknown", name, nearest));
            } else if (values.stream().anyMatch(String::isEmpty)) {
                faults.add(Violation.ofParameter(name, "field.empty"));
            } else if (values.size() > 1) {
                faults.add(Violation.ofParameter(name, "parameter.twice", name));
            }
        });
        if (!faults.isEmpty()) {
            throw new Refusal(Problem.INVALID_PARAMETER, faults);
        }
        String fields = uri.getQueryParameters().getFirst("fields");
        // A table knows its columns itself.
        if (fields != null && method.getReturnType() != Export.class) {
            ParameterReader reader = new ParameterReader();
            Fields.check(method.getReturnType(), fields, reader);
            reader.done();
        }
    }

    private static Set<String> parametersOf(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Class<?> type = parameter.getType(); type != Object.class; type = type.getSuperclass()) {
                    for (Field field : type.getDeclaredFields()) {
                        if (field.isAnnotationPresent(RestQuery.class)) {
                            names.add(field.getName());
                        }
                    }
                }
            } else if (parameter.isAnnotationPresent(RestQuery.class)) {
                names.add(parameter.getName());
            }
        }
        return names;
    }
}
