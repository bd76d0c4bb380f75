package vn.partyregistry.change;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.partyregistry.time.Effect;

/**
 * The recorded changes that put back without naming where to: annulments from a day on, and re-establishments without a
 * parent. What they act on and where it comes to stand follows from history, and is another when history is another.
 */
final class Returns {

    private final Past past;
    private final Tracks tracks;
    private final Set<String> replaced;
    private List<PlacedChange> recorded;

    /** @param replaced decisions whose recorded changes no longer count */
    Returns(Past past, Tracks tracks, Set<String> replaced) {
        this.past = past;
        this.tracks = tracks;
        this.replaced = replaced;
    }

    /** Those of a day and later; the first call settles how early later ones may ask. */
    List<PlacedChange> from(LocalDate day) {
        if (recorded == null) {
            recorded = past.returns(day).stream()
                    .filter(each -> !replaced.contains(each.cause().decision()))
                    .toList();
        }
        return recorded.stream()
                .filter(each -> !each.cause().effectiveOn().isBefore(day))
                .toList();
    }

    List<PlacedChange> of(LocalDate day) {
        return from(day).stream()
                .filter(each -> each.cause().effectiveOn().equals(day))
                .toList();
    }

    /** Whether it puts back what a decision made of the subject. */
    boolean actsOn(PlacedChange returning, Subject subject) {
        return returning.change() instanceof Annul annul && tracks.of(subject).wasEverActedOnBy(annul.decision());
    }

    /** Everything it acts on without naming it. */
    Set<Subject> actedOn(PlacedChange returning) {
        return returning.change() instanceof Annul annul ? tracks.changedBy(annul.decision()) : Set.of();
    }

    /** The organizations in which it puts somebody. */
    Set<String> landings(PlacedChange returning) {
        Set<String> found = new LinkedHashSet<>();
        LocalDate day = returning.cause().effectiveOn();
        if (returning.change() instanceof Annul annul) {
            Collection<Subject> acted = actedOn(returning);
            Subject.ids(acted, Subject.Kind.ORGANIZATION).forEach(id -> {
                OrganizationState state = before(tracks.organizations().track(id), annul.decision(), day);
                add(found, state == null ? null : state.parent());
            });
            Subject.ids(acted, Subject.Kind.MEMBER).forEach(id -> {
                MemberState state = before(tracks.members().track(id), annul.decision(), day);
                add(found, state == null ? null : state.organization());
            });
        } else if (returning.change() instanceof Reestablish again) {
            OrganizationState last =
                    tracks.organizations().track(again.organization()).lastStateUntil(day.minusDays(1));
            add(found, last == null ? null : last.parent());
        }
        return found;
    }

    private static void add(Set<String> found, String container) {
        if (container != null) {
            found.add(container);
        }
    }

    private static <S> S before(Track<S> track, String decision, LocalDate until) {
        List<Effect<S>> acts = track.actsOf(decision, until);
        return acts.isEmpty() ? null : acts.get(0).state();
    }
}
