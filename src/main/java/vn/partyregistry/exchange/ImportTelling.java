package vn.partyregistry.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.List;

/** Tells how far a run has come, in transactions of its own: whoever asks sees it before the run has ended. */
final class ImportTelling {

    private static final long EVERY_NANOS = 500_000_000;
    private static final int MOST_KEPT = 5_000;

    private final ImportRepository repository;
    private final String job;
    private final List<LineOutcome> untold = new ArrayList<>();
    private ImportTally tally = ImportTally.NOTHING;
    private long toldAt = System.nanoTime();

    ImportTelling(ImportRepository repository, String job) {
        this.repository = repository;
        this.job = job;
    }

    ImportTally tally() {
        return tally;
    }

    void begin() {
        QuarkusTransaction.requiringNew().run(() -> repository.start(job));
    }

    void add(LineOutcome outcome) {
        tally = tally.and(outcome);
        untold.add(outcome);
        if (untold.size() >= MOST_KEPT || System.nanoTime() - toldAt > EVERY_NANOS) {
            tell();
        }
    }

    void tell() {
        QuarkusTransaction.requiringNew().run(() -> repository.tell(job, tally, untold));
        untold.clear();
        toldAt = System.nanoTime();
    }
}
