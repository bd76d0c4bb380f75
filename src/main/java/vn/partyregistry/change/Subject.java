package vn.partyregistry.change;

/** Something that has a history: an organization or a member. */
public record Subject(Kind kind, String id) {

    /** What kinds of subject there are. */
    public enum Kind {
        ORGANIZATION,
        MEMBER
    }

    public static Subject organization(String id) {
        return new Subject(Kind.ORGANIZATION, id);
    }

    public static Subject member(String id) {
        return new Subject(Kind.MEMBER, id);
    }
}
