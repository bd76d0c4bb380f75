package vn.partyregistry.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import vn.partyregistry.change.DecisionContent;
import vn.partyregistry.decision.Order;
import vn.partyregistry.decision.Posting;
import vn.partyregistry.decision.Posting.Posted;
import vn.partyregistry.decision.WriteScope;
import vn.partyregistry.exchange.ImportJob.Format;
import vn.partyregistry.exchange.ImportJob.State;
import vn.partyregistry.http.ProblemMappers;
import vn.partyregistry.http.StrictJson;
import vn.partyregistry.journal.Journal;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.Violation;
import vn.partyregistry.security.Caller;
import vn.partyregistry.store.Database;
import vn.partyregistry.store.DatabaseFailure;
import vn.partyregistry.store.OwnRequest;

/**
 * Runs one file: every paper in it is recorded as if it were posted, all of them in one transaction, or none.
 *
 * <p>A line that is refused is undone alone and the next ones are still judged, so that all refusals are told at once. The
 * transaction holds the head of the journal: until it ends, other writers are told to come again.
 */
@ApplicationScoped
class ImportRun {

    /** Whoever has so many faults in a file has heard enough. */
    static final int MOST_REFUSALS = 1000;

    private static final int TIMEOUT_SECONDS = 24 * 60 * 60;

    /** The run has ended, and nothing of it is to be kept. */
    private static final class Undone extends RuntimeException {}

    /** The process ends; the file is run again when it has started anew. */
    static final class Interrupted extends RuntimeException {}

    private final ImportRepository repository;
    private final Database database;
    private final Journal journal;
    private final Posting posting;
    private final WriteScope scope;
    private final StrictJson json;

    ImportRun(
            ImportRepository repository,
            Database database,
            Journal journal,
            Posting posting,
            WriteScope scope,
            StrictJson json) {
        this.repository = repository;
        this.database = database;
        this.journal = journal;
        this.posting = posting;
        this.scope = scope;
        this.json = json;
    }

    /**
     * Runs the file that waits longest; false when none does, or another process has one in hand.
     *
     * @throws Interrupted when it is not to go on; nothing is recorded then
     */
    boolean next(BooleanSupplier goesOn) {
        try {
            return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
                Optional<ImportJob> job = repository.isOurs() ? repository.next() : Optional.empty();
                job.ifPresent(found -> run(found, goesOn));
                return job.isPresent();
            });
        } catch (Undone done) {
            return true;
        }
    }

    private void run(ImportJob job, BooleanSupplier goesOn) {
        ImportTelling telling = new ImportTelling(repository, job.id());
        telling.begin();
        Span recorded = new Span();
        try {
            ReadAhead file = new ReadAhead(open(job), json);
            for (Optional<ReadAhead.Read> next = file.next(); next.isPresent(); next = file.next()) {
                outcomes(job, next.get(), recorded).forEach(telling::add);
                if (!goesOn.getAsBoolean()) {
                    throw new Interrupted();
                }
                if (telling.tally().refused() >= MOST_REFUSALS) {
                    break;
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        telling.tell();
        boolean refused = telling.tally().refused() > 0;
        if (refused || job.dryRun() || recorded.first == null) {
            QuarkusTransaction.requiringNew()
                    .run(() -> repository.end(job.id(), refused ? State.FAILED : State.DONE, null, null, null));
            throw new Undone();
        } else {
            journal.knownTogether();
            repository.end(job.id(), State.DONE, recorded.first, recorded.last, null);
        }
    }

    /** The positions taken, as far as they are kept. */
    private static final class Span {
        private Long first;
        private Long last;
    }

    private PaperFile open(ImportJob job) throws IOException {
        InputStream file = new BufferedInputStream(new StoredFile(number -> repository.part(job.id(), number)));
        return job.format() == Format.SHEET ? new SheetRows(file) : new DecisionLines(file);
    }

    private List<LineOutcome> outcomes(ImportJob job, ReadAhead.Read read, Span recorded) {
        Draft draft = read.draft();
        if (read.refusal() != null) {
            return refused(draft, read.refusal().problem(), read.refusal().violations());
        }
        if (read.content() == null) {
            return LineOutcomes.refused(draft, draft.faults());
        }
        try {
            Posted posted = database.part(() -> OwnRequest.call(() -> post(job, read.content())), Posted::fresh);
            if (posted.fresh()) {
                recorded.first = recorded.first == null ? Long.valueOf(posted.position()) : recorded.first;
                recorded.last = posted.position();
            }
            return List.of(new LineOutcome(
                    draft.first(),
                    draft.last(),
                    posted.fresh() ? LineOutcome.Kind.FRESH : LineOutcome.Kind.SAME,
                    posted.decision(),
                    List.of()));
        } catch (Refusal refusal) {
            return refused(draft, refusal.problem(), refusal.violations());
        } catch (DatabaseFailure failure) {
            // PostgreSQL has the last word on a paper, and only on that is the line to blame.
            if (ProblemMappers.problemOf(failure) != Problem.DECISION_CONTRADICTED) {
                throw failure;
            }
            return refused(draft, Problem.DECISION_CONTRADICTED, List.of());
        }
    }

    private static List<LineOutcome> refused(Draft draft, Problem problem, List<Violation> told) {
        List<Violation> violations = told.isEmpty() ? List.of(Violation.at("", "problem." + problem.code())) : told;
        return LineOutcomes.refused(
                draft, violations.stream().map(draft.place()).toList());
    }

    private Posted post(ImportJob job, DecisionContent content) {
        Caller caller = job.caller();
        scope.require(caller, content);
        return posting.post(new Order(content, caller.name(), caller.role(), false, null, null));
    }
}
