package vn.partyregistry.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Some files are kept for what is no connection. */
class OpenFilesTest {

    @Test
    void asManyConnectionsAsAreWantedWhereThereIsRoom() {
        assertThat(new OpenFiles(65_536).connectionsFor(20_000)).isEmpty();
        assertThat(new OpenFiles(20_500).connectionsFor(20_000)).isEmpty();
    }

    @Test
    void fewerWhereThereIsNot() {
        assertThat(new OpenFiles(20_000).connectionsFor(20_000)).hasValue(19_500);
        assertThat(new OpenFiles(1024).connectionsFor(20_000)).hasValue(524);
        assertThat(new OpenFiles(600).connectionsFor(20_000)).hasValue(150);
    }

    @Test
    void thisProcessMayOpenSome() {
        assertThat(OpenFiles.ofThisProcess().most()).isGreaterThan(100);
    }
}
