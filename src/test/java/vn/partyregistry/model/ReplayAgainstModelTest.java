package vn.partyregistry.model;

import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.partyregistry.model.PaperGenerator.Kind;

/** Random papers, played on the incremental replay and on the naive model: both say the same, paper by paper. */
class ReplayAgainstModelTest {

    private static final int PAPERS = 100;

    /** Without annulments from a day on: late papers before such a day are not yet judged as the model judges them. */
    private static final Set<Kind> KINDS = EnumSet.allOf(Kind.class);

    private final Map<Verdict.Answer, Integer> answers = new EnumMap<>(Verdict.Answer.class);

    @Test
    void theReplayBelievesWhatTheModelBelieves() {
        int seeds = Boolean.getBoolean("registry.long") ? 1_000 : Integer.getInteger("registry.seeds", 80);
        for (long seed = 0; seed < seeds; seed++) {
            play(seed);
        }
        System.out.println(answers);
    }

    /** For looking into one failure: {@code -Dregistry.seed=17}. */
    @Test
    @EnabledIfSystemProperty(named = "registry.seed", matches = "\\d+")
    void oneSeedAgain() {
        play(Long.getLong("registry.seed"));
    }

    private void play(long seed) {
        PaperGenerator generator = new PaperGenerator(seed, KINDS);
        Comparison comparison = new Comparison();
        List<Paper> papers = new ArrayList<>();
        for (int i = 0; i < PAPERS; i++) {
            Paper paper = generator.next(comparison.model);
            papers.add(paper);
            int before = comparison.model.head();
            if (comparison.difference(paper) != null) {
                List<Paper> shortest = Comparison.shortest(papers);
                StringBuilder minutes = new StringBuilder("seed " + seed + ", paper " + i + "\n");
                shortest.forEach(each -> minutes.append("  ").append(each).append('\n'));
                fail(minutes + Comparison.differenceOf(shortest));
            }
            answers.merge(
                    comparison.model.head() > before ? Verdict.Answer.ACCEPTED : Verdict.Answer.REFUSED,
                    1,
                    Integer::sum);
        }
    }
}
