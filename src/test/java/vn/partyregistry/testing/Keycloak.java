package vn.partyregistry.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Keycloak of this test's own, as Maven unpacked it, with the realm that is delivered with the registry. */
public final class Keycloak implements AutoCloseable {

    public static final String REALM = "party-registry";

    private static final String PORT = "registry.test.keycloak.port";
    private static final Path UNPACKED = Path.of("target", "keycloak");
    private static final Path DELIVERED = Path.of("deploy", "keycloak", "party-registry-realm.json");
    private static final Duration STARTING = Duration.ofMinutes(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KeycloakWeb web = new KeycloakWeb(address());
    private final Process process;

    private Keycloak(Process process) {
        this.process = process;
    }

    /** Where it is in this run, whether it is started yet or not. */
    public static synchronized String address() {
        if (System.getProperty(PORT) == null) {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                System.setProperty(PORT, String.valueOf(free.getLocalPort()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return "http://localhost:" + System.getProperty(PORT);
    }

    public static String issuer(String realm) {
        return address() + "/realms/" + realm;
    }

    public static Keycloak start() throws IOException, InterruptedException {
        String port = URI.create(address()).getPort() + "";
        Path home;
        try (Stream<Path> found = Files.list(UNPACKED)) {
            home = found.filter(Files::isDirectory).findFirst().orElseThrow().toAbsolutePath();
        }
        Path data = Files.createDirectories(home.resolve("data").resolve("import"));
        Files.copy(DELIVERED, data.resolve("party-registry-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        ProcessBuilder command = new ProcessBuilder(
                        "bash",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--http-port=" + port,
                        "--import-realm",
                        "--db=dev-mem")
                .redirectErrorStream(true)
                .redirectOutput(new File("target/keycloak.log"));
        command.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakWeb.ROOT);
        command.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", KeycloakWeb.PASSWORD);
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Keycloak started = new Keycloak(command.start());
        try {
            started.await();
            return started;
        } catch (IOException | InterruptedException | RuntimeException | Error failure) {
            started.close();
            throw failure;
        }
    }

    private void await() throws IOException, InterruptedException {
        long latest = System.nanoTime() + STARTING.toNanos();
        while (System.nanoTime() < latest && process.isAlive()) {
            try {
                if (web.answers("/realms/" + REALM)) {
                    return;
                }
            } catch (IOException notYet) {
                // It listens only when its realm is imported.
            }
            Thread.sleep(500);
        }
        throw new IOException("Keycloak did not start; see target/keycloak.log");
    }

    /** The delivered realm once more under another name. */
    public void importAs(String realm) throws IOException, InterruptedException {
        ObjectNode copy = (ObjectNode) JSON.readTree(DELIVERED.toFile());
        web.admin("POST", "/admin/realms", copy.put("realm", realm));
    }

    /** A person with a role and subtrees, who can sign in by password. */
    public void person(String realm, String name, String role, String... organizations)
            throws IOException, InterruptedException {
        web.admin(
                "POST",
                "/admin/realms/" + realm + "/users",
                JSON.valueToTree(Map.of(
                        "username",
                        name,
                        "enabled",
                        true,
                        "emailVerified",
                        true,
                        "email",
                        name + "@example.org",
                        "firstName",
                        name,
                        "lastName",
                        name,
                        "attributes",
                        Map.of("organizations", List.of(organizations)),
                        "credentials",
                        List.of(Map.of("type", "password", "value", password(name), "temporary", false)))));
        give(
                realm,
                web.admin("GET", "/admin/realms/" + realm + "/users?exact=true&username=" + name, null)
                        .at("/0/id")
                        .asText(),
                role);
    }

    /** Lets people sign in by password, which the delivered realm does not. */
    public void allowPasswords(String realm) throws IOException, InterruptedException {
        JsonNode client = client(realm, "party-registry-people");
        web.admin(
                "PUT",
                "/admin/realms/" + realm + "/clients/" + client.get("id").asText(),
                ((ObjectNode) client).put("directAccessGrantsEnabled", true));
    }

    /** Gives the machines' own account a role and subtrees. */
    public void machines(String realm, String role, String... organizations) throws IOException, InterruptedException {
        String client = client(realm, "party-registry-machines").get("id").asText();
        ObjectNode account = (ObjectNode)
                web.admin("GET", "/admin/realms/" + realm + "/clients/" + client + "/service-account-user", null);
        account.set("attributes", JSON.valueToTree(Map.of("organizations", List.of(organizations))));
        web.admin(
                "PUT", "/admin/realms/" + realm + "/users/" + account.get("id").asText(), account);
        give(realm, account.get("id").asText(), role);
    }

    /** From now on it signs with a new key. */
    public void rotate(String realm) throws IOException, InterruptedException {
        web.admin("POST", "/admin/realms/" + realm + "/components", JSON.readTree("""
                {"name": "next", "providerId": "rsa-generated", "providerType": "org.keycloak.keys.KeyProvider",
                 "config": {"priority": ["200"], "enabled": ["true"], "active": ["true"], "algorithm": ["RS256"]}}"""));
    }

    public String tokenOfPerson(String realm, String name) throws IOException, InterruptedException {
        return web.token(
                realm,
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "party-registry-people",
                        "username",
                        name,
                        "password",
                        password(name)));
    }

    public String tokenOfMachines(String realm) throws IOException, InterruptedException {
        String client = client(realm, "party-registry-machines").get("id").asText();
        String secret = web.admin("GET", "/admin/realms/" + realm + "/clients/" + client + "/client-secret", null)
                .get("value")
                .asText();
        return web.token(
                realm,
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        "party-registry-machines",
                        "client_secret",
                        secret));
    }

    private JsonNode client(String realm, String id) throws IOException, InterruptedException {
        return web.admin("GET", "/admin/realms/" + realm + "/clients?clientId=" + id, null)
                .get(0);
    }

    private void give(String realm, String user, String role) throws IOException, InterruptedException {
        JsonNode known = web.admin("GET", "/admin/realms/" + realm + "/roles/" + role, null);
        web.admin(
                "POST",
                "/admin/realms/" + realm + "/users/" + user + "/role-mappings/realm",
                JSON.createArrayNode().add(known));
    }

    private static String password(String name) {
        return name + " nhớ mật khẩu này";
    }

    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                all.forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
