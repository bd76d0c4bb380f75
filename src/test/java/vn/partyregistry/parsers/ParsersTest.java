package vn.partyregistry.parsers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.partyregistry.backup.BackupReaderTarget;
import vn.partyregistry.change.EdtfTarget;
import vn.partyregistry.exchange.DecisionLinesTarget;
import vn.partyregistry.exchange.SheetRowsTarget;
import vn.partyregistry.exchange.WrittenSheetTarget;
import vn.partyregistry.http.CursorTarget;
import vn.partyregistry.http.ParametersTarget;
import vn.partyregistry.http.StrictJsonTarget;
import vn.partyregistry.text.DecisionNumberTarget;
import vn.partyregistry.text.VietnameseTextTarget;

/** Whatever a parser is given, it answers as it promises; and were it otherwise, it would be found. */
class ParsersTest {

    /** Where a whole file is read each time, and where it is a line. */
    private static final int FEW = 3_000;

    private static final int MANY = 10_000;

    private static final List<Target> TARGETS = List.of(
            new Target(StrictJsonTarget.class, FEW, StrictJsonTarget.seeds()),
            new Target(DecisionLinesTarget.class, FEW, DecisionLinesTarget.seeds()),
            new Target(SheetRowsTarget.class, FEW, SheetRowsTarget.seeds()),
            new Target(WrittenSheetTarget.class, FEW, WrittenSheetTarget.seeds()),
            new Target(BackupReaderTarget.class, FEW, BackupReaderTarget.seeds()),
            new Target(CursorTarget.class, MANY, CursorTarget.seeds()),
            new Target(ParametersTarget.class, MANY, ParametersTarget.seeds()),
            new Target(EdtfTarget.class, MANY, EdtfTarget.seeds()),
            new Target(DecisionNumberTarget.class, MANY, DecisionNumberTarget.seeds()),
            new Target(VietnameseTextTarget.class, MANY, VietnameseTextTarget.seeds()));

    private static final Target TOY = new Target(ToyTarget.class, 2_000_000, ToyTarget.seeds());

    private static final int AT_ONCE = 2;
    private static final long SECONDS =
            Long.getLong("registry.fuzz.seconds", Boolean.getBoolean("registry.long") ? 60 : 0);

    @Test
    void noInputBreaksWhatAParserPromises() throws Exception {
        List<Outcome> outcomes = outcomes();
        outcomes.forEach(System.out::println);
        assertThat(outcomes).allSatisfy(each -> {
            assertThat(each.finding()).as(each.target()).isNull();
            assertThat(each.features()).as(each.target()).isGreaterThan(each.edges());
        });
    }

    /** By chance alone one input in 10^19 would show it. */
    @Test
    void aBugBehindSixComparisonsIsFoundAndItsInputIsTold() throws Exception {
        Outcome outcome = Fuzzing.of(TOY, Effort.inputs(TOY.inputs()));
        System.out.println(outcome);
        assertThat(outcome.finding())
                .contains("java.lang.StringIndexOutOfBoundsException")
                .contains("ToyTarget.sign")
                // "KS:1930", and whatever follows.
                .contains("ToyTarget.fuzzerTestOneInput(Base64.getDecoder().decode(\"S1M6MTkzMC");
    }

    private static Effort effortFor(Target target) {
        return SECONDS > 0 ? Effort.seconds(SECONDS) : Effort.inputs(target.inputs());
    }

    private static List<Outcome> outcomes() throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Outcome>> runs = TARGETS.stream()
                    .map(target -> pool.submit(() -> Fuzzing.of(target, effortFor(target))))
                    .toList();
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> run : runs) {
                outcomes.add(run.get());
            }
            return outcomes;
        } finally {
            pool.shutdownNow();
        }
    }
}
