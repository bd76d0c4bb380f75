package vn.partyregistry.backup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.partyregistry.member.CardNumbers;
import vn.partyregistry.server.CannotStart;
import vn.partyregistry.server.CardKey;
import vn.partyregistry.server.OwnerAccess;

/** What {@code ./registry backup} runs: 0 when the file is written, 1 when it cannot be, 2 when asked wrongly. */
public final class BackupCommand {

    private static final String USAGE = "Usage: registry backup FILE.ndjson|FILE.ndjson.gz";
    private static final String NOT_MADE_YET = "42P01";
    private static final String OF_ANOTHER_VERSION = "42703";

    private BackupCommand() {}

    public static void main(String[] words) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        System.exit(run(List.of(words), System.out));
    }

    static int run(List<String> words, PrintStream out) {
        if (words.size() != 1 || words.get(0).startsWith("-")) {
            out.println(USAGE);
            return 2;
        }
        Path file = Path.of(words.get(0)).toAbsolutePath();
        if (Files.exists(file)) {
            out.println("There is a file " + file + " already: choose another name, or move it away.");
            return 1;
        }
        Config config = ConfigProvider.getConfig();
        try (OwnerAccess database = OwnerAccess.by(config);
                Connection connection = database.connect();
                BackupWriter writer = new BackupWriter(file)) {
            write(new BackupLines(connection), cardKey(config), writer, file, out);
            return 0;
        } catch (CannotStart refused) {
            out.println(refused.getMessage());
        } catch (SQLException failure) {
            boolean other =
                    NOT_MADE_YET.equals(failure.getSQLState()) || OF_ANOTHER_VERSION.equals(failure.getSQLState());
            out.println(
                    other
                            ? "The database is of another version of the registry: start this version on it once."
                            : "PostgreSQL did not give everything: " + failure.getMessage());
        } catch (NoSuchFileException missing) {
            out.println("There is no folder " + file.getParent() + ".");
        } catch (FileSystemException refused) {
            out.println("The file cannot be written: " + refused.getMessage());
        } catch (IOException | UncheckedIOException failure) {
            out.println("The file could not be written: " + failure.getMessage());
        }
        return 1;
    }

    private static void write(
            BackupLines lines, Optional<String> cardKey, BackupWriter writer, Path file, PrintStream out)
            throws SQLException, IOException {
        ObjectNode header = lines.header();
        cardKey.ifPresent(key -> header.put("cardKey", new CardNumbers(key).fingerprint()));
        long positions = header.get("position").asLong();
        writer.line(header.toString());
        Bar bar = new Bar(out, "Writes", 0, positions);
        lines.recordings(positions, line -> {
            writer.line(line);
            bar.step();
        });
        lines.registers(writer::line);
        long bytes = writer.finish();
        bar.end("%s: %,d positions, %,d bytes", file, positions, bytes);
    }

    /** Not known for certain beside a given database: the registry may have another folder elsewhere. */
    private static Optional<String> cardKey(Config config) {
        Optional<String> given =
                config.getOptionalValue("registry.card-key", String.class).filter(key -> !key.isBlank());
        boolean own = config.getOptionalValue("quarkus.datasource.jdbc.url", String.class)
                .filter(url -> !url.isBlank())
                .isEmpty();
        return given.isPresent() || !own ? given : CardKey.found(OwnerAccess.dataFolder(config));
    }
}
