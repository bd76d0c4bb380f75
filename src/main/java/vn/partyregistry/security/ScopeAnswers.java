package vn.partyregistry.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** What was found inside some subtrees for the request at hand: asked of its address and again of its content, found once. */
@RequestScoped
public class ScopeAnswers {

    /** What is asked once more is what an address names; of a body with a million ids nobody asks twice. */
    private static final int FEW = 10;

    private record Place(List<String> roots, String organization) {}

    private record Question(String kind, List<String> roots, Set<String> ids) {}

    private final Map<Question, Set<String>> found = new ConcurrentHashMap<>();
    private final AtomicReference<Place> place = new AtomicReference<>();

    /** Which of these ids lie inside; {@code kind} tells apart what else is asked. */
    public Set<String> of(
            String kind, Collection<String> roots, Collection<String> ids, Supplier<List<String>> asking) {
        if (ids.size() > FEW) {
            return new HashSet<>(asking.get());
        }
        Question question = new Question(kind, List.copyOf(roots), Set.copyOf(ids));
        return new HashSet<>(found.computeIfAbsent(question, key -> Set.copyOf(asking.get())));
    }

    /** Tells where in these subtrees the one stands that was asked about. */
    public void stands(Collection<String> roots, String organization) {
        place.set(new Place(List.copyOf(roots), organization));
    }

    /** An organization found inside these subtrees: a reading says it along, and PostgreSQL need not look for it again. */
    Optional<String> placeInside(List<String> roots) {
        return Optional.ofNullable(place.get())
                .filter(known -> known.roots.equals(roots))
                .map(Place::organization);
    }
}
