package vn.partyregistry.security;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;

/** What the resources of the running registry answer, method by method: read off them and not off the API document. */
final class Inventory {

    /** The one resource that there is in the tests only. */
    private static final String OF_THE_TESTS = "/v1/superseded-example";

    private Inventory() {}

    static Set<String> of(BeanManager beans) {
        Set<String> offered = new TreeSet<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path path = bean.getBeanClass().getAnnotation(Path.class);
            if (path != null && !path.value().equals(OF_THE_TESTS)) {
                for (Method method : bean.getBeanClass().getDeclaredMethods()) {
                    add(offered, path.value(), method);
                }
            }
        }
        return offered;
    }

    private static void add(Set<String> offered, String above, Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                Path below = method.getAnnotation(Path.class);
                offered.add(verb.value() + " " + above + (below == null ? "" : below.value()));
            }
        }
    }
}
