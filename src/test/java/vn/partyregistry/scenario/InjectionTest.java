package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.partyregistry.testing.Registry;

/** What is sent is text and nothing else: it is kept, found and shown as it was written, whatever it looks like. */
@QuarkusTest
class InjectionTest {

    private final Registry registry = Registry.cornerOfItsOwn();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chi bộ '; DROP TABLE organization_version; --",
                "Chi bộ ' OR '1'='1",
                "Chi bộ <script>alert(1)</script>",
                "Chi bộ ${jndi:ldap://localhost/a} %s {0}",
                "Chi bộ \\\" } ] $(reboot) `reboot`"
            })
    void aNameIsKeptAsItIs(String name) {
        registry.decision("1-QĐ/TU")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("T-C", "GRASSROOTS_CELL", name, "T")
                .recorded();
        assertThat(registry.organization("T-C").get().is(200).value("/name")).isEqualTo(name);
        assertThat(registry.organizations()
                        .with("under", registry.id("T"))
                        .with("q", name)
                        .get()
                        .is(200)
                        .each("id"))
                .containsExactly("T-C");
    }

    @ParameterizedTest
    @ValueSource(strings = {"' OR '1'='1", "%", "_", "\\", "1;SELECT pg_sleep(9)", "$1", "?"})
    void aQuestionFindsWhatItNamesOnly(String text) {
        registry.decision("1-QĐ/TU").establish("T", "PROVINCIAL", "Tỉnh T").recorded();
        assertThat(registry.organizations()
                        .with("name", text)
                        .with("type", "PROVINCIAL")
                        .get()
                        .is(200)
                        .each("id"))
                .isEmpty();
        assertThat(registry.organizations()
                        .with("under", text)
                        .with("limit", "1")
                        .get()
                        .each("id"))
                .isEmpty();
    }
}
