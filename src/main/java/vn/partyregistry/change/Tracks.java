package vn.partyregistry.change;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** The tracks of all organizations and members that a replay has met. */
final class Tracks {

    private final Past past;
    private final Ledger<OrganizationState> organizations;
    private final Ledger<MemberState> members;

    /** The decisions whose stored work has been read: within a replay it stays what it is. */
    private final Set<String> read = new HashSet<>();

    Tracks(Past past) {
        this.past = past;
        organizations = new Ledger<>(past::organizations, past::children, OrganizationState::parent);
        members = new Ledger<>(past::members, past::membersIn, MemberState::organization);
    }

    Ledger<OrganizationState> organizations() {
        return organizations;
    }

    Ledger<MemberState> members() {
        return members;
    }

    void open(LocalDate day, LocalDate baseline) {
        organizations.open(day, baseline);
        members.open(day, baseline);
    }

    void close() {
        organizations.close();
        members.close();
    }

    void prepare(Collection<Subject> subjects) {
        organizations.prepare(Subject.ids(subjects, Subject.Kind.ORGANIZATION));
        members.prepare(Subject.ids(subjects, Subject.Kind.MEMBER));
    }

    Track<?> of(Subject subject) {
        return ledger(subject).track(subject.id());
    }

    Set<Subject> astray() {
        return subjects(Ledger::astray);
    }

    Set<Subject> astrayAnew() {
        return subjects(Ledger::astrayAnew);
    }

    private Set<Subject> subjects(Function<Ledger<?>, Collection<String>> which) {
        Set<Subject> subjects = new LinkedHashSet<>();
        which.apply(organizations).forEach(id -> subjects.add(Subject.organization(id)));
        which.apply(members).forEach(id -> subjects.add(Subject.member(id)));
        return subjects;
    }

    /** Takes a subject out of its stored history from a day on. */
    void forget(Subject subject, LocalDate from) {
        ledger(subject).forget(subject.id(), from);
    }

    /** Takes a subject out of its stored history from a day on, and whatever the replaced decisions did to it before. */
    void forgetAllOf(Subject subject, Set<String> replaced, LocalDate from) {
        ledger(subject).forgetAllOf(subject.id(), replaced, from);
    }

    /** Everything that a decision has changed so far, as now believed. */
    Set<Subject> changedBy(String decision) {
        if (read.add(decision)) {
            prepare(past.changedBy(decision).keySet());
        }
        Set<Subject> changed = new LinkedHashSet<>();
        organizations.tracks().forEach((id, track) -> {
            if (track.isActedOnBy(decision)) {
                changed.add(Subject.organization(id));
            }
        });
        members.tracks().forEach((id, track) -> {
            if (track.isActedOnBy(decision)) {
                changed.add(Subject.member(id));
            }
        });
        return changed;
    }

    /** Where a subject is at the end of a day: its parent or its cell, null when in none. */
    String containerOf(Subject subject, LocalDate onDay) {
        if (subject.kind() == Subject.Kind.MEMBER) {
            MemberState state = members.track(subject.id()).stateOn(onDay);
            return state == null ? null : state.organization();
        }
        OrganizationState state = organizations.track(subject.id()).stateOn(onDay);
        return state == null ? null : state.parent();
    }

    /** The organizations that are stored, but in force under another parent than stored. */
    List<String> standingElsewhere(LocalDate day) {
        return organizations.storedAstray().stream()
                .filter(id -> {
                    Track<OrganizationState> track = organizations.track(id);
                    OrganizationState now = track.stateOn(day);
                    OrganizationState stored = track.storedStateOn(day);
                    return now != null && (stored == null || !Objects.equals(now.parent(), stored.parent()));
                })
                .toList();
    }

    /** Whether those who rest on it would judge it as before; on members nothing rests. */
    boolean standsAsStored(Subject subject, LocalDate day) {
        if (subject.kind() == Subject.Kind.MEMBER) {
            return true;
        }
        Track<OrganizationState> track = organizations.track(subject.id());
        OrganizationState now = track.stateOn(day);
        OrganizationState stored = track.storedStateOn(day);
        return now == null ? stored == null : now.standsLike(stored);
    }

    private Ledger<?> ledger(Subject subject) {
        return subject.kind() == Subject.Kind.MEMBER ? members : organizations;
    }
}
