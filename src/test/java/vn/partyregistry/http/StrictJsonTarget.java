package vn.partyregistry.http;

import com.fasterxml.jackson.core.JsonPointer;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import vn.partyregistry.change.ChangeJson;
import vn.partyregistry.change.DecisionContent;
import vn.partyregistry.parsers.Claim;
import vn.partyregistry.parsers.Input;
import vn.partyregistry.problem.Messages;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.Violation;

/** A paper as a client sends it, from any bytes: read, or every fault of it told at a place that can be pointed to. */
public final class StrictJsonTarget {

    private static final ValidatorFactory VALIDATORS = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory();

    private static final String PAPER = """
            {"number":"961-QĐ/TU","documentType":"DECISION","issuer":"QN","issuedBy":"Ban Thường vụ","signedOn":"2013-01-29",\
            "effectiveOn":"2013-01-29","title":"Đổi tên","changes":[%s]}""";

    private StrictJsonTarget() {}

    /** As the application has it, without the application. */
    public static StrictJson reader() {
        return new StrictJson(VALIDATORS);
    }

    public static List<byte[]> seeds() {
        return Input.seeds(papers());
    }

    /** Papers of some kinds, each a line. */
    public static String[] papers() {
        return List.of(
                        "{\"change\":\"RENAME\",\"organization\":\"QN-KHOI\",\"name\":\"Đảng bộ Khối\"}",
                        "{\"change\":\"ESTABLISH\",\"organization\":\"A\",\"type\":\"BLOC\",\"name\":\"A\",\"delegatedUpperAuthority\":true}",
                        "{\"change\":\"ADMIT\",\"member\":{\"id\":\"M1\",\"fullName\":\"Người\",\"bornOn\":\"1960-01-01\",\"gender\":\"MALE\"},\"organization\":\"A\"}",
                        "{\"change\":\"REORGANIZE\",\"from\":[\"A\",\"B\"],\"into\":[{\"organization\":\"C\",\"children\":[\"D\"],\"members\":[\"M1\"]}]}",
                        "{\"change\":\"APPOINT\",\"organization\":\"A\",\"position\":\"SECRETARY\",\"holder\":\"x\",\"held\":\"2020/2025\"}",
                        "{\"change\":\"RATE\",\"organization\":\"A\",\"year\":2020,\"value\":98.5e-1}",
                        "{\"change\":\"PUBLISH\",\"x\":1.5e9},{\"change\":\"NO\"},null,[[]]")
                .stream()
                .map(PAPER::formatted)
                .toArray(String[]::new);
    }

    public static void fuzzerTestOneInput(byte[] input) {
        StrictJson json = reader();
        try {
            DecisionContent content = json.read(input, DecisionContent.class);
            Claim.that(content.withDefaults().effectiveBasis() != null, "the defaults are filled in");
            DecisionContent again =
                    json.read(ChangeJson.text(content).getBytes(StandardCharsets.UTF_8), DecisionContent.class);
            Claim.same(content, again, "what is stored is what was sent");
        } catch (Refusal refusal) {
            isTold(refusal);
        }
    }

    /** A refusal of a body, with faults that can be said and shown. */
    public static void isTold(Refusal refusal) {
        Claim.that(
                refusal.problem() == Problem.MALFORMED_JSON || refusal.problem() == Problem.INVALID_REQUEST,
                "is refused as %s",
                refusal.problem());
        Claim.that(!refusal.violations().isEmpty(), "a fault is named");
        for (Violation violation : refusal.violations()) {
            Claim.that(violation.pointer() != null, "%s has a place", violation.key());
            JsonPointer.compile(violation.pointer());
            Claim.that(Messages.ENGLISH.knows(violation.key()), "%s is told in English", violation.key());
            Claim.that(Messages.VIETNAMESE.knows(violation.key()), "%s is told in Vietnamese", violation.key());
            violation.message(Messages.ENGLISH);
            violation.message(Messages.VIETNAMESE);
        }
    }
}
