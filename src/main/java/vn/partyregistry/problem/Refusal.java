package vn.partyregistry.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The one exception of the registry: a problem, its violations, and facts that help the caller on. */
public final class Refusal extends RuntimeException {

    /** More are not told: whoever has so many has heard enough. */
    public static final int MOST_VIOLATIONS = 10_000;

    private final transient Problem problem;
    private final transient List<Violation> violations;
    private final transient Map<String, Object> facts = new LinkedHashMap<>();

    public Refusal(Problem problem, List<Violation> violations) {
        super(problem.code(), null, false, false);
        this.problem = problem;
        this.violations = List.copyOf(violations);
    }

    public Refusal(Problem problem, Violation... violations) {
        this(problem, List.of(violations));
    }

    /** Adds a member of the answer's body, for example {@code establishedOn}. */
    public Refusal with(String name, Object value) {
        if (value != null) {
            facts.put(name, value);
        }
        return this;
    }

    public Problem problem() {
        return problem;
    }

    public List<Violation> violations() {
        return violations;
    }

    public Map<String, Object> facts() {
        return facts;
    }
}
