package vn.partyregistry.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.partyregistry.change.Admit;
import vn.partyregistry.change.Establish;
import vn.partyregistry.model.Paper.Purpose;

/** A registry that keeps nothing but its papers, and plays them all from the beginning for every question. */
final class NaiveRegistry {

    /** An organization in force on a day: its facts, the decision that made it so, and who is in it. */
    record Found(Facts facts, String decision, Map<String, Facts> members) {}

    /** The versions of everything over legal time. */
    record Histories(Map<String, List<PlainVersion>> organizations, Map<String, List<PlainVersion>> members) {}

    /** One change at its place in legal order; a going back is a change without body. */
    record Step(LocalDate on, long place, int index, String decision, Object change, String goingBack) {}

    private static final Comparator<Step> LEGAL_ORDER =
            Comparator.comparing(Step::on).thenComparing(Step::place).thenComparing(Step::index);

    private final List<Paper> papers = new ArrayList<>();
    private final Map<String, String> takenOrganizations = new HashMap<>();
    private final Map<String, String> takenMembers = new HashMap<>();

    /** How many papers are recorded; each took one position. */
    int head() {
        return papers.size();
    }

    List<Paper> papers() {
        return List.copyOf(papers);
    }

    /** Records a paper if playing all of them with it meets no obstacle. */
    Verdict record(Paper paper) {
        if (SelfContradiction.in(paper) || !mayBeRecorded(paper) || takesIdsOfOthers(paper)) {
            return Verdict.REFUSED;
        }
        List<Paper> all = new ArrayList<>(papers);
        all.add(paper);
        Set<String> hindered = new LinkedHashSet<>();
        play(all).obstacles.forEach(obstacle -> hindered.add(obstacle.decision()));
        if (hindered.contains(paper.decision())) {
            return Verdict.REFUSED;
        }
        if (!hindered.isEmpty()) {
            return Verdict.contradicted(hindered);
        }
        papers.add(paper);
        paper.changes().forEach(change -> {
            organizationsOf(change).forEach(id -> takenOrganizations.put(id, paper.decision()));
            membersOf(change).forEach(id -> takenMembers.put(id, paper.decision()));
        });
        return Verdict.ACCEPTED;
    }

    /** What is in force on a day as known at a position. */
    Map<String, Found> answer(LocalDate asOf, int position) {
        Histories histories = histories(position);
        Map<String, Found> answer = new TreeMap<>();
        histories.organizations().forEach((id, versions) -> on(asOf, versions)
                .forEach(version -> answer.put(id, new Found(version.facts(), version.decision(), new TreeMap<>()))));
        histories.members().forEach((id, versions) -> on(asOf, versions).stream()
                .filter(version -> version.facts().active())
                .forEach(version -> answer.get(version.facts().text(Attribute.CELL))
                        .members()
                        .put(id, version.facts())));
        return answer;
    }

    /** The versions of one organization or member over legal time, as known at a position. */
    List<PlainVersion> history(String id, int position) {
        Histories histories = histories(position);
        return histories.organizations().getOrDefault(id, histories.members().getOrDefault(id, List.of()));
    }

    Histories histories(int position) {
        World world = play(papers.subList(0, position));
        return new Histories(world.organizations.histories(), world.members.histories());
    }

    private static List<PlainVersion> on(LocalDate day, List<PlainVersion> versions) {
        return versions.stream().filter(version -> version.holdsOn(day)).toList();
    }

    /** Whether a correction or annulment names a decision that it can still concern. */
    private boolean mayBeRecorded(Paper paper) {
        if (paper.purpose() == Purpose.DECISION) {
            return true;
        }
        String target = paper.purpose() == Purpose.CORRECTION ? paper.decision() : paper.annulled();
        boolean known = papers.stream()
                .anyMatch(each ->
                        each.purpose() != Purpose.CORRECTION && each.decision().equals(target));
        boolean annulled = papers.stream().anyMatch(each -> target.equals(each.annulled()));
        boolean annuls = papers.stream()
                .anyMatch(each -> each.decision().equals(target) && each.annulled() != null && endsOnADay(each));
        return known && !annulled && !annuls && !content(target).saysTheSame(paper);
    }

