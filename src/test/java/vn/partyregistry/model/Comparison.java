package vn.partyregistry.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.partyregistry.model.NaiveRegistry.Histories;

/** The same papers on the model and on the engine, and the first thing they say differently. */
final class Comparison {

    final NaiveRegistry model = new NaiveRegistry();
    final EngineRegistry engine = new EngineRegistry();

    /** How many contradicted papers collide with exactly the same decisions on both (true), and how many do not. */
    final Map<Boolean, Integer> told = new HashMap<>();

    /** Plays one paper on both; answers the difference, null when they agree. */
    String difference(Paper paper) {
        Verdict expected = model.record(paper);
        Verdict actual;
        try {
            actual = engine.record(paper);
        } catch (RuntimeException failed) {
            return "the engine fails on " + paper.decision() + ": " + failed;
        }
        if (!agree(expected, actual)) {
            return "verdict on " + paper.decision() + "\n  model:  " + expected + "\n  engine: " + actual;
        }
        if (expected.answer() != Verdict.Answer.ACCEPTED) {
            return null;
        }
        Histories modelled = model.histories(model.head());
        Histories believed = EngineFacts.histories(engine);
        List<String> differences = new ArrayList<>();
        compare(modelled.organizations(), believed.organizations(), differences);
        compare(modelled.members(), believed.members(), differences);
        differences.addAll(Invariants.broken(believed));
        return differences.isEmpty() ? null : "after " + paper.decision() + "\n" + String.join("\n", differences);
    }

    /**
     * Both say the same of the paper, and of those that it collides with both name the first. How far the faults of the
     * first are told again of those that rest on it may differ a little; {@link #told} counts how often it does.
     */
    private boolean agree(Verdict expected, Verdict actual) {
        if (expected.answer() != actual.answer()) {
            return false;
        }
        if (expected.answer() == Verdict.Answer.CONTRADICTED) {
            told.merge(expected.collisions().equals(actual.collisions()), 1, Integer::sum);
        }
        return expected.collisions().isEmpty()
                || actual.collisions().contains(expected.collisions().iterator().next());
    }

    private static void compare(
            Map<String, List<PlainVersion>> modelled,
            Map<String, List<PlainVersion>> believed,
            List<String> differences) {
        Set<String> ids = new TreeSet<>(modelled.keySet());
        ids.addAll(believed.keySet());
        for (String id : ids) {
            List<PlainVersion> expected = modelled.getOrDefault(id, List.of());
            List<PlainVersion> actual = believed.getOrDefault(id, List.of());
            if (!expected.equals(actual)) {
                differences.add("  " + id + "\n    model:  " + lines(expected) + "\n    engine: " + lines(actual));
            }
        }
    }

    private static String lines(List<PlainVersion> versions) {
        return String.join(
                "\n            ", versions.stream().map(PlainVersion::toString).toList());
    }

    /** The difference that these papers come to, null when there is none. */
    static String differenceOf(List<Paper> papers) {
        Comparison comparison = new Comparison();
        for (Paper paper : papers) {
            String difference = comparison.difference(paper);
            if (difference != null) {
                return difference;
            }
        }
        return null;
    }

    /** A shortest list that still differs: papers, and then changes, are left out one by one while it does. */
    static List<Paper> shortest(List<Paper> failing) {

        List<Paper> papers = new ArrayList<>(failing);
        boolean shorter = true;
        while (shorter) {
            shorter = false;
            for (int i = papers.size() - 1; i >= 0; i--) {
                List<Paper> fewer = new ArrayList<>(papers);
                fewer.remove(i);
                if (differenceOf(fewer) != null) {
                    papers = fewer;
                    shorter = true;
                }
            }
            for (int i = papers.size() - 1; i >= 0; i--) {
                for (int j = papers.get(i).changes().size() - 1; j >= 0; j--) {
                    List<Paper> less = new ArrayList<>(papers);
                    less.set(i, papers.get(i).without(j));
                    if (differenceOf(less) != null) {
                        papers = less;
                        shorter = true;
                    }
                }
            }
        }
        return papers;
    }
}
