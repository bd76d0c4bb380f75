package vn.partyregistry.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Given a data folder, its secrets are made once, and are nobody else's to read. */
class KeptSecretTest {

    @TempDir
    Path folder;

    @Test
    void eachIsMadeOnceAndKept() {
        assertThat(DemonstrationKey.kept(folder)).isEqualTo(DemonstrationKey.kept(folder));
        assertThat(CardKey.found(folder)).isEmpty();
        assertThat(CardKey.kept(folder)).isEqualTo(CardKey.kept(folder));
        assertThat(CardKey.found(folder)).contains(CardKey.kept(folder));
    }

    @Test
    void onlyItsOwnerReadsIt() throws IOException {
        DemonstrationKey.kept(folder);
        CardKey.kept(folder);
        try (var files = Files.list(folder)) {
            assertThat(files.toList()).hasSize(2).allSatisfy(file -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
        }
    }
}
