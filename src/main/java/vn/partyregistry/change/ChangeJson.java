package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;

/** Changes and papers in their stored form: JSON without anything personal. */
public final class ChangeJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private ChangeJson() {}

    public static Change anonymous(Change change) {
        return change instanceof Admit
                ? ((Admit) change).of(((Admit) change).member().anonymous())
                : change;
    }

    public static String text(Object value) {
        try {
            return value == null ? null : MAPPER.writerFor(typeOf(value)).writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static <T> T value(String json, Class<T> type) {
        try {
            return json == null ? null : MAPPER.readValue(json, type);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static JsonNode tree(DecisionContent content) {
        return MAPPER.valueToTree(content);
    }

    private static Class<?> typeOf(Object value) {
        return value instanceof Change ? Change.class : value.getClass();
    }
}
