package vn.partyregistry.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.partyregistry.time.Effect;
import vn.partyregistry.time.Timeline;

/**
 * One subject in the course of a replay: what is stored about it, and what is to be believed.
 *
 * <p>It strays from the stored history at the first day that makes it something else, and rejoins it on the day on which
 * it is again exactly what was stored.
 */
final class Track<S> {

    private final Timeline<S> stored;
    private final List<Effect<S>> storedEffects;
    private List<Effect<S>> desired;
    private boolean astray;
    private LocalDate notBefore;

    Track(Timeline<S> stored) {
        this.stored = stored;
        this.storedEffects = stored.effects();
        this.desired = storedEffects;
    }

    boolean astray() {
        return astray;
    }

    /** Whether anything is stored about it; otherwise all that it is was made in this replay. */
    boolean isStored() {
        return !storedEffects.isEmpty();
    }

    Timeline<S> stored() {
        return stored;
    }

    Timeline<S> desired() {
        return desired == storedEffects ? stored : Timeline.replay(desired);
    }

    S stateOn(LocalDate day) {
        Effect<S> effect = newest(desired, day);
        return effect == null ? null : effect.state();
    }

    S storedStateOn(LocalDate day) {
        Effect<S> effect = newest(storedEffects, day);
        return effect == null ? null : effect.state();
    }

    /** The first day in force at or before a day, null if there is none. */
    LocalDate firstDayUntil(LocalDate day) {
        return desired.isEmpty() || desired.get(0).on().isAfter(day)
                ? null
                : desired.get(0).on();
    }

    /** The last state in force at or before a day, null if there is none. */
    S lastStateUntil(LocalDate day) {
        return lastState(desired, day);
    }

    private static <S> S lastState(List<Effect<S>> effects, LocalDate day) {
        S last = null;
        for (Effect<S> effect : effects) {
            if (!effect.on().isAfter(day) && effect.state() != null) {
                last = effect.state();
            }
        }
        return last;
    }

    /** The decisions that acted on the subject on exactly this day. */
    List<String> decisionsOn(LocalDate day) {
        Effect<S> effect = newest(desired, day);
        return effect != null && effect.on().equals(day) ? effect.by() : List.of();
    }

    /**
     * What a decision made of the subject before a day: the effect before its first act (without a state if there was
     * none) and its last act; empty if it did not act. A day's decisions are taken together.
     */
    List<Effect<S>> actsOf(String decision, LocalDate until) {
        Effect<S> before = null;
        List<Effect<S>> acts = new ArrayList<>();
        for (int i = 0; i < desired.size() && desired.get(i).on().isBefore(until); i++) {
            Effect<S> effect = desired.get(i);
            if (effect.by().contains(decision)) {
                if (acts.isEmpty()) {
                    acts.add(before == null ? new Effect<>(effect.on(), null, List.of(), null) : before);
                    acts.add(effect);
                } else {
                    acts.set(1, effect);
                }
            }
            before = effect;
        }
        return acts;
    }

    boolean isActedOnBy(String decision) {
        return desired.stream().anyMatch(effect -> effect.by().contains(decision));
    }

    /** Whether the decision acted on it, in the stored history or in the one to be believed. */
    boolean wasEverActedOnBy(String decision) {
        return isActedOnBy(decision)
                || storedEffects.stream().anyMatch(effect -> effect.by().contains(decision));
    }

    /** Forgets everything from a day on: it is about to be judged anew. */
    void forget(LocalDate day) {
        desired = new ArrayList<>(
                desired.stream().filter(effect -> effect.on().isBefore(day)).toList());
        astray = true;
    }

    /** Forgets from a day on, and rejoins the stored history only after the last day on which these decisions acted. */
    void forgetAllOf(Set<String> decisions, LocalDate from) {
        forget(from);
        holdUntil(from);
        for (Effect<S> effect : storedEffects) {
            if (effect.on().isAfter(notBefore) && effect.by().stream().anyMatch(decisions::contains)) {
                notBefore = effect.on();
            }
        }
    }

    /** Does not rejoin before a day: what happens then rests on all that was before, as going back does. */
    void holdUntil(LocalDate day) {
        if (notBefore == null || notBefore.isBefore(day)) {
            notBefore = day;
        }
    }

    void put(Effect<S> effect) {
        forget(effect.on());
        Effect<S> last = desired.isEmpty() ? null : desired.get(desired.size() - 1);
        if (effect.state() != null || last != null && last.state() != null) {
            desired.add(effect);
        }
    }

    /** At the end of a day: from here on the stored history holds again if both are the same. */
    void rejoin(LocalDate day) {
        if (astray && mayRejoin(day) && Objects.equals(newest(desired, day), newest(storedEffects, day))) {
            List<Effect<S>> joined = new ArrayList<>(desired);
            storedEffects.stream().filter(effect -> effect.on().isAfter(day)).forEach(joined::add);
            desired = joined;
            astray = false;
        }
    }

    /** One that has ended may be re-established as it last was, so that must be the same too. */
    private boolean mayRejoin(LocalDate day) {
        return (notBefore == null || !day.isBefore(notBefore))
                && Objects.equals(lastState(desired, day), lastState(storedEffects, day));
    }

    private static <S> Effect<S> newest(List<Effect<S>> effects, LocalDate day) {
        for (int i = effects.size() - 1; i >= 0; i--) {
            if (!effects.get(i).on().isAfter(day)) {
                return effects.get(i);
            }
        }
        return null;
    }
}
