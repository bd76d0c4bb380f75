package vn.partyregistry.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.Violation;
import vn.partyregistry.text.VietnameseText;

/** Why members are read, from the header or the parameter; without it nothing is told. */
public class PurposeParameters extends PageParameters {

    private static final int LONGEST = 500;

    @RestQuery
    @Parameter(description = "Why members are read; logged. Or the header Purpose, UTF-8 percent-encoded")
    public String purpose;

    /** The purpose given, the header first. */
    public String purpose(String header) {
        String given = header == null || header.isBlank() ? purpose : decoded(header);
        if (given == null || VietnameseText.hasControlCharacters(given) || given.length() > LONGEST) {
            throw missing();
        }
        String clean = VietnameseText.clean(given);
        if (clean.isEmpty()) {
            throw missing();
        }
        return clean;
    }

    private static String decoded(String header) {
        try {
            return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw missing();
        }
    }

    private static Refusal missing() {
        return new Refusal(Problem.PURPOSE_MISSING, Violation.ofParameter("Purpose", "field.NotNull"));
    }
}
