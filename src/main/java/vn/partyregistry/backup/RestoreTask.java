package vn.partyregistry.backup;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.partyregistry.backup.BackupReader.Line;
import vn.partyregistry.decision.IntegrityService;
import vn.partyregistry.member.CardNumbers;
import vn.partyregistry.server.OwnerAccess;
import vn.partyregistry.server.Task;

/**
 * What {@code ./registry restore} runs: 0 when the registry answers as the one that the file was made of, 1 when the file cannot be
 * restored, 2 when asked wrongly.
 *
 * <p>The file is read three times: to be sure of it before anything is recorded, to record it, and to compare it with what the restored
 * registry would write into a file of its own. A restore that was broken off goes on where it stopped.
 */
@ApplicationScoped
class RestoreTask implements Task {

    private static final String USAGE = "Usage: registry restore FILE.ndjson|FILE.ndjson.gz";
    private static final int AT_ONCE = 20;

    private final RestoreService service;
    private final IntegrityService integrity;
    private final CardNumbers cards;

    RestoreTask(RestoreService service, IntegrityService integrity, CardNumbers cards) {
        this.service = service;
        this.integrity = integrity;
        this.cards = cards;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public int run(String... words) {
        PrintStream out = System.out;
        if (words.length != 1 || words[0].startsWith("-")) {
            out.println(USAGE);
            return 2;
        }
        Path file = Path.of(words[0]).toAbsolutePath();
        if (!Files.isRegularFile(file)) {
            out.println("There is no file " + file);
            return 2;
        }
        try (OwnerAccess database = OwnerAccess.by(ConfigProvider.getConfig())) {
            restore(file, new Restored(database), out);
            return 0;
        } catch (Unusable unusable) {
            out.println(unusable.getMessage());
        } catch (IOException | UncheckedIOException failure) {
            out.println("The file cannot be read: " + failure.getMessage());
        } catch (SQLException failure) {
            out.println("PostgreSQL failed; the same command goes on where it stopped: " + failure.getMessage());
        }
        return 1;
    }

    private void restore(Path file, Restored registry, PrintStream out) throws IOException, SQLException {
        long positions = look(file, out);
        long there = registry.requireBeginningOf(file);
        if (there > 0) {
            out.printf("Goes on after position %,d of an earlier restore%n", there);
        }
        record(file, there, positions, out);
        registry.addRegisters(file);
        Bar comparing = new Bar(out, "Compares", 0, positions);
        registry.requireSame(file, comparing::step);
        comparing.end("Compared: a backup of this registry has the same lines");
        IntegrityService.Report proof = integrity.check();
        if (!proof.differences().isEmpty()) {
            throw new Unusable("The restored history does not prove itself: " + proof.differences());
        }
        out.printf("Restored: %,d positions; the history proves itself.%n", positions);
    }

    /** Believes the file as a whole before anything is recorded. */
    private long look(Path file, PrintStream out) throws IOException {
        try (BackupReader reader = new BackupReader(file)) {
            Bar reading = new Bar(out, "Reads", 0, reader.positions());
            boolean cardsWithin = false;
            for (Optional<Line> line = reader.next(); line.isPresent(); line = reader.next()) {
                reading.step();
                cardsWithin |= line.get().text().contains("\"cardHash\":\"");
            }
            String key = reader.header().path("cardKey").asText();
            if (cardsWithin && !key.isEmpty() && !key.equals(cards.fingerprint())) {
                throw new Unusable(
                        "The card numbers in this backup are hashed under another key: put the file card-key of the"
                                + " registry that it was made of into the data folder, or set REGISTRY_CARD_KEY to what it was there.");
            }
            reading.end("Read: whole, and as it was written");
            return reader.positions();
        }
    }

    private void record(Path file, long there, long positions, PrintStream out) throws IOException {
        try (BackupReader reader = new BackupReader(file)) {
            Bar recording = new Bar(out, "Records", there, positions);
            List<Line> lines = new ArrayList<>();
            for (Optional<Line> line = reader.next(); line.isPresent(); line = reader.next()) {
                if (line.get().isRecording()
                        && line.get().json().path("position").asLong() > there) {
                    lines.add(line.get());
                    recording.step();
                }
                if (lines.size() == AT_ONCE) {
                    service.record(lines);
                    lines.clear();
                }
            }
            service.record(lines);
            recording.end("Recorded");
        }
    }
}
