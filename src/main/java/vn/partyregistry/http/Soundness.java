package vn.partyregistry.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.lang.annotation.ElementType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.Violation;

/**
 * Whether what was read keeps the bounds of its fields, asked of one record after another until enough is found: the library gathers all
 * violations first, and of hundreds of thousands of equal ones takes hours and all memory.
 */
@ApplicationScoped
class Soundness {

    private final Validator oneByOne;
    private final Map<Class<?>, List<RecordComponent>> within = new ConcurrentHashMap<>();

    Soundness(ValidatorFactory factory) {
        oneByOne = factory.usingContext().traversableResolver(new HereOnly()).getValidator();
    }

    /** What is wrong, with pointers; some more than are told at most. */
    List<Violation> faults(Object value) {
        List<Violation> faults = new ArrayList<>();
        look(value, "", faults);
        return faults;
    }

    private void look(Object value, String place, List<Violation> faults) {
        if (value == null || faults.size() > Refusal.MOST_VIOLATIONS) {
            return;
        }
        for (ConstraintViolation<Object> each : oneByOne.validate(value)) {
            faults.add(violation(place, each));
        }
        for (RecordComponent component : within.computeIfAbsent(value.getClass(), Soundness::validWithin)) {
            Object inner = of(value, component);
            String there = place + "/" + component.getName();
            if (inner instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    look(list.get(i), there + "/" + i, faults);
                }
            } else {
                look(inner, there, faults);
            }
        }
    }

    private static List<RecordComponent> validWithin(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .filter(component -> isValid(component.getAnnotatedType()) || isMarked(type, component))
                        .toList()
                : List.of();
    }

    private static boolean isValid(AnnotatedType type) {
        return type.isAnnotationPresent(Valid.class)
                || type instanceof AnnotatedParameterizedType list
                        && Arrays.stream(list.getAnnotatedActualTypeArguments()).anyMatch(Soundness::isValid);
    }

    /** An annotation that is not meant for components lies on the field. */
    private static boolean isMarked(Class<?> type, RecordComponent component) {
        try {
            return type.getDeclaredField(component.getName()).isAnnotationPresent(Valid.class);
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object of(Object value, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Violation violation(String place, ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder(place);
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        String kind = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        Object bound = violation.getConstraintDescriptor().getAttributes().getOrDefault("max", "");
        return Violation.at(pointer.toString(), "field." + kind, bound);
    }

    /** Keeps the library from going on into what is within. */
    private static final class HereOnly implements TraversableResolver {

        @Override
        public boolean isReachable(Object bean, Path.Node property, Class<?> root, Path path, ElementType type) {
            return true;
        }

        @Override
        public boolean isCascadable(Object bean, Path.Node property, Class<?> root, Path path, ElementType type) {
            return false;
        }
    }
}
