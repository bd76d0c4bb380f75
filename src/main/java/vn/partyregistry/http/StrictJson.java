package vn.partyregistry.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.validator.HibernateValidatorFactory;
import vn.partyregistry.change.Edtf;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.Violation;

/** Reads what clients send: nothing unknown, nothing of the wrong type, and every fault told at once with its pointer. */
@ApplicationScoped
public class StrictJson {

    private static final int DEEPEST = 20;

    /** Of UTF-8, where a file begins with one. */
    private static final int MARK = 3;

    private static final JsonFactory READER = JsonFactory.builder()
            // Or the first bytes would choose the encoding.
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(100_000)
                    .maxNestingDepth(DEEPEST)
                    .build())
            .build();

    private static final JsonMapper MAPPER = JsonMapper.builder(READER)
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addDeserializer(String.class, new CleanText())
                    .addDeserializer(LocalDate.class, new CleanDate())
                    .addDeserializer(Edtf.class, new CleanEdtf()))
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final HibernateValidatorFactory validators;

    StrictJson(ValidatorFactory validators) {
        this.validators = validators.unwrap(HibernateValidatorFactory.class);
    }

    /** The value, or a refusal with every fault: {@code malformed-json} where it is no JSON, else {@code invalid-request}. */
    public <T> T read(byte[] body, Class<T> type) {
        FaultCollector faults = new FaultCollector();
        T value = null;
        Weight.requireBearable(body, MAPPER.getFactory(), Runtime.getRuntime().maxMemory());
        ObjectReader reader = MAPPER.readerFor(type).withHandler(faults);
        int begin = beginsWithMark(body) ? MARK : 0;
        try (JsonParser parser = reader.createParser(body, begin, body.length - begin)) {
            try {
                value = reader.readValue(parser);
            } catch (StreamConstraintsException beyond) {
                // It knows no place of its own.
                throw malformed("json.beyondBounds", parser.currentLocation());
            }
            if (value == null && faults.isEmpty()) {
                faults.add("", "json.objectExpected");
            }
        } catch (Enough told) {
            throw new Refusal(Problem.INVALID_REQUEST, faults.all());
        } catch (JsonMappingException wrong) {
            if (faults.areMany()) {
                throw new Refusal(Problem.INVALID_REQUEST, faults.all());
            }
            if (faults.isEmpty() || !(wrong.getCause() instanceof NullPointerException)) {
                faults.addMapping(wrong);
            }
        } catch (JsonProcessingException malformed) {
            throw malformed("json.malformed", malformed.getLocation());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        List<Violation> all = new ArrayList<>(faults.all());
        if (value != null) {
            Set<String> told = toldOf(all);
            ConstraintFaults.of(value, validators).stream()
                    .filter(violation -> !told.contains(violation.pointer()))
                    .sorted(Comparator.comparing(Violation::pointer))
                    .forEach(all::add);
        }
        if (!all.isEmpty()) {
            throw new Refusal(Problem.INVALID_REQUEST, all);
        }
        return value;
    }

    private static boolean beginsWithMark(byte[] body) {
        return body.length >= MARK && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF;
    }

    private static Refusal malformed(String key, JsonLocation place) {
        return new Refusal(
                Problem.MALFORMED_JSON, Violation.at("", key, place.getLineNr(), place.getColumnNr(), DEEPEST));
    }

    /** What could not be read is missing too, which need not be said again. */
    private static Set<String> toldOf(List<Violation> faults) {
        Set<String> told = new HashSet<>();
        for (Violation fault : faults) {
            String place = fault.pointer();
            while (told.add(place) && !place.isEmpty()) {
                place = place.substring(0, place.lastIndexOf('/'));
            }
        }
        return told;
    }
}
