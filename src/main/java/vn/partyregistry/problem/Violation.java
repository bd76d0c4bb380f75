package vn.partyregistry.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One reason for a refusal, or one warning.
 *
 * @param pointer JSON pointer into the body, or null
 * @param parameter name of the query parameter, path parameter or header, or null
 * @param rule id of the broken rule of the domain, or null
 * @param key which sentence says it, found in the messages of each language
 * @param arguments what the sentence names, in its order
 * @param decision id of the decision it collides with, or null
 */
public record Violation(
        String pointer, String parameter, String rule, String key, List<String> arguments, String decision) {

    /** Sentences that begin with what was sent. */
    private static final Set<String> QUOTING =
            Set.of("field.notADate", "field.notEdtf", "field.notOneOf", "field.unknown");

    public Violation {
        arguments = List.copyOf(arguments);
    }

    public static Violation at(String pointer, String key, Object... arguments) {
        return new Violation(pointer, null, null, key, texts(arguments), null);
    }

    public static Violation ofParameter(String parameter, String key, Object... arguments) {
        return new Violation(null, parameter, null, key, texts(arguments), null);
    }

    public static Violation ofRule(String rule, String pointer, String key, Object... arguments) {
        return new Violation(pointer, null, rule, key, texts(arguments), null);
    }

    public Violation collidingWith(String collidingDecision) {
        return new Violation(pointer, parameter, rule, key, arguments, collidingDecision);
    }

    /** The same inside a larger body. */
    public Violation under(String prefix) {
        return pointer == null ? this : new Violation(prefix + pointer, parameter, rule, key, arguments, decision);
    }

    /** The same at another place. */
    public Violation movedTo(String place) {
        return new Violation(place, parameter, rule, key, arguments, decision);
    }

    /** The same without a value that was sent and may tell of a person: what is neither an id nor a known word. */
    public Violation untold() {
        boolean quotes = !arguments.isEmpty()
                && (QUOTING.contains(key) || arguments.get(0).contains(" "));
        return quotes
                ? new Violation(
                        pointer,
                        parameter,
                        rule,
                        key,
                        Stream.concat(Stream.of("…"), arguments.stream().skip(1))
                                .toList(),
                        decision)
                : this;
    }

    public String message(Messages messages) {
        return messages.text(key, arguments.toArray());
    }

    private static List<String> texts(Object... arguments) {
        return Arrays.stream(arguments).map(String::valueOf).toList();
    }
}
