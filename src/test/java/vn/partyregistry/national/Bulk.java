package vn.partyregistry.national;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import vn.partyregistry.member.CardNumbers;
import vn.partyregistry.server.Durability;
import vn.partyregistry.server.EmbeddedPostgres;

/** A PostgreSQL of its own to load into. */
final class Bulk implements AutoCloseable {

    static final String CARD_KEY = "a key for a test";

    private final Path folder = folder();
    private final EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, Durability.THROWAWAY, Duration.ZERO);

    Bulk() {
        NationalCommand.migrate(settings());
    }

    Map<String, String> settings() {
        return postgres.settings();
    }

    Connection connect() throws SQLException {
        return postgres.superuser();
    }

    void load(String percent, DoubleConsumer watching) throws SQLException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        new NationalLoad(
                        postgres::superuser,
                        new Plan(new BigDecimal(percent)),
                        new CardNumbers(CARD_KEY),
                        new ProgressBar(nowhere, false))
                .run(watching);
    }

    private static Path folder() {
        try {
            Path parent = Files.createDirectories(Path.of("target", "test-data"));
            return Files.createTempDirectory(parent, "national-").toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
