package vn.partyregistry.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Keycloak;
import vn.partyregistry.testing.Registry;

/** A real Keycloak with the delivered realm: its people and programs may in the registry what they were given there. */
@QuarkusTest
@TestProfile(KeycloakTest.WithKeycloak.class)
@EnabledIfSystemProperty(named = "registry.long", matches = "true")
class KeycloakTest {

    /** Nothing is set but the issuer: where its keys are, the provider says itself. */
    public static final class WithKeycloak implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("registry.demo", "off", "registry.identity.issuer", Keycloak.issuer(Keycloak.REALM));
        }
    }

    private static Keycloak keycloak;

    private final Registry registry = Registry.cornerOfItsOwn((role, subtrees) -> token(role));

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        keycloak = Keycloak.start();
        keycloak.allowPasswords(Keycloak.REALM);
        keycloak.person(Keycloak.REALM, "admin", "admin");
        keycloak.person(Keycloak.REALM, "auditor", "auditor");
    }

    @AfterAll
    static void stop() {
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    void rolesAndSubtreesAreThoseOfTheRealmAndNewKeysCount() throws IOException, InterruptedException {
        registry.decision("1-QĐ/TU")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("T-C", "GRASSROOTS_CELL", "Chi bộ", "T")
                .admit("an", "Nguyễn Văn An (giả lập)", "1950-01-01", "T-C")
                .establish("S", "PROVINCIAL", "Tỉnh S")
                .recorded();
        keycloak.person(Keycloak.REALM, "member-reader", "member-reader", registry.id("T"), registry.id("NOPE"));
        keycloak.machines(Keycloak.REALM, "registrar", registry.id("T"));

        String reader = token("member-reader");
        members(reader, "T").is(200);
        members(reader, "S").isRefused(403, "out-of-scope");
        members(token("auditor"), "S").is(200);
        Answer log = registry.ask("/v1/access-log")
                .with("reader", "member-reader")
                .as("auditor")
                .get()
                .is(200);
        assertThat(log.each("operation")).contains("members");

        String machines = keycloak.tokenOfMachines(Keycloak.REALM);
        members(machines, "T").is(200);
        members(machines, "S").isRefused(403, "out-of-scope");
        registry.ask("/v1/access-log")
                .header("Authorization", "Bearer " + machines)
                .get()
                .isRefused(403, "forbidden");

        keycloak.importAs("other");
        keycloak.allowPasswords("other");
        keycloak.person("other", "auditor", "auditor");
        members(keycloak.tokenOfPerson("other", "auditor"), "T").isRefused(401, "unauthenticated");

        keycloak.rotate(Keycloak.REALM);
        String rotated = token("member-reader");
        assertThat(header(rotated)).isNotEqualTo(header(reader));
        for (int i = 0; i < 100 && members(rotated, "T").status() == 401; i++) {
            Thread.sleep(100);
        }
        members(rotated, "T").is(200);
        members(reader, "T").is(200);
    }

    private static String token(String person) {
        try {
            return keycloak.tokenOfPerson(Keycloak.REALM, person);
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String header(String token) {
        return token.substring(0, token.indexOf('.'));
    }

    private Answer members(String token, String under) {
        return registry.ask("/v1/members")
                .with("under", registry.id(under))
                .because("kiểm tra")
                .header("Authorization", "Bearer " + token)
                .get();
    }
}
