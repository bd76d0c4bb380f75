package vn.partyregistry.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds for all that is delivered. */
class DeliveredTest {

    private static final Pattern SETTING = Pattern.compile("\\b(?:REGISTRY|QUARKUS)_[A-Z_]+[A-Z]\\b");
    private static final int LONGEST = 250;
    /** Of compose.yaml alone, and told there. */
    private static final List<String> OF_COMPOSE =
            List.of("REGISTRY_SECRETS", "REGISTRY_IMAGE", "REGISTRY_ADDRESS", "REGISTRY_PORT", "REGISTRY_BEHIND_PROXY");

    @Test
    void everyFileIsInTheTable() {
        String readme = Delivered.text("README.md");
        for (Path file : Delivered.files()) {
            String name = Delivered.FOLDER.relativize(file).toString();
            String folder = name.startsWith("kubernetes/") ? name.substring(0, name.lastIndexOf('/') + 1) : name;
            if (!name.equals("README.md")) {
                assertThat(readme).contains("](" + folder + ")");
            }
            assertThat(Delivered.text(file).lines().count()).as(name).isLessThanOrEqualTo(LONGEST);
        }
    }

    @Test
    void everySettingIsInTheManual() {
        String manual = Delivered.text(Path.of("docs", "operations.md"));
        List<String> unknown = new ArrayList<>();
        for (Path file : Delivered.files()) {
            Matcher setting = SETTING.matcher(Delivered.text(file));
            while (setting.find()) {
                String tail = setting.group().replaceFirst(".*(_USERNAME|_PASSWORD)$", "`$1`");
                if (!OF_COMPOSE.contains(setting.group())
                        && !manual.contains(setting.group())
                        && !manual.contains(tail)) {
                    unknown.add(file + ": " + setting.group());
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void theRolesAreTheSameEverywhere() {
        for (String file : List.of("roles.sql", "kubernetes/office/postgresql.yaml")) {
            assertThat(Delivered.text(file))
                    .contains("registry_owner", "registry_app", "CREATE ROLE registry_auditor NOLOGIN")
                    .contains("REVOKE ALL ON DATABASE registry FROM PUBLIC")
                    .contains("GRANT CONNECT ON DATABASE registry TO registry_app, registry_auditor");
        }
    }
}
