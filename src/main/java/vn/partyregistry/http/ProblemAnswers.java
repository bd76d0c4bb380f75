package vn.partyregistry.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.partyregistry.problem.Messages;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.Violation;

/** Refusals as RFC 9457 problems, in the caller's language. */
@ApplicationScoped
public class ProblemAnswers {

    private final MeterRegistry meters;
    private final Traces traces;

    ProblemAnswers(MeterRegistry meters, Traces traces) {
        this.meters = meters;
        this.traces = traces;
    }

    HttpProblem of(Problem problem, List<Violation> violations, Map<String, Object> facts, List<Locale> languages) {
        meters.counter("registry.api.refusals", "code", problem.code()).increment();
        List<String> rules = violations.stream()
                .map(Violation::rule)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        rules.forEach(
                rule -> meters.counter("registry.rule.refusals", "rule", rule).increment());
        traces.refused(problem.code(), rules);
        Messages messages = Messages.of(languages);
        HttpProblem.Builder builder = HttpProblem.builder()
                .withType(URI.create(problem.type()))
                .withTitle(messages.text("problem." + problem.code()))
                .withStatus(problem.status())
                .withDetail(messages.text("problem." + problem.code() + ".detail"))
                .with("code", problem.code())
                .withHeader("Content-Language", messages.locale().getLanguage())
                .withHeader("Cache-Control", "no-store");
        facts.forEach(builder::with);
        if (!violations.isEmpty()) {
            builder.with(
                    "errors",
                    violations.stream()
                            .limit(Refusal.MOST_VIOLATIONS)
                            .map(each -> error(each, messages))
                            .toList());
        }
        if (problem == Problem.BUSY || problem == Problem.TOO_MANY_REQUESTS) {
            builder.withHeader("Retry-After", "1");
        }
        return builder.build();
    }

    private static Map<String, Object> error(Violation violation, Messages messages) {
        Map<String, Object> error = new LinkedHashMap<>();
        put(error, "pointer", violation.pointer());
        put(error, "parameter", violation.parameter());
        put(error, "message", violation.message(messages));
        put(error, "rule", violation.rule());
        put(error, "decision", violation.decision());
        return error;
    }

    private static void put(Map<String, Object> error, String name, String value) {
        if (value != null) {
            error.put(name, value);
        }
    }
}
