package vn.partyregistry.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No key, token or password lies in the project. */
class SecretsTest {

    private static final List<Pattern> SECRETS = List.of(
            Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----\\s*\\n[A-Za-z0-9+/=]"),
            Pattern.compile("eyJ[A-Za-z0-9_-]{15,}\\.eyJ[A-Za-z0-9_-]{15,}\\.[A-Za-z0-9_-]{15,}"),
            Pattern.compile("\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b"),
            Pattern.compile("\\bgh[pousr]_[A-Za-z0-9]{36}\\b"),
            Pattern.compile("(?i)\"(?:secret|client_?secret|password|private_?key)\"\\s*:\\s*\"[^\"$*{]{6,}\""),
            Pattern.compile(
                    "(?im)^\\s*[\\w.-]*(?:password|secret)\\s*[=:]\\s*(?!.*[${<])[A-Za-z0-9+/!@#%^&*-]{12,}\\s*$"));

    private static final List<String> KINDS =
            List.of(".java", ".json", ".properties", ".xml", ".sql", ".md", ".yaml", ".yml", ".sh", ".mjs", ".conf");

    @Test
    void nothingSecretLiesInTheProject() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            found.addAll(secretsIn(file.toString(), Files.readString(file, StandardCharsets.UTF_8)));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void secretsWouldBeFound() {
        for (String secret : List.of(
                "-----BEGIN " + "PRIVATE KEY-----\nMIIEvQ",
                "token: eyJhbGciOiJSUzI1NiIsInR5" + ".eyJzdWIiOiIxMjM0NTY3ODkwIn0" + ".dozjgNryP4J3jVmNHl0w5N_XgL0n",
                "\"client" + "Secret\": \"s3cr3t-value\"",
                "db.pass" + "word=correcthorsebattery")) {
            assertThat(secretsIn("x", secret)).as(secret).isNotEmpty();
        }
        assertThat(secretsIn("x", "quarkus.datasource.password=${QUARKUS_DATASOURCE_PASSWORD}"))
                .isEmpty();
    }

    private static List<String> secretsIn(String name, String text) {
        return SECRETS.stream()
                .filter(pattern -> pattern.matcher(text).find())
                .map(pattern -> name + ": " + pattern)
                .toList();
    }

    private static List<Path> files() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String folder : List.of("src", "docs", "deploy", "openapi", ".ci")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(Files::isRegularFile)
                        .filter(file -> !file.toString().contains("node_modules"))
                        .filter(file -> KINDS.stream().anyMatch(file.toString()::endsWith) || folder.equals(".ci"))
                        .forEach(all::add);
            }
        }
        for (String file : List.of("README.md", "pom.xml", "registry")) {
            all.add(Path.of(file));
        }
        assertThat(all).hasSizeGreaterThan(200);
        return all;
    }
}
