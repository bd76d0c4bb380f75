package vn.partyregistry.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.partyregistry.exchange.ImportJob.Format;
import vn.partyregistry.member.Persons;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.Violation;
import vn.partyregistry.security.Caller;

/** Takes files in, part by part as they arrive; one that did not arrive whole is forgotten. */
@ApplicationScoped
class ImportReception {

    private static final int PART = 1024 * 1024;

    private final ImportRepository repository;
    private final ImportWorker worker;
    private final long largest;
    private final int mostWaiting;
    private final Semaphore places;

    ImportReception(
            ImportRepository repository,
            ImportWorker worker,
            @ConfigProperty(name = "registry.imports.largest-bytes") long largest,
            @ConfigProperty(name = "registry.imports.most-waiting") int mostWaiting,
            @ConfigProperty(name = "registry.imports.at-once") int atOnce) {
        this.repository = repository;
        this.worker = worker;
        this.largest = largest;
        this.mostWaiting = mostWaiting;
        this.places = new Semaphore(atOnce);
    }

    /**
     * Takes a file in and has it run.
     *
     * @return the id of the job
     * @throws Refusal {@code busy}, {@code body-too-large}, {@code invalid-request} for an empty file
     */
    String receive(InputStream body, Format format, boolean dryRun, Caller caller) throws IOException {
        // Each keeps a thread as long as it comes.
        if (!places.tryAcquire()) {
            throw new Refusal(Problem.BUSY);
        }
        try {
            return received(body, format, dryRun, caller);
        } finally {
            places.release();
        }
    }

    private String received(InputStream body, Format format, boolean dryRun, Caller caller) throws IOException {
        if (repository.waiting() >= mostWaiting) {
            throw new Refusal(Problem.BUSY);
        }
        String id = "i-" + Persons.newId().substring(2);
        repository.begin(id, format, dryRun, caller);
        boolean whole = false;
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long bytes = 0;
            long lines = 0;
            byte last = '\n';
            byte[] part = body.readNBytes(PART);
            for (int number = 0; part.length > 0; number++) {
                bytes += part.length;
                if (bytes > largest) {
                    throw new Refusal(Problem.BODY_TOO_LARGE);
                }
                digest.update(part);
                lines += lineBreaks(part);
                last = part[part.length - 1];
                repository.addPart(id, number, part);
                part = body.readNBytes(PART);
            }
            if (bytes == 0) {
                throw new Refusal(Problem.INVALID_REQUEST, Violation.at("", "import.empty"));
            }
            repository.queue(
                    id, bytes, last == '\n' ? lines : lines + 1, HexFormat.of().formatHex(digest.digest()));
            whole = true;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            if (!whole) {
                repository.forget(id);
            }
        }
        worker.wake();
        return id;
    }

    private static long lineBreaks(byte[] part) {
        long breaks = 0;
        for (byte each : part) {
            breaks += each == '\n' ? 1 : 0;
        }
        return breaks;
    }
}
