package vn.partyregistry.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The versions of one subject in the order of legal time, never overlapping; gaps are times it was not in force. */
public record Timeline<S>(List<Version<S>> versions) {

    public Timeline {
        versions = List.copyOf(versions);
    }

    public static <S> Timeline<S> empty() {
        return new Timeline<>(List.of());
    }

    /** The one algorithm of history: effects in order of days become versions; an effect of no duration leaves none. */
    public static <S> Timeline<S> replay(List<Effect<S>> effects) {
        List<Version<S>> versions = new ArrayList<>();
        for (int i = 0; i < effects.size(); i++) {
            Effect<S> effect = effects.get(i);
            Effect<S> next = i + 1 < effects.size() ? effects.get(i + 1) : null;
            if (next != null && !effect.on().isBefore(next.on())) {
                throw new IllegalArgumentException("effects are given once a day, in order");
            }
            if (effect.state() == null) {
                continue;
            }
            boolean ends = next != null && next.state() == null;
            versions.add(new Version<>(
                    new Span(effect.on(), next == null ? null : next.on()),
                    effect.state(),
                    effect.by(),
                    ends ? next.by().get(next.by().size() - 1) : null,
                    ends ? next.endReason() : null));
        }
        return new Timeline<>(versions);
    }

    /** This timeline taken apart into the effects that replay to it. */
    public List<Effect<S>> effects() {
        List<Effect<S>> effects = new ArrayList<>();
        for (Version<S> version : versions) {
            effects.add(new Effect<>(version.span().from(), version.state(), version.openedBy(), null));
            if (version.endedBy() != null) {
                effects.add(new Effect<>(version.span().to(), null, List.of(version.endedBy()), version.endReason()));
            }
        }
        return effects;
    }

    public Optional<Version<S>> at(LocalDate day) {
        return versions.stream().filter(version -> version.span().contains(day)).findFirst();
    }

    /** The state in force on a day, null when there is none. */
    public S stateAt(LocalDate day) {
        for (Version<S> version : versions) {
            if (version.span().contains(day)) {
                return version.state();
            }
        }
        return null;
    }

    /** The newest effect at or before a day: what made the subject what it is then; null before its first. */
    public Effect<S> effectAt(LocalDate day) {
        Effect<S> newest = null;
        for (Effect<S> effect : effects()) {
            if (effect.on().isAfter(day)) {
                break;
            }
            newest = effect;
        }
        return newest;
    }

    /** The stretches in force, however many versions each has: what a child or a member may rest on. */
    public List<Span> lives() {
        List<Span> lives = new ArrayList<>();
        for (Version<S> version : versions) {
            Span last = lives.isEmpty() ? null : lives.get(lives.size() - 1);
            if (last != null && version.span().from().equals(last.to())) {
                lives.set(lives.size() - 1, new Span(last.from(), version.span().to()));
            } else {
                lives.add(version.span());
            }
        }
        return lives;
    }

    /** The versions of this timeline that the other does not have: stored minus desired is superseded, and the reverse is new. */
    public List<Version<S>> without(Timeline<S> other) {
        Set<Version<S>> kept = new LinkedHashSet<>(other.versions);
        return versions.stream().filter(version -> !kept.contains(version)).toList();
    }
}
