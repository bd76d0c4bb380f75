package vn.partyregistry.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import vn.partyregistry.backup.BackupReader.Line;
import vn.partyregistry.parsers.Claim;
import vn.partyregistry.parsers.Input;

/**
 * A backup: after a byte 'p' any bytes as a plain file, after 'z' as a packed one; after 'l' lines with their links, after 'e' with an end
 * too; after 'a' such a file, packed, of which one byte is altered.
 */
public final class BackupReaderTarget {

    /** Made when the first input is tried, and not where only the seeds are asked for. */
    private static final class Tried {
        private static final Path PLAIN = file(".ndjson");
        private static final Path PACKED = file(".ndjson.gz");
    }

    private static final Pattern NAMES_ITS_LINE = Pattern.compile("(?s)Line \\d+: .+");

    private static final String LINES = "\"format\":\"party-registry-journal\",\"version\":1,\"position\":2}\n"
            + "\"position\":1,\"title\":\"Thành lập\"}\n\"position\":2}\n\"access\":{\"id\":7}}";

    private BackupReaderTarget() {}

    public static List<byte[]> seeds() {
        return Input.seeds(
                "p" + new String(chained(LINES, true), StandardCharsets.UTF_8),
                "z" + LINES,
                "l" + LINES + "\n\"end\":{\"lines\":4}}",
                "e" + LINES,
                "e" + LINES.replace("\"position\":2}\n\"a", "\"position\":\"2\"}\n\"position\":1e9}\n\"a"),
                "e" + LINES.replace("\"position\":2", "\"position\":1e2147483648"),
                "a\0\7" + LINES);
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        byte[] rest = Input.afterFirst(input);
        char how = input.length == 0 ? 'p' : (char) input[0];
        if (how == 'z') {
            Files.write(Tried.PACKED, rest);
            read(Tried.PACKED);
        } else if (how == 'l' || how == 'e') {
            Files.write(Tried.PLAIN, chained(Input.text(rest), how == 'e'));
            hasWhatWasWritten(Input.text(rest), read(Tried.PLAIN), how == 'e');
        } else if (how == 'a' && rest.length > 2) {
            int place = (rest[0] & 0xFF) << 8 | rest[1] & 0xFF;
            byte[] packed = packed(chained(Input.text(Input.afterFirst(Input.afterFirst(rest))), true));
            packed[place % packed.length] ^= 1 + place / packed.length % 255;
            Files.write(Tried.PACKED, packed);
            // What is altered in the packing and not in the text is none of the reader's business.
            hasWhatWasWritten(Input.text(Input.afterFirst(Input.afterFirst(rest))), read(Tried.PACKED), true);
        } else {
            Files.write(Tried.PLAIN, rest);
            List<String> texts = read(Tried.PLAIN);
            if (texts != null) {
                String again = new String(chained(bare(texts), true), StandardCharsets.UTF_8);
                Claim.same(again.lines().toList(), Input.text(rest).lines().toList(), "is as it would be written");
            }
        }
    }

    /** Its lines; null when it is refused. */
    private static List<String> read(Path file) throws IOException {
        try (BackupReader reader = new BackupReader(file)) {
            List<String> texts = new ArrayList<>(List.of(reader.header().toString()));
            long number = 1;
            for (Optional<Line> line = reader.next(); line.isPresent(); line = reader.next()) {
                Claim.same(++number, line.get().number(), "lines are numbered");
                texts.add(line.get().text());
            }
            Claim.that(reader.positions() < number, "%d positions in %d lines", reader.positions(), number);
            return texts;
        } catch (Unusable refused) {
            Claim.that(
                    NAMES_ITS_LINE.matcher(refused.getMessage()).matches(), "names the line: %s", refused.getMessage());
            return null;
        }
    }

    private static void hasWhatWasWritten(String lines, List<String> read, boolean ended) {
        if (read != null && ended) {
            List<String> written = List.of(lines.split("\n", -1));
            Claim.same(written.size(), read.size(), "as many lines as were written");
            for (int i = 1; i < read.size(); i++) {
                Claim.same("{" + written.get(i), read.get(i), "line " + i);
            }
        }
    }

    private static String bare(List<String> texts) {
        return String.join("\n", texts.stream().map(text -> text.substring(1)).toList());
    }

    private static byte[] chained(String lines, boolean ended) {
        Chain chain = new Chain();
        StringBuilder file = new StringBuilder();
        long count = 0;
        for (String line : lines.split("\n", -1)) {
            file.append(chain.link("{" + line)).append('\n');
            count++;
        }
        if (ended) {
            file.append(chain.link("{\"end\":{\"lines\":" + count + "}}")).append('\n');
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private static Path file(String ending) {
        try {
            return Files.createTempFile("tried", ending);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
