package vn.partyregistry.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.partyregistry.backup.BackupReader.Line;

/** A backup that is not as it was written is refused, and the line is named. */
class BackupReaderTest {

    private static final List<String> WRITTEN = List.of(
            "{\"format\":\"party-registry-journal\",\"version\":1,\"position\":3}",
            "{\"position\":1,\"title\":\"Thành lập Đảng bộ\"}",
            "{\"position\":2,\"title\":\"Đổi tên\"}",
            "{\"position\":3,\"title\":\"Giải thể\"}",
            "{\"access\":{\"id\":7}}");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void writeOne() throws IOException {
        file = written("backup.ndjson", WRITTEN);
    }

    private Path written(String name, List<String> lines) throws IOException {
        Path written = folder.resolve(name);
        Files.deleteIfExists(written);
        try (BackupWriter writer = new BackupWriter(written)) {
            lines.forEach(writer::line);
            writer.finish();
        }
        return written;
    }

    private static List<String> read(Path file) throws IOException {
        List<String> texts = new ArrayList<>();
        try (BackupReader reader = new BackupReader(file)) {
            texts.add(reader.header().toString());
            for (Optional<Line> line = reader.next(); line.isPresent(); line = reader.next()) {
                texts.add(line.get().text());
            }
        }
        return texts;
    }

    private void isRefused(List<String> lines, String why) throws IOException {
        Files.write(file, lines);
        assertThatThrownBy(() -> read(file)).isInstanceOf(Unusable.class).hasMessageContaining(why);
    }

    private List<String> lines() throws IOException {
        return new ArrayList<>(Files.readAllLines(file));
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        assertThat(read(file)).isEqualTo(WRITTEN);
        assertThat(read(written("backup.ndjson.gz", WRITTEN))).isEqualTo(WRITTEN);
        assertThat(Files.readString(file)).startsWith("{\"chain\":\"").endsWith("\"end\":{\"lines\":5}}\n");
    }

    @Test
    void isReadableForItsOwnerAloneAndHasItsNameOnlyWhenItIsWhole() throws IOException {
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (BackupWriter writer = new BackupWriter(folder.resolve("broken.ndjson"))) {
            writer.line(WRITTEN.get(0));
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aLetterChangedAnywhereIsFound() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i++) {
            byte[] altered = whole.clone();
            altered[i] ^= 1;
            Files.write(file, altered);
            assertThatThrownBy(() -> read(file)).as("byte %d", i).isInstanceOf(Unusable.class);
        }
    }

    @Test
    void aFileCutOffAnywhereIsFound() throws IOException {
        for (String name : List.of("cut.ndjson", "cut.ndjson.gz")) {
            Path cut = written(name, WRITTEN);
            byte[] whole = Files.readAllBytes(cut);
            // Without the last line break it is still whole.
            for (int length = 0; length < whole.length - (name.endsWith("gz") ? 0 : 1); length++) {
                Files.write(cut, Arrays.copyOf(whole, length));
                assertThatThrownBy(() -> read(cut)).as("%d bytes", length).isInstanceOf(Unusable.class);
            }
        }
    }

    @Test
    void theLineIsNamed() throws IOException {
        List<String> altered = lines();
        altered.set(2, altered.get(2).replace("Đổi", "Bỏ"));
        isRefused(altered, "Line 3: it is not as it was written");
    }

    @Test
    void aMissingASwappedAndAFurtherLineAreFound() throws IOException {
        List<String> lines = lines();
        List<String> missing = new ArrayList<>(lines);
        missing.remove(2);
        isRefused(missing, "Line 3");
        List<String> swapped = new ArrayList<>(lines);
        Collections.swap(swapped, 1, 2);
        isRefused(swapped, "Line 2");
        List<String> further = new ArrayList<>(lines);
        further.add(lines.get(4));
        isRefused(further, "Line 7: something follows the end");
    }

    @Test
    void positionsHaveNoGaps() throws IOException {
        List<String> gap = new ArrayList<>(WRITTEN);
        gap.remove(2);
        Path other = written("gap.ndjson", gap);
        assertThatThrownBy(() -> read(other)).hasMessageContaining("Line 3: position 3 is not in its place");
        Path late = written("late.ndjson", List.of(WRITTEN.get(0), WRITTEN.get(4), WRITTEN.get(1)));
        assertThatThrownBy(() -> read(late)).hasMessageContaining("Line 3: position 1 is not in its place");
        Path few = written("few.ndjson", WRITTEN.subList(0, 3));
        assertThatThrownBy(() -> read(few)).hasMessageContaining("3 positions, and has 3 and 2");
    }

    @Test
    void ofAnotherKindOrALaterFormatItIsNotTouched() throws IOException {
        Path later = written("later.ndjson", List.of(WRITTEN.get(0).replace("\"version\":1", "\"version\":2")));
        assertThatThrownBy(() -> read(later)).hasMessageContaining("of format 2, and this registry reads format 1");
        Path other = written("other.ndjson", List.of("{\"format\":\"minutes\"}"));
        assertThatThrownBy(() -> read(other)).hasMessageContaining("this is no backup of a registry");
        Path text = Files.writeString(folder.resolve("text.ndjson"), "Kính gửi\n");
        assertThatThrownBy(() -> read(text)).hasMessageContaining("Line 1");
        Path packed = Files.writeString(folder.resolve("text.ndjson.gz"), "Kính gửi\n");
        assertThatThrownBy(() -> read(packed)).hasMessageContaining("the file is not packed as its name says");
    }

    /** Its link may be right: what is in it is another's word. */
    @Test
    void aNumberThatJavaCannotHoldIsRefused() throws IOException {
        for (String number : List.of("1e99999999999", "1e-99999999999", "1.5e2147483648")) {
            Path beginning = written("header.ndjson", List.of(WRITTEN.get(0).replace("3}", number + "}")));
            assertThatThrownBy(() -> read(beginning))
                    .isInstanceOf(Unusable.class)
                    .hasMessageContaining("Line 1");
            Path later = written("later.ndjson", List.of(WRITTEN.get(0), "{\"position\":" + number + "}"));
            assertThatThrownBy(() -> read(later)).isInstanceOf(Unusable.class).hasMessageContaining("Line 2");
        }
    }
}
