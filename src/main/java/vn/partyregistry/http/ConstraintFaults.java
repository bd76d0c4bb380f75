package vn.partyregistry.http;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.ValidationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hibernate.validator.HibernateValidatorFactory;
import org.hibernate.validator.messageinterpolation.HibernateMessageInterpolatorContext;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.Violation;

/**
 * Takes down what breaks a declared constraint at the moment that it is found, and stops when that is enough: kept by the validator until
 * its end, the faults of one large body would fill the memory.
 */
final class ConstraintFaults implements MessageInterpolator {

    private final List<Violation> faults = new ArrayList<>();

    private ConstraintFaults() {}

    static List<Violation> of(Object value, HibernateValidatorFactory validators) {
        ConstraintFaults found = new ConstraintFaults();
        try {
            validators.usingContext().messageInterpolator(found).getValidator().validate(value);
        } catch (ValidationException stopped) {
            if (!(stopped.getCause() instanceof Enough)) {
                throw stopped;
            }
        }
        return found.faults;
    }

    /** The validator asks for the sentence of each fault; those of the registry are made later, in the language of whoever asks. */
    @Override
    public String interpolate(String template, Context context) {
        if (faults.size() >= Refusal.MOST_VIOLATIONS) {
            throw new Enough();
        }
        var annotation = context.getConstraintDescriptor().getAnnotation().annotationType();
        Object bound = context.getConstraintDescriptor().getAttributes().getOrDefault("max", "");
        Path place = context.unwrap(HibernateMessageInterpolatorContext.class).getPropertyPath();
        faults.add(Violation.at(pointer(place), "field." + annotation.getSimpleName(), bound));
        return template;
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        return interpolate(template, context);
    }

    private static String pointer(Path place) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : place) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
