package vn.partyregistry.model;

import java.util.Set;

/**
 * What becomes of a paper.
 *
 * @param collisions the later decisions that it makes impossible, of a contradicted one
 */
public record Verdict(Answer answer, Set<String> collisions) {

    /** Recorded, refused for its own sake (422), or refused for the sake of later ones (409). */
    public enum Answer {
        ACCEPTED,
        REFUSED,
        CONTRADICTED
    }

    public static final Verdict ACCEPTED = new Verdict(Answer.ACCEPTED, Set.of());
    public static final Verdict REFUSED = new Verdict(Answer.REFUSED, Set.of());

    public static Verdict contradicted(Set<String> collisions) {
        return new Verdict(Answer.CONTRADICTED, collisions);
    }
}
