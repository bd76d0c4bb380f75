package vn.partyregistry.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The API document is written as the rules of openapi/spectral.yaml want it. */
@EnabledIfSystemProperty(named = "registry.long", matches = "true")
class LintTest {

    private static final String SPECTRAL = "@stoplight/spectral-cli@6.16.3";
    private static final Path DOCUMENT = Path.of("openapi", "openapi.yaml");
    private static final Path FOLDER = Path.of("target", "spectral");

    private record Lint(int status, String words) {}

    @BeforeAll
    static void spectralIsInstalled() throws IOException, InterruptedException {
        assumeTrue(isThere("npm"), "no npm");
        Files.createDirectories(FOLDER);
        Lint installed = run("npm", "install", "--prefix", FOLDER.toString(), "--no-audit", "--no-fund", SPECTRAL);
        assertThat(installed.status).as(installed.words).isZero();
    }

    @Test
    void theDocumentBreaksNoRule() throws IOException, InterruptedException {
        Lint lint = lint(DOCUMENT);
        assertThat(lint.words).contains("No results with a severity");
        assertThat(lint.status).isZero();
    }

    @Test
    void aSpoiledDocumentIsToldRuleByRule() throws IOException, InterruptedException {
        String spoiled = Files.readString(DOCUMENT)
                .replaceFirst("x-scope: none", "x-scoop: none")
                .replaceFirst("name: asOf", "name: as_of")
                .replaceFirst("operationId: listOrganizations", "operationId: listMembers")
                .replaceFirst("/v1/positions:", "/v1/Positions:");
        Path file = FOLDER.resolve("spoiled.yaml");
        Files.writeString(file, spoiled);

        Lint lint = lint(file);
        assertThat(lint.status).isNotZero();
        assertThat(lint.words)
                .contains("operation-says-who-may-ask")
                .contains("parameter-in-camel-case")
                .contains("operation-operationId-unique")
                .contains("path-in-plural-words");
    }

    private static Lint lint(Path document) throws IOException, InterruptedException {
        return run(
                FOLDER.resolve("node_modules/.bin/spectral").toString(),
                "lint",
                document.toString(),
                "-r",
                "openapi/spectral.yaml",
                "--fail-severity",
                "hint");
    }

    private static boolean isThere(String command) throws InterruptedException {
        try {
            return run(command, "--version").status == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static Lint run(String... command) throws IOException, InterruptedException {
        Path printed = Files.createTempFile("lint", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Lint(process.exitValue(), Files.readString(printed));
    }
}
