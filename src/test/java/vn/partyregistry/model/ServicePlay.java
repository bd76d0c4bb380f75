package vn.partyregistry.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.partyregistry.testing.Answer;

/** The same papers on the model and, over HTTP, on the service, and the first thing they say differently. */
final class ServicePlay {

    private static final int SOME = 6;
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    final NaiveRegistry model = new NaiveRegistry();
    final ServiceCorner corner = new ServiceCorner();
    private final Random random;
    private final Interrogation interrogation;
    private final Map<Asked, String> remembered = new LinkedHashMap<>();

    ServicePlay(long seed) {
        this.random = new Random(seed);
        this.interrogation = new Interrogation(random, model, corner);
    }

    /** Records one paper on both; answers the difference, null when they agree. */
    Difference difference(Paper paper) {
        Verdict expected = model.record(paper);
        Answer actual = corner.record(paper);
        boolean agree =
                switch (actual.status()) {
                    case 201 -> expected.answer() == Verdict.Answer.ACCEPTED;
                    // A correction that changes nothing is recorded already, which the model calls refused.
                    case 200 ->
                        expected.answer() == Verdict.Answer.REFUSED && paper.purpose() == Paper.Purpose.CORRECTION;
                    // 404 only of papers that the shortening of a failure has left out.
                    case 404, 409, 422 -> expected.answer() != Verdict.Answer.ACCEPTED;
                    default -> false;
                };
        return agree
                ? null
                : new Difference(
                        "verdict on " + paper.decision() + "\n  model:   " + expected + "\n  service: "
                                + actual.body().replace(corner.wire.prefix(), ""),
                        null);
    }

    /** At some moments, some questions; one of the answers is kept to the byte. */
    Difference sometimes() {
        if (random.nextInt(5) > 0) {
            return null;
        }
        List<Asked> asked = interrogation.some(SOME);
        int kept = random.nextInt(asked.size());
        for (int i = 0; i < asked.size(); i++) {
            Answer answer = asked.get(i).ask();
            Difference difference = asked.get(i).difference(answer);
            if (difference != null) {
                return difference;
            }
            if (i == kept) {
                remembered.put(asked.get(i), answer.body());
            }
        }
        return interrogation.bridge();
    }

    /** Everything, and whether what was answered before is still answered to the byte. */
    Difference atTheEnd() {
        for (Asked asked : interrogation.everything()) {
            Difference difference = asked.difference(asked.ask());
            if (difference != null) {
                return difference;
            }
        }
        for (Map.Entry<Asked, String> each : remembered.entrySet()) {
            String again = each.getKey().ask().body();
            if (!again.equals(each.getValue())) {
                return new Difference("answered before: " + each.getValue() + "\n  and now: " + again, null);
            }
        }
        return null;
    }

    /** What these papers make them say differently about the same topic, or of the papers themselves; null for nothing. */
    private static Difference differenceOf(List<Paper> papers, Difference like) {
        ServicePlay play = new ServicePlay(0);
        for (Paper paper : papers) {
            Difference difference = play.difference(paper);
            if (difference != null) {
                return difference;
            }
        }
        if (like.asked() == null) {
            return null;
        }
        Asked again = play.interrogation.now(like.asked().topic());
        return again.difference(again.ask());
    }

    /** A failure as minutes: without the papers, and then changes, that it does not need, as far as a minute goes. */
    static String minutes(List<Paper> recorded, Difference difference) {
        long began = System.nanoTime();
        List<Paper> papers = recorded;
        if (difference.asked() != null) {
            // What is answered of the past is first looked for where that was the present.
            papers = recorded.subList(0, difference.asked().position());
        }
        Difference shown = differenceOf(papers, difference);
        if (shown == null) {
            return told(recorded) + difference.text();
        }
        papers = new ArrayList<>(papers);
        for (int i = papers.size() - 1; i >= 0; i--) {
            Paper paper = papers.remove(i);
            Difference still = lateSince(began) ? null : differenceOf(papers, difference);
            if (still != null) {
                shown = still;
                continue;
            }
            papers.add(i, paper);
            for (int j = paper.changes().size() - 1; j >= 0 && !lateSince(began); j--) {
                Paper whole = papers.set(i, papers.get(i).without(j));
                still = differenceOf(papers, difference);
                if (still == null) {
                    papers.set(i, whole);
                } else {
                    shown = still;
                }
            }
        }
        return told(papers) + shown.text() + "\nat first: " + difference.text();
    }

    private static boolean lateSince(long began) {
        return System.nanoTime() - began > PATIENCE_NANOS;
    }

    private static String told(List<Paper> papers) {
        StringBuilder minutes = new StringBuilder();
        papers.forEach(each -> minutes.append("  ").append(each).append('\n'));
        return minutes.toString();
    }
}
