package vn.partyregistry.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Registry, PostgreSQL and Keycloak on one machine, as compose.yaml describes them. */
class ComposeTest {

    private static final JsonNode COMPOSE =
            Delivered.documents(Delivered.text("compose.yaml")).get(0);

    @TempDir
    private Path folder;

    @Test
    void composeReadsItAndRefusesItWithoutItsSettings() throws Exception {
        Command.assume("docker", "compose", "version");
        assertThat(config("/dev/null").code()).isNotZero();
        Path settings = Files.writeString(folder.resolve("compose.env"), """
                REGISTRY_SECRETS=%s
                KEYCLOAK_ADDRESS=https://id.example.org
                REGISTRY_IMAGE=party-registry:test
                """.formatted(folder));
        Command accepted = config(settings.toString());
        assertThat(accepted.code()).as(accepted.output()).isZero();
    }

    @Test
    void onlyTheRegistryIsReachedFromOtherMachines() {
        services().forEach(service -> service.path("ports").forEach(port -> {
            if (!service.at("/image").asText().startsWith("${REGISTRY_IMAGE")) {
                assertThat(port.asText()).startsWith("127.0.0.1:");
            }
        }));
        assertThat(service("postgresql").has("ports")).isFalse();
        assertThat(COMPOSE.at("/networks/data/internal").asBoolean()).isTrue();
    }

    @Test
    void whoNeedsTheDatabaseWaitsUntilItAnswers() {
        for (String name : List.of("registry", "keycloak")) {
            assertThat(service(name).at("/depends_on/postgresql/condition").asText())
                    .isEqualTo("service_healthy");
        }
        services()
                .forEach(service ->
                        assertThat(service.at("/healthcheck/test/0").asText()).isEqualTo("CMD"));
    }

    @Test
    void noPasswordStandsInIt() throws Exception {
        services().forEach(service -> service.path("environment").fields().forEachRemaining(setting -> {
            if (setting.getKey().matches(".*(PASSWORD|SECRET|KEY)(?!S).*")) {
                assertThat(setting.getValue().asText()).startsWith("/run/secrets/");
            }
        }));
        Path secrets = folder.resolve("secrets");
        Command first = Command.run("deploy/compose/make-secrets", secrets.toString());
        assertThat(first.code()).as(first.output()).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
                .isEqualTo("rwx------");
        List<String> values = new ArrayList<>();
        COMPOSE.path("secrets").forEach(secret -> {
            String file = secret.path("file").asText();
            assertThat(file).startsWith("${REGISTRY_SECRETS:?");
            values.add(Delivered.text(secrets.resolve(file.substring(file.lastIndexOf('/') + 1))));
        });
        assertThat(values).hasSize(6).doesNotHaveDuplicates().allMatch(value -> value.length() >= 64);
        assertThat(Command.run("deploy/compose/make-secrets", secrets.toString())
                        .code())
                .isZero();
        assertThat(Delivered.text(secrets.resolve("owner-password"))).isIn(values);
    }

    @Test
    void theRegistryRunsWithoutRights() {
        JsonNode registry = service("registry");
        assertThat(registry.at("/user").asText()).isEqualTo(ImageTest.user());
        assertThat(registry.at("/read_only").asBoolean()).isTrue();
        assertThat(registry.at("/cap_drop")).hasToString("[\"ALL\"]");
        assertThat(registry.at("/tmpfs/0").asText()).startsWith("/tmp:");
    }

    @Test
    void whatIsMountedIsThere() {
        services().forEach(service -> service.path("volumes").forEach(volume -> {
            String from = volume.asText().split(":")[0];
            if (from.startsWith("./")) {
                assertThat(Delivered.FOLDER.resolve(from)).exists();
            }
        }));
        assertThat(service("postgresql").at("/volumes/0").asText()).isEqualTo("postgresql:/var/lib/postgresql");
    }

    @Test
    void keycloakIsTheOneThatIsTested() {
        String tested = Delivered.text(Path.of("pom.xml")).replaceAll("(?s).*<keycloak\\.version>([^<]+)<.*", "$1");
        assertThat(service("keycloak").at("/image").asText()).endsWith(":" + tested);
    }

    @ParameterizedTest
    @CsvSource({"registry, 200, 0", "registry, 503, 1", "keycloak, 200, 0", "keycloak, 503, 1"})
    void itIsHealthyWhenItSaysSo(String name, int status, int code) throws Exception {
        Command.assume("bash", "-c", "exit 0");
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            boolean asked = exchange.getRequestURI().getPath().endsWith("/health/ready");
            exchange.sendResponseHeaders(asked ? status : 404, -1);
            exchange.close();
        });
        server.start();
        try {
            String check = service(name)
                    .at("/healthcheck/test/3")
                    .asText()
                    .replaceAll(
                            "(/dev/tcp/127\\.0\\.0\\.1/)\\d+",
                            "$1" + server.getAddress().getPort())
                    .replace("$$", "$");
            assertThat(Command.run("bash", "-c", check).code()).isEqualTo(code);
        } finally {
            server.stop(0);
        }
    }

    private static Command config(String settings) throws Exception {
        return Command.run("docker", "compose", "--env-file", settings, "-f", "deploy/compose.yaml", "config", "-q");
    }

    private static JsonNode service(String name) {
        return COMPOSE.at("/services/" + name);
    }

    private static Stream<JsonNode> services() {
        return Stream.of("registry", "postgresql", "keycloak").map(ComposeTest::service);
    }
}
