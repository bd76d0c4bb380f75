package vn.partyregistry.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What was found inside some subtrees for the request at hand: asked of its address and again of its content, found once. */
@RequestScoped
public class ScopeAnswers {

    /** What is asked once more is what an address names; of a body with a million ids nobody asks twice. */
    private static final int FEW = 10;

    private record Question(String kind, List<String> roots, Set<String> ids) {}

    private final Map<Question, Set<String>> found = new ConcurrentHashMap<>();

    /** Which of these ids lie inside; {@code kind} tells apart what else is asked. */
    public Set<String> of(
            String kind, Collection<String> roots, Collection<String> ids, Supplier<List<String>> asking) {
        if (ids.size() > FEW) {
            return new HashSet<>(asking.get());
        }
        Question question = new Question(kind, List.copyOf(roots), Set.copyOf(ids));
        return new HashSet<>(found.computeIfAbsent(question, key -> Set.copyOf(asking.get())));
    }
}
