package vn.partyregistry.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.jsontype.TypeIdResolver;
import java.io.IOException;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.partyregistry.change.Change;
import vn.partyregistry.change.Edtf;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.Violation;

/** Goes on after a fault in the JSON, so that all of them are told at once. */
final class FaultCollector extends DeserializationProblemHandler {

    static final String CONTROL = "control characters";
    static final String EMPTY = "empty";

    private final List<Violation> faults = new ArrayList<>();

    boolean isEmpty() {
        return faults.isEmpty();
    }

    List<Violation> all() {
        return faults;
    }

    /** Whether no more of them would be told. */
    boolean areMany() {
        return faults.size() >= Refusal.MOST_VIOLATIONS;
    }

    /** @throws Enough when there are so many that no more would be told */
    void add(String pointer, String key, Object... arguments) {
        if (areMany()) {
            throw new Enough();
        }
        faults.add(Violation.at(pointer, key, arguments));
    }

    void addMapping(JsonMappingException wrong) {
        StringBuilder pointer = new StringBuilder();
        wrong.getPath().forEach(step -> pointer.append('/')
                .append(step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName()));
        boolean told = faults.stream().anyMatch(fault -> fault.pointer().equals(pointer.toString()));
        if (!told) {
            add(pointer.toString(), "field.wrong");
        }
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            JsonDeserializer<?> deserializer,
            Object beanOrClass,
            String property)
            throws IOException {
        List<String> known = deserializer.getKnownPropertyNames() == null
                ? List.of()
                : deserializer.getKnownPropertyNames().stream()
                        .map(String::valueOf)
                        .toList();
        add(pointer(parser), "field.unknown", property, Nearest.to(property, known));
        parser.skipChildren();
        return true;
    }

    @Override
    public Object handleWeirdStringValue(
            DeserializationContext context, Class<?> target, String value, String message) {
        String at = pointer(context.getParser());
        if (target == String.class) {
            add(at, message.equals(EMPTY) ? "field.empty" : "field.controlCharacters");
        } else if (target.isEnum()) {
            List<String> names = Arrays.stream(target.getEnumConstants())
                    .map(String::valueOf)
                    .toList();
            add(at, "field.notOneOf", value, String.join(", ", names), Nearest.to(value, names));
        } else if (Temporal.class.isAssignableFrom(target)) {
            add(at, "field.notADate", value);
        } else if (target == Edtf.class) {
            add(at, "field.notEdtf", value);
        } else {
            add(at, "field.wrong");
        }
        return null;
    }

    @Override
    public Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> target, Number value, String message) {
        add(pointer(context.getParser()), "field.wrong");
        return null;
    }

    @Override
    public Object handleUnexpectedToken(
            DeserializationContext context, JavaType target, JsonToken token, JsonParser parser, String message)
            throws IOException {
        add(pointer(parser), "field.wrongType", kindOf(target), kindOf(token));
        parser.skipChildren();
        return null;
    }

    @Override
    public JavaType handleUnknownTypeId(
            DeserializationContext context, JavaType base, String id, TypeIdResolver resolver, String message) {
        List<String> names = Change.names();
        add(pointer(context.getParser()), "field.notOneOf", id, String.join(", ", names), Nearest.to(id, names));
        return context.constructType(Void.class);
    }

    @Override
    public JavaType handleMissingTypeId(
            DeserializationContext context, JavaType base, TypeIdResolver resolver, String message) {
        add(pointer(context.getParser()) + "/change", "field.NotNull");
        return context.constructType(Void.class);
    }

    private static String pointer(JsonParser parser) {
        JsonPointer pointer = parser.getParsingContext().pathAsPointer();
        return pointer.toString();
    }

    private static String kindOf(JavaType type) {
        if (type.isCollectionLikeType()) {
            return "array";
        }
        if (type.getRawClass() == String.class
                || type.isEnumType()
                || type.isTypeOrSubTypeOf(Temporal.class)
                || type.getRawClass() == Edtf.class) {
            return "string";
        }
        if (type.getRawClass() == Boolean.class) {
            return "boolean";
        }
        return type.isTypeOrSubTypeOf(Number.class) || type.isPrimitive() ? "number" : "object";
    }

    private static String kindOf(JsonToken token) {
        if (token == null) {
            return "nothing";
        }
        if (token.isNumeric()) {
            return "number";
        }
        if (token.isBoolean()) {
            return "boolean";
        }
        return token == JsonToken.START_ARRAY ? "array" : token == JsonToken.VALUE_STRING ? "string" : "object";
    }
}
