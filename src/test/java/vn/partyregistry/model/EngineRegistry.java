package vn.partyregistry.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import vn.partyregistry.change.Admit;
import vn.partyregistry.change.Change;
import vn.partyregistry.change.Establish;
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
import vn.partyregistry.time.Cause;
import vn.partyregistry.time.Timeline;
import vn.partyregistry.time.Version;

/** The real replay on lists and maps instead of PostgreSQL, led as the decision service leads it. */
public final class EngineRegistry implements Past {

    private final Map<String, Timeline<OrganizationState>> organizations = new TreeMap<>();
    private final Map<String, Timeline<MemberState>> members = new TreeMap<>();
    private final Map<Subject, List<PlacedTouch>> touches = new HashMap<>();
    private final Map<String, String> takenOrganizations = new HashMap<>();
    private final Map<String, String> takenMembers = new HashMap<>();
    private long head;
    private final Set<LocalDate> daysAsked = new LinkedHashSet<>();

    public Verdict record(Paper paper) {
        List<PlacedChange> placed = placed(paper, head + 1);
        daysAsked.clear();
        Outcome outcome = new Replay(this, Set.of(), placed, true).run();
        Set<String> hindered = new LinkedHashSet<>();
        for (Finding finding : outcome.findings()) {
            if (finding.severity() == Severity.BLOCK) {
                hindered.add(finding.cause().decision());
            }
        }
        if (hindered.contains(paper.decision()) || takesIdsOfOthers(paper)) {
            return Verdict.REFUSED;
        }
        if (!hindered.isEmpty()) {
            return Verdict.contradicted(hindered);
        }
        head++;
        for (PlacedChange change : placed) {
            for (Touch touch : new LinkedHashSet<>(change.change().touches())) {
                touches.computeIfAbsent(touch.subject(), key -> new ArrayList<>())
                        .add(new PlacedTouch(change, touch));
            }
            if (change.change() instanceof Establish it) {
                takenOrganizations.put(it.organization(), paper.decision());
            } else if (change.change() instanceof Admit it) {
                takenMembers.put(it.member().id(), paper.decision());
            }
        }
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

    private boolean takesIdsOfOthers(Paper paper) {
        return paper.changes().stream()
                .anyMatch(change -> change instanceof Establish it && takenOrganizations.containsKey(it.organization())
                        || change instanceof Admit admit
                                && takenMembers.containsKey(admit.member().id()));
    }

    private static List<PlacedChange> placed(Paper paper, long place) {
        List<PlacedChange> placed = new ArrayList<>();
        for (Object change : paper.changes()) {
            placed.add(new PlacedChange(
                    (Change) change, new Cause(paper.dayOf(change), place, placed.size(), paper.decision())));
        }
        return placed;
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
    public Map<String, List<String>> membersIn(Collection<String> cells, LocalDate day) {
        return in(members, MemberState::organization, cells, day);
    }

    @Override
    public List<PlacedTouch> touching(Collection<Subject> subjects, LocalDate from, LocalDate to) {
        daysAsked.add(from);
        List<PlacedTouch> found = new ArrayList<>();
        for (Subject subject : new LinkedHashSet<>(subjects)) {
            for (PlacedTouch touch : touches.getOrDefault(subject, List.of())) {
                LocalDate day = touch.change().cause().effectiveOn();
                if (!day.isBefore(from) && (to == null || day.isBefore(to))) {
                    found.add(touch);
                }
            }
        }
        return found;
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
