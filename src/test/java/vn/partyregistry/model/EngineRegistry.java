package vn.partyregistry.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import vn.partyregistry.change.Finding;
import vn.partyregistry.change.MemberState;
import vn.partyregistry.change.OrganizationState;
import vn.partyregistry.change.Outcome;
import vn.partyregistry.change.Past;
import vn.partyregistry.change.PlacedChange;
import vn.partyregistry.change.Replay;
import vn.partyregistry.change.Severity;
import vn.partyregistry.change.Subject;
import vn.partyregistry.change.Touch;
import vn.partyregistry.time.Effect;
import vn.partyregistry.time.Timeline;
import vn.partyregistry.time.Version;

/** The real replay on lists and maps instead of PostgreSQL, led as the decision service leads it. */
public final class EngineRegistry implements Past {

    private final Map<String, Timeline<OrganizationState>> organizations = new TreeMap<>();
    private final Map<String, Timeline<MemberState>> members = new TreeMap<>();
    private final Archive archive = new Archive();
    private long head;
    private final Set<LocalDate> daysAsked = new LinkedHashSet<>();

    /** Records as the services do: the refusals of a paper in itself, the replay, and what it comes to. */
    public Verdict record(Paper paper) {
        if (SelfContradiction.in(paper) || !archive.admits(paper)) {
            return Verdict.REFUSED;
        }
        daysAsked.clear();
        Archive.Filing filing = archive.file(paper, head + 1);
        Replay replay = new Replay(
                this, filing.replaced(), filing.added(), filing.replaced().isEmpty());
        filing.replaced().forEach(decision -> changedBy(decision).forEach(replay::forget));
        filing.former().forEach(change -> change.change().touches().stream()
                .filter(touch -> touch.access() != Touch.Access.READS)
                .forEach(touch -> replay.forget(touch.subject(), change.cause().effectiveOn())));
        Outcome outcome = replay.run();
        Set<String> hindered = new LinkedHashSet<>();
        for (Finding finding : outcome.findings()) {
            if (finding.severity() == Severity.BLOCK) {
                hindered.add(finding.cause().decision());
            }
        }
        if (hindered.contains(paper.decision()) || archive.takesIdsOfOthers(filing.placed())) {
            return Verdict.REFUSED;
        }
        if (!hindered.isEmpty()) {
            return Verdict.contradicted(hindered);
        }
        head++;
        archive.keep(paper, filing, head);
        outcome.organizations().forEach((id, rewriting) -> organizations.put(id, rewriting.desired()));
        outcome.members().forEach((id, rewriting) -> members.put(id, rewriting.desired()));
        return Verdict.ACCEPTED;
    }

    /** The days after which the last recording asked for recorded changes. */
    public Set<LocalDate> daysAsked() {
        return daysAsked;
    }

    public Map<String, Timeline<OrganizationState>> organizations() {
        return organizations;
    }

    public Map<String, Timeline<MemberState>> members() {
        return members;
    }

    @Override
    public Map<String, Timeline<OrganizationState>> organizations(Collection<String> ids) {
        return some(organizations, ids);
    }

    @Override
    public Map<String, Timeline<MemberState>> members(Collection<String> ids) {
        return some(members, ids);
    }

    @Override
    public Map<String, List<String>> children(Collection<String> parents, LocalDate day) {
        return in(organizations, OrganizationState::parent, parents, day);
    }

    @Override
    public List<String> everUnder(Collection<String> parents) {
        return organizations.entrySet().stream()
                .filter(each -> each.getValue().versions().stream()
                        .anyMatch(version ->
                                parents.contains(String.valueOf(version.state().parent()))))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public List<String> everIn(Collection<String> cells) {
        return members.entrySet().stream()
                .filter(each -> each.getValue().versions().stream()
                        .anyMatch(version ->
                                cells.contains(String.valueOf(version.state().organization()))))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public Map<String, List<String>> membersIn(Collection<String> cells, LocalDate day) {
        return in(members, MemberState::organization, cells, day);
    }

    @Override
    public List<PlacedTouch> touching(Collection<Subject> subjects, LocalDate from, LocalDate to) {
        daysAsked.add(from);
        return archive.touching(subjects, from, to);
    }

    @Override
    public List<PlacedChange> returns(LocalDate from) {
        return archive.returns(from);
    }

    @Override
    public Map<Subject, LocalDate> changedBy(String decision) {
        Map<Subject, LocalDate> changed = new HashMap<>();
        organizations.forEach((id, timeline) ->
                firstAct(timeline, decision).ifPresent(day -> changed.put(Subject.organization(id), day)));
        members.forEach(
                (id, timeline) -> firstAct(timeline, decision).ifPresent(day -> changed.put(Subject.member(id), day)));
        return changed;
    }

    private static <S> Optional<LocalDate> firstAct(Timeline<S> timeline, String decision) {
        return timeline.effects().stream()
                .filter(effect -> effect.by().contains(decision))
                .map(Effect::on)
                .findFirst();
    }

    private static <S> Map<String, Timeline<S>> some(Map<String, Timeline<S>> all, Collection<String> ids) {
        Map<String, Timeline<S>> found = new HashMap<>();
        ids.stream().filter(all::containsKey).forEach(id -> found.put(id, all.get(id)));
        return found;
    }

    private static <S> Map<String, List<String>> in(
            Map<String, Timeline<S>> all, Function<S, String> container, Collection<String> containers, LocalDate day) {
        Map<String, List<String>> found = new HashMap<>();
        all.forEach((id, timeline) -> {
            for (Version<S> version : timeline.versions()) {
                String in = container.apply(version.state());
                if (version.span().contains(day) && containers.stream().anyMatch(each -> Objects.equals(each, in))) {
                    found.computeIfAbsent(in, key -> new ArrayList<>()).add(id);
                }
            }
        });
        return found;
    }
}
