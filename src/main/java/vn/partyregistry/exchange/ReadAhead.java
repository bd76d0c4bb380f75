package vn.partyregistry.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import vn.partyregistry.change.DecisionContent;
import vn.partyregistry.http.StrictJson;
import vn.partyregistry.problem.Refusal;

/** Reads the next paper of a file while PostgreSQL is busy with the one before. */
final class ReadAhead {

    /**
     * A paper as it was read.
     *
     * @param content null when it could not be read
     * @param refusal why its JSON could not
     */
    record Read(Draft draft, DecisionContent content, Refusal refusal) {}

    private final PaperFile file;
    private final StrictJson json;
    private CompletableFuture<Optional<Read>> ahead;

    ReadAhead(PaperFile file, StrictJson json) {
        this.file = file;
        this.json = json;
        this.ahead = CompletableFuture.supplyAsync(this::read);
    }

    Optional<Read> next() throws IOException {
        try {
            Optional<Read> read = ahead.join();
            if (read.isPresent()) {
                ahead = CompletableFuture.supplyAsync(this::read);
            }
            return read;
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    private Optional<Read> read() {
        try {
            return file.next().map(this::read);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Read read(Draft draft) {
        if (draft.json() == null) {
            return new Read(draft, null, null);
        }
        try {
            return new Read(draft, json.read(draft.json(), DecisionContent.class), null);
        } catch (Refusal refusal) {
            return new Read(draft, null, refusal);
        }
    }
}
