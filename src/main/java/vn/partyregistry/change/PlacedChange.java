package vn.partyregistry.change;

import java.util.List;
import vn.partyregistry.time.Cause;

/** A change at its place in legal order. */
public record PlacedChange(Change change, Cause cause) {
    /** The ids of the members whom changes name, each once. */
    public static List<String> membersNamed(List<PlacedChange> placed) {
        return Subject.ids(
                placed.stream()
                        .flatMap(each -> each.change().touches().stream())
                        .map(Touch::subject)
                        .toList(),
                Subject.Kind.MEMBER);
    }
}
