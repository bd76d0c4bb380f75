package vn.partyregistry.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The registry as a service of a machine. */
class SystemdTest {

    private static final String UNIT = "deploy/systemd/party-registry.service";
    private static final String TEXT = Delivered.text("systemd/party-registry.service");
    /** Of 10; what is left is Java's compiler, the network, and /proc, from which Java reads how much memory there is. */
    private static final double EXPOSED = 1.1;

    @Test
    void systemdReadsIt() throws Exception {
        Command.assume("systemd-analyze", "--version");
        Command.assume("test", "-x", "/usr/bin/java");
        Command verify = Command.run("systemd-analyze", "verify", "--man=no", UNIT);
        assertThat(verify.code()).as(verify.output()).isZero();
        assertThat(verify.output()).isBlank();
    }

    @Test
    void itIsExposedNoMoreThanIsWrittenDown() throws Exception {
        Command.assume("systemd-analyze", "security", "--offline=true", "--no-pager", UNIT);
        String security = Command.run("systemd-analyze", "security", "--offline=true", "--no-pager", UNIT)
                .output();
        Matcher level =
                Pattern.compile("Overall exposure level for \\S+: ([0-9.]+)").matcher(security);
        assertThat(level.find()).as(security).isTrue();
        assertThat(Double.parseDouble(level.group(1))).isLessThanOrEqualTo(EXPOSED);
        assertThat(Delivered.text("README.md")).contains(" " + EXPOSED + " ");
    }

    @Test
    void itRunsJavaAsTheScriptDoes() {
        String script = Delivered.text(Path.of("registry"));
        String flags = script.substring(script.indexOf("flags=(") + 7);
        flags = flags.substring(0, flags.indexOf(')')).replaceAll("\\s+", " ");
        assertThat(TEXT.replaceAll("\\\\\\R\\s*", "")).contains("ExecStart=/usr/bin/java " + flags + " -jar ");
    }

    @Test
    void itIsStoppedAsOneAndInItsOrder() {
        assertThat(TEXT).contains("KillMode=mixed", "SuccessExitStatus=143", "Restart=on-failure");
        assertThat(TEXT).contains("StateDirectory=party-registry", "REGISTRY_DATA_DIR=/var/lib/party-registry");
    }

    @Test
    void itsUserAndFoldersAreMade() throws Exception {
        String user = TEXT.replaceAll("(?s).*\\RUser=(\\S+).*", "$1");
        assertThat(Delivered.text("systemd/sysusers.conf")).contains("\nu " + user + " ");
        for (String folder : new String[] {"/opt/party-registry", "/etc/party-registry"}) {
            assertThat(TEXT).contains(folder);
            assertThat(Delivered.text("systemd/tmpfiles.conf")).contains("\nd " + folder + " ");
        }
        assertThat(Files.exists(Path.of("deploy/systemd/registry.env"))).isTrue();
    }
}
