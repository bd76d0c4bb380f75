package vn.partyregistry.http;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What is offered at which path, in which method and to which roles: read off the resources, which alone declare it. */
@ApplicationScoped
public class Offered {

    private static final String PLACE = "\\{[^}]+}";

    private final List<Offer> offers = new ArrayList<>();

    /**
     * One method of one path; without roles it is open to everyone.
     *
     * @param route the path as it is declared
     * @param beginning the path up to its first place, which tells most requests apart at once
     */
    private record Offer(
            String method,
            String route,
            String beginning,
            Pattern path,
            int places,
            Set<String> roles,
            Set<String> forms) {

        boolean isOf(String asked) {
            return asked.startsWith(beginning) && path.matcher(asked).matches();
        }
    }

    Offered(BeanManager beans) {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path path = bean.getBeanClass().getAnnotation(Path.class);
            if (path != null) {
                for (Method method : bean.getBeanClass().getDeclaredMethods()) {
                    add(path.value(), method);
                }
            }
        }
        // A word of the path counts more than a place for any.
        offers.sort(Comparator.comparingInt(Offer::places));
    }

    /** The roles of which a caller needs one; none where the path is open or nothing is offered. */
    public Set<String> roles(String method, String path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        for (Offer offer : offers) {
            if (offer.method().equals(asked) && offer.isOf(path)) {
                return offer.roles();
            }
        }
        return Set.of();
    }

    /** The path as it is declared, with places such as {@code {id}} for what only the request knows; empty where nothing is offered. */
    public Optional<String> route(String path) {
        return offers.stream()
                .filter(offer -> offer.isOf(path))
                .map(Offer::route)
                .findFirst();
    }

    /** Whether a path is read in a form, a media type. */
    boolean gives(String path, String form) {
        return offers.stream()
                .anyMatch(offer -> offer.method().equals("GET") && offer.forms().contains(form) && offer.isOf(path));
    }

    /** The methods of a path, as the header {@code Allow} lists them; empty where nothing is offered. */
    Set<String> methods(String path) {
        Set<String> methods = new TreeSet<>();
        offers.stream().filter(offer -> offer.isOf(path)).forEach(offer -> {
            methods.add(offer.method());
            methods.add("OPTIONS");
            if (offer.method().equals("GET")) {
                methods.add("HEAD");
            }
        });
        return methods;
    }

    private void add(String above, Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                Path below = method.getAnnotation(Path.class);
                String path = below == null ? above : above + below.value();
                String words = "\\Q" + path.replaceAll(PLACE, "\\\\E[^/]+\\\\Q") + "\\E/?";
                int places = path.split(PLACE, -1).length - 1;
                String beginning = path.substring(0, places == 0 ? path.length() : path.indexOf('{'));
                offers.add(new Offer(
                        verb.value(),
                        path,
                        beginning,
                        Pattern.compile(words),
                        places,
                        rolesOf(method),
                        formsOf(method)));
            }
        }
    }

    private static Set<String> formsOf(Method method) {
        Produces own = method.getAnnotation(Produces.class);
        Produces produces = own == null ? method.getDeclaringClass().getAnnotation(Produces.class) : own;
        Set<String> forms = new TreeSet<>();
        for (String form : produces == null ? new String[0] : produces.value()) {
            forms.add(form.replaceFirst(";.*", ""));
        }
        return forms;
    }

    private static Set<String> rolesOf(Method method) {
        boolean own = method.isAnnotationPresent(RolesAllowed.class) || method.isAnnotationPresent(PermitAll.class);
        RolesAllowed roles = (own ? method : method.getDeclaringClass()).getAnnotation(RolesAllowed.class);
        return roles == null ? Set.of() : Set.of(roles.value());
    }
}
