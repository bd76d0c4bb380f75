package vn.partyregistry.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedPostgresTest {

    private static TestFolder folder;
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() {
        folder = TestFolder.create();
        postgres = EmbeddedPostgres.start(folder.path(), Durability.KEPT, Duration.ZERO);
    }

    @AfterAll
    static void stop() {
        postgres.close();
        folder.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "server_encoding, UTF8",
        "listen_addresses, 127.0.0.1",
        "log_timezone, UTC",
        "jit, off"
    })
    void keptDataIsSafe(String setting, String value) throws Exception {
        assertThat(Database.asApp(postgres)
                        .ask("SELECT current_setting(name) FROM pg_settings WHERE name = '" + setting + "'"))
                .isEqualTo(value);
    }

    @Test
    void itIsPostgreSql18() throws Exception {
        assertThat(Database.asApp(postgres).ask("SHOW server_version")).startsWith("18.");
    }

    @ParameterizedTest
    @CsvSource({"registry_app", "registry_owner"})
    void noRoleOfTheRegistryIsPrivileged(String role) throws Exception {
        assertThat(Database.asApp(postgres)
                        .ask("SELECT rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls"
                                + " FROM pg_roles WHERE rolname = '" + role + "'"))
                .isEqualTo("f");
    }

    @Test
    void onlyTheOwnerMakesTablesAndExtensions() throws Exception {
        Database owner = Database.asOwner(postgres);
        for (String extension : new String[] {"btree_gist", "pg_trgm", "unaccent"}) {
            owner.ask("CREATE EXTENSION " + extension);
        }
        assertThat(owner.ask("SELECT show_trgm('Đảng')"))
                .as("Vietnamese letters are letters")
                .contains("0x");
        assertThatThrownBy(() -> Database.asApp(postgres).ask("CREATE TABLE mine (id int)"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void everyConnectionNeedsThePassword() {
        assertThatThrownBy(() -> Database.asApp(postgres).connect("guessed")).hasMessageContaining("password");
    }

    @Test
    void thePasswordsAreForTheOwnerOfTheFolderAlone() throws Exception {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.path().resolve("passwords.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void otherMachinesCannotReachIt() throws Exception {
        for (NetworkInterface each : NetworkInterface.networkInterfaces().toArray(NetworkInterface[]::new)) {
            for (InetAddress address : each.inetAddresses().toArray(InetAddress[]::new)) {
                if (address instanceof Inet4Address && !address.isLoopbackAddress()) {
                    assertThatThrownBy(() -> new Socket(address, postgres.port()).close())
                            .as("%s", address)
                            .isInstanceOf(java.net.ConnectException.class);
                }
            }
        }
    }
}
