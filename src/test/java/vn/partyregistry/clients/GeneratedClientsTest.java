package vn.partyregistry.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.partyregistry.testing.Registry;

/** A client generated from the committed document compiles, and does what the one who wrote the script meant. */
@QuarkusTest
@EnabledIfSystemProperty(named = "registry.long", matches = "true")
class GeneratedClientsTest {

    private static final String DAY = "2020-03-01";
    private static final Path DOCUMENT = Path.of("openapi", "openapi.yaml");
    private static final Path SCRIPTS = Path.of("src", "test", "clients");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Registry registry = Registry.cornerOfItsOwn();

    @BeforeEach
    void aProvinceWithAMember() {
        registry.decision("1-QĐ/TU")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("T-B", "BLOC", "Khối", "T")
                .establish("T-1", "GRASSROOTS_CELL", "Chi bộ Một", "T-B")
                .recorded();
        registry.decision("2-QĐ/TU")
                .on("2010-01-01")
                .admit("an", "Nguyễn Văn An (giả lập)", "1980-01-01", "T-1")
                .admit("binh", "Trần Thị Bình (giả lập)", "1981-01-01", "T-1")
                .recorded();
    }

    @Test
    void java() throws IOException, InterruptedException {
        Workshop workshop = Workshop.of("java");
        generate(workshop, "java", "--library", "native", "--additional-properties=openApiNullable=false");
        workshop.copy(SCRIPTS.resolve("java/Script.java"), "client/src/main/java/Script.java");
        Path list = workshop.at("files.txt");
        Files.write(
                list,
                workshop.files("client/src/main/java", ".java").stream()
                        .map(Path::toString)
                        .toList());
        String libraries = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String compiler =
                Path.of(System.getProperty("java.home"), "bin", "javac").toString();
        workshop.run(compiler, "-proc:none", "-nowarn", "-cp", libraries, "-d", "classes", "@" + list);

        asserted(workshop.run(command(List.of(JAVA, "-cp", workshop.at("classes") + ":" + libraries, "Script"))));
    }

    @Test
    void python() throws IOException, InterruptedException {
        assumeTrue(
                Workshop.works("python3", "-c", "import pydantic, urllib3, dateutil, typing_extensions"),
                "no python3 with pydantic, urllib3, python-dateutil and typing-extensions");
        Workshop workshop = Workshop.of("python");
        generate(workshop, "python");
        workshop.copy(SCRIPTS.resolve("python/script.py"), "client/script.py");
        workshop.run("python3", "-m", "compileall", "-q", "client");

        asserted(workshop.run(command(List.of("python3", "client/script.py"))));
    }

    @Test
    void typescript() throws IOException, InterruptedException {
        assumeTrue(Workshop.works("npm", "--version"), "no npm");
        Workshop workshop = Workshop.of("typescript");
        generate(workshop, "typescript-fetch", "--additional-properties=importFileExtension=.js");
        workshop.copy(SCRIPTS.resolve("typescript/script.ts"), "script.ts");
        Files.writeString(
                workshop.at("package.json"),
                "{\"type\":\"module\",\"private\":true,"
                        + "\"devDependencies\":{\"typescript\":\"5.9.3\",\"@types/node\":\"20.19.25\"}}");
        workshop.run("npm", "install", "--no-audit", "--no-fund");
        workshop.run(
                "npx", "tsc", "--strict", "--target", "es2022", "--module", "nodenext", "--outDir", "out", "script.ts");
        Files.writeString(workshop.at("out/package.json"), "{\"type\":\"module\"}");

        asserted(workshop.run(command(List.of("node", "out/script.js"))));
    }

    private static void generate(Workshop workshop, String language, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                JAVA,
                "-jar",
                Path.of("target", "openapi-generator", "openapi-generator-cli.jar")
                        .toAbsolutePath()
                        .toString(),
                "generate",
                "-i",
                DOCUMENT.toAbsolutePath().toString(),
                "-g",
                language,
                "-o",
                "client",
                "--global-property",
                "apiTests=false,modelTests=false,apiDocs=false,modelDocs=false"));
        command.addAll(List.of(options));
        workshop.run(command.toArray(String[]::new));
    }

    private String[] command(List<String> beginning) {
        List<String> command = new ArrayList<>(beginning);
        command.addAll(List.of(
                "http://localhost:" + RestAssured.port,
                registry.token("admin", ""),
                registry.id("T-B"),
                DAY,
                registry.id("NEW")));
        return command.toArray(String[]::new);
    }

    /** What the script printed, beside what is so. */
    private void asserted(String printed) {
        long head = registry.head();
        String decision = registry.organization("NEW")
                .asOf(DAY)
                .get()
                .is(200)
                .json()
                .at("/decision/id")
                .asText();
        assertThat(printed.lines())
                .containsExactly(
                        "entries " + (head - 1) + " named 1",
                        "members 2",
                        "decision " + decision,
                        "position " + head + " [" + registry.id("NEW") + "]");
    }
}