    /** Whether it annuls from a day on, and not from the first day of what it annuls or before. */
    private boolean endsOnADay(Paper annulment) {
        return annulment.annulledFrom() != null
                && annulment
                        .annulledFrom()
                        .isAfter(content(annulment.annulled()).firstDay());
    }

    /** The newest content of a decision. */
    private Paper content(String decision) {
        return papers.stream()
                .filter(paper -> paper.decision().equals(decision))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private boolean takesIdsOfOthers(Paper paper) {
        return paper.changes().stream()
                .anyMatch(change ->
                        organizationsOf(change).stream().anyMatch(id -> isOfAnother(takenOrganizations.get(id), paper))
                                || membersOf(change).stream().anyMatch(id -> isOfAnother(takenMembers.get(id), paper)));
    }

    private static boolean isOfAnother(String decision, Paper paper) {
        return decision != null && !decision.equals(paper.decision());
    }

    private static Set<String> organizationsOf(Object change) {
        Set<String> ids = new TreeSet<>();
        if (change instanceof Establish it) {
            ids.add(it.organization());
        } else if (change instanceof LaterChange.Consolidate it) {
            ids.add(it.into().organization());
        } else if (change instanceof LaterChange.Separate it) {
            it.into().forEach(heir -> ids.add(heir.organization()));
        } else if (change instanceof LaterChange.Divide it) {
            it.into().forEach(heir -> ids.add(heir.organization()));
        } else if (change instanceof LaterChange.Reorganize it) {
            it.into().stream().filter(heir -> heir.type() != null).forEach(heir -> ids.add(heir.organization()));
        }
        return ids;
    }

    private static Set<String> membersOf(Object change) {
        return change instanceof Admit it ? Set.of(it.member().id()) : Set.of();
    }

    /** Every change that counts as known at a position, in legal order. */
    List<Step> steps(int position) {
        return steps(papers.subList(0, position));
    }

    private static World play(List<Paper> recorded) {
        List<Step> steps = steps(recorded);
        World world = new World();
        PlainChanges changes = new PlainChanges(world);
        GoingBack goingBack = new GoingBack(world);
        PlainRules rules = new PlainRules(world);
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Step next = i + 1 < steps.size() ? steps.get(i + 1) : null;
            world.begin(step.decision(), step.on());
            if (step.goingBack() != null) {
                goingBack.from(step.goingBack());
            } else {
                changes.play(step.change());
            }
            boolean endOfDay = next == null || !next.on().equals(step.on());
            if (endOfDay || next.place() != step.place()) {
                rules.judge();
            }
            if (endOfDay) {
                world.organizations.endDay(step.on());
                world.members.endDay(step.on());
            }
        }
        return world;
    }

    /** Every change that counts, with what corrections and annulments make of it. */
    private static List<Step> steps(List<Paper> recorded) {
        Map<String, Integer> places = new LinkedHashMap<>();
        Map<String, Paper> contents = new LinkedHashMap<>();
        Map<String, Paper> annulments = new LinkedHashMap<>();
        for (int i = 0; i < recorded.size(); i++) {
            Paper paper = recorded.get(i);
            places.putIfAbsent(paper.decision(), i);
            contents.put(paper.decision(), paper);
            if (paper.annulled() != null) {
                annulments.put(paper.annulled(), paper);
            }
        }
        List<Step> steps = new ArrayList<>();
        contents.forEach((decision, content) -> {
            Paper annulment = annulments.get(decision);
            for (int i = 0; i < content.changes().size(); i++) {
                Object change = content.changes().get(i);
                LocalDate on = content.dayOf(change);
                boolean counts =
                        annulment == null || annulment.annulledFrom() != null && on.isBefore(annulment.annulledFrom());
                if (counts) {
                    steps.add(new Step(on, places.get(decision), i, decision, change, null));
                }
            }
        });
        annulments.forEach((decision, paper) -> {
            if (paper.annulledFrom() != null) {
                int place = places.get(paper.decision());
                steps.add(new Step(paper.annulledFrom(), place, -1, paper.decision(), null, decision));
            }
        });
        steps.sort(LEGAL_ORDER);
        return steps;
    }
}
