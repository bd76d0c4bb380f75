package vn.partyregistry.change;

import java.util.Collection;
import java.util.List;

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

    /** The ids of those of one kind, each once. */
    static List<String> ids(Collection<Subject> subjects, Kind kind) {
        return subjects.stream()
                .filter(subject -> subject.kind() == kind)
                .map(Subject::id)
                .distinct()
                .toList();
    }
}
