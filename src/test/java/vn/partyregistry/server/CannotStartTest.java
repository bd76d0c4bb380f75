package vn.partyregistry.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What cannot work is said in one sentence: what, where, and what to do. */
class CannotStartTest {

    @Test
    void aTakenPort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> new HttpPort("127.0.0.1", taken.getLocalPort()).check())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("QUARKUS_HTTP_PORT");
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswer() throws Exception {
        int port;
        try (ServerSocket once = new ServerSocket(0)) {
            port = once.getLocalPort();
        }
        assertThatThrownBy(() -> new GivenDatabase("jdbc:postgresql://127.0.0.1:" + port + "/registry")
                        .check("registry_app", "secret", "QUARKUS_DATASOURCE"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("127.0.0.1:" + port + "/registry cannot be reached")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aPasswordOrDatabaseThatIsWrong() {
        try (TestFolder folder = TestFolder.create();
                EmbeddedPostgres postgres =
                        EmbeddedPostgres.start(folder.path(), Durability.THROWAWAY, Duration.ZERO)) {
            String url = postgres.settings().get("quarkus.datasource.jdbc.url");
            assertThatThrownBy(() -> new GivenDatabase(url).check("registry_app", "wrong", "QUARKUS_DATASOURCE"))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("QUARKUS_DATASOURCE_PASSWORD");
            String password = postgres.settings().get("quarkus.datasource.password");
            assertThatThrownBy(() -> new GivenDatabase(url + "2").check("registry_app", password, "QUARKUS_DATASOURCE"))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("no database of that name");
        }
    }

    @Test
    void aCollectorWithoutAnAddress() {
        assertThat(new Collector("", "0.1").settings()).isEmpty();
        assertThat(new Collector("http://collector:4317", "0.1").settings())
                .containsEntry("quarkus.otel.sdk.disabled", "false")
                .containsEntry("quarkus.otel.exporter.otlp.endpoint", "http://collector:4317");
        for (String wrong :
                new String[] {"collector:4317", "http://collector", "ftp://collector:4317", "http://a b:1"}) {
            assertThatThrownBy(() -> new Collector(wrong, "0.1").settings())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("REGISTRY_TRACES_TO is \"" + wrong)
                    .hasMessageContaining("http://collector:4317");
        }
        for (String wrong : new String[] {"0,1", "10", "-1", "NaN", ""}) {
            assertThatThrownBy(() -> new Collector("http://collector:4317", wrong).settings())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("REGISTRY_TRACES_SHARE is \"" + wrong + "\"");
        }
    }

    @Test
    void anAddressThatIsNotOfPostgreSql() {
        assertThatThrownBy(() -> new GivenDatabase("postgres://somewhere").check("", "", "QUARKUS_DATASOURCE"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("jdbc:postgresql://");
    }

    @Test
    void aDataFolderThatCannotBeMade() {
        assertThatThrownBy(() -> DataFolder.open(Path.of("/proc/registry"), Duration.ZERO))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("REGISTRY_DATA_DIR");
    }

    @Test
    void anErrorBecomesOneLine() {
        assertThat(OneLine.of(new RuntimeException("outer", new IllegalStateException("Migration failed\n---\nwhy"))))
                .isEqualTo("Migration failed --- why");
        assertThat(OneLine.of(new NullPointerException())).isEqualTo("NullPointerException");
    }
}
