package vn.partyregistry.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The fields of an answer by their paths ({@code parent.id}): what {@code fields=} may name, and what the columns of a table are. */
public final class Fields {

    private static final String SNAPSHOT = "snapshot";
    private static final String ITEMS = "items";
    private static final String CHILDREN = "children";

    private static final Map<Class<?>, List<Field>> KNOWN = new ConcurrentHashMap<>();

    /**
     * One field, at its place.
     *
     * @param leaf whether it is a value, and so a column
     */
    public record Field(String path, boolean leaf, List<Method> way) {

        /** Its value in a row; null where it, or what it is part of, is missing. */
        public Object of(Object row) {
            Object value = row;
            try {
                for (Method step : way) {
                    value = value == null ? null : step.invoke(value);
                }
            } catch (IllegalAccessException | InvocationTargetException impossible) {
                throw new IllegalStateException(impossible);
            }
            return value;
        }
    }

    private Fields() {}

    /** Names as the parameter lists them; null when it is missing. */
    static Set<String> named(String parameter) {
        return parameter == null ? null : new LinkedHashSet<>(List.of(parameter.split(",", -1)));
    }

    /** The columns asked for, in their order; all when none are. Faults are noted. */
    public static List<Field> columns(Class<?> row, String parameter, ParameterReader reader) {
        List<Field> all = of(row).stream().filter(Field::leaf).toList();
        if (parameter == null) {
            return all;
        }
        List<Field> columns = new ArrayList<>();
        for (String name : named(parameter)) {
            List<Field> found = all.stream()
                    .filter(field -> isPart(field.path, name))
                    .filter(field -> !columns.contains(field))
                    .toList();
            if (all.stream().noneMatch(field -> isPart(field.path, name))) {
                reader.fault(
                        "fields",
                        "fields.unknown",
                        name,
                        Nearest.to(name, all.stream().map(Field::path).toList()));
            }
            columns.addAll(found);
        }
        return columns;
    }

    /** Notes names that an answer of this type, or an item of the list that it is, does not have. */
    static void check(Class<?> answer, String parameter, ParameterReader reader) {
        List<String> known = of(rowOf(answer)).stream().map(Field::path).toList();
        for (String name : named(parameter)) {
            if (!known.contains(name)) {
                reader.fault("fields", "fields.unknown", name, Nearest.to(name, known));
            }
        }
    }

    /** Leaves of an answer, or of each item of a list, what was asked for; the snapshot and the link to what follows stay. */
    static JsonNode only(Collection<String> wanted, ObjectNode answer) {
        JsonNode items = answer.get(ITEMS);
        if (items == null || !items.isArray()) {
            prune(answer, "", wanted);
        } else {
            items.forEach(item -> prune(item, "", wanted));
        }
        return answer;
    }

    private static void prune(JsonNode node, String before, Collection<String> wanted) {
        Iterator<Map.Entry<String, JsonNode>> parts = node.fields();
        while (parts.hasNext()) {
            Map.Entry<String, JsonNode> part = parts.next();
            String path = before + part.getKey();
            if (path.equals(CHILDREN) && !wanted.contains(path)) {
                part.getValue().forEach(child -> prune(child, "", wanted));
            } else if (wanted.stream().anyMatch(name -> name.startsWith(path + "."))
                    && !wanted.contains(path)
                    && part.getValue().isObject()) {
                prune(part.getValue(), path + ".", wanted);
            } else if (!wanted.contains(path) && !path.equals(SNAPSHOT)) {
                parts.remove();
            }
        }
    }

    private static boolean isPart(String path, String name) {
        return path.equals(name) || path.startsWith(name + ".");
    }

    private static List<Field> of(Class<?> row) {
        return KNOWN.computeIfAbsent(row, type -> {
            List<Field> fields = new ArrayList<>();
            add(fields, type, "", List.of());
            return List.copyOf(fields);
        });
    }

    private static void add(List<Field> fields, Class<?> type, String before, List<Method> way) {
        if (!type.isRecord()) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            Method accessor = component.getAccessor();
            if (component.getType() == SnapshotView.class || accessor.isAnnotationPresent(JsonIgnore.class)) {
                continue;
            }
            accessor.setAccessible(true);
            List<Method> further = new ArrayList<>(way);
            further.add(accessor);
            String path = before + component.getName();
            Class<?> inner = component.getType();
            boolean isWhole = inner.isRecord() || Collection.class.isAssignableFrom(inner) || inner == Map.class;
            fields.add(new Field(path, !isWhole, List.copyOf(further)));
            add(fields, inner, path + ".", further);
        }
    }

    private static Class<?> rowOf(Class<?> answer) {
        if (answer.isRecord()) {
            for (RecordComponent component : answer.getRecordComponents()) {
                if (component.getName().equals(ITEMS) && component.getGenericType() instanceof ParameterizedType) {
                    Object item = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
                    return item instanceof Class ? (Class<?>) item : answer;
                }
            }
        }
        return answer;
    }
}
