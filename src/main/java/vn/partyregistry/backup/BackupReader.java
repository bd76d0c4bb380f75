package vn.partyregistry.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads a backup line by line, and believes none before its link in the chain and its place are right.
 *
 * <p>All that it throws for a file that is not as it was written is {@link Unusable}, which names the line.
 */
final class BackupReader implements AutoCloseable {

    static final String FORMAT = "party-registry-journal";
    static final int VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** A line, its number in the file, and what it says. */
    record Line(long number, String text, JsonNode json) {

        boolean isRecording() {
            return json.has("position");
        }
    }

    private final BufferedReader in;
    private final Chain chain = new Chain();
    private final JsonNode header;
    private long number;
    private long position;
    private boolean registers;

    BackupReader(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        try {
            InputStream plain = BackupWriter.isPacked(file) ? new GZIPInputStream(bytes, 1 << 16) : bytes;
            in = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder()));
            header = read();
            requireOurs();
        } catch (ZipException | EOFException notPacked) {
            bytes.close();
            throw Unusable.line(1, "the file is not packed as its name says.");
        } catch (RuntimeException refused) {
            bytes.close();
            throw refused;
        }
    }

    private void requireOurs() {
        if (!FORMAT.equals(header.path("format").asText())) {
            throw Unusable.line(1, "this is no backup of a registry.");
        }
        if (header.path("version").asInt() != VERSION) {
            throw Unusable.line(
                    1,
                    "the backup is of format " + header.path("version").asText() + ", and this registry reads format "
                            + VERSION + ": use the version of the registry that wrote it, or a later one.");
        }
    }

    JsonNode header() {
        return header;
    }

    /** How many positions the file says that it has. */
    long positions() {
        return header.path("position").asLong();
    }

    /** The next line; none when the file has ended as it should. */
    Optional<Line> next() {
        JsonNode json = read();
        if (json.has("end")) {
            end(json.path("end"));
            return Optional.empty();
        }
        if (json.has("position")) {
            if (registers || json.path("position").asLong() != ++position) {
                throw Unusable.line(number, "position " + json.path("position") + " is not in its place.");
            }
        } else {
            registers = true;
        }
        return Optional.of(new Line(number, text, json));
    }

    private String text;

    private JsonNode read() {
        number++;
        try {
            String line = in.readLine();
            if (line == null) {
                throw Unusable.line(number, "the file is cut off here.");
            }
            text = chain.unlink(line);
            if (text == null) {
                throw Unusable.line(number, "it is not as it was written, or a line before it is missing.");
            }
            return JSON.readTree(text);
        } catch (JsonProcessingException wrong) {
            throw Unusable.line(number, "it is not JSON.");
        } catch (NumberFormatException immense) {
            throw Unusable.line(number, "it has a number that no registry writes.");
        } catch (EOFException | ZipException cut) {
            throw Unusable.line(number, "the file is cut off or damaged here.");
        } catch (CharacterCodingException damaged) {
            throw Unusable.line(number, "it is not text.");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void end(JsonNode end) {
        if (end.path("lines").asLong() != number - 1 || position != positions()) {
            throw Unusable.line(
                    number,
                    "the file says that it has " + end.path("lines") + " lines and " + positions()
                            + " positions, and has " + (number - 1) + " and " + position + ".");
        }
        try {
            if (in.readLine() != null) {
                throw Unusable.line(number + 1, "something follows the end.");
            }
        } catch (IOException damaged) {
            throw Unusable.line(number + 1, "something follows the end.");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
