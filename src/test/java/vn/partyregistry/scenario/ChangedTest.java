package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Registry;

/** A client that keeps a thousand organizations asks once which of them it has to read again. */
@QuarkusTest
class ChangedTest {

    private final Registry registry = Registry.cornerOfItsOwn();
    private final List<String> held = new ArrayList<>();

    @BeforeEach
    void aClientKeepsThree() {
        registry.decision("1-QĐ/TU")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("T-B", "BLOC", "Khối", "T")
                .establish("T-1", "GRASSROOTS_CELL", "Chi bộ Một", "T-B")
                .recorded();
        for (String id : List.of("T-1", "T", "T-B")) {
            hold(registry.id(id), registry.organization(id).get().header("ETag"));
        }
    }

    @Test
    void whatIsAsItWasIsNotTold() {
        registry.decision("2-QĐ/TU").establish("E", "PROVINCIAL", "Nơi khác").recorded();

        Answer none = changed("").is(200);
        assertThat(none.each("id")).isEmpty();
        assertThat(none.position()).isEqualTo(registry.head());
    }

    @Test
    void whatIsStaleIsToldAsItNowIsWithTheTagItHasAlone() {
        registry.decision("3-QĐ/TU").on("2000-01-01").rename("T-B", "Khối mới").recorded();

        Answer stale = changed("").is(200);
        // The cell tells its parent's name, and so has changed with it.
        assertThat(stale.each("id")).containsExactly("T-1", "T-B");
        assertThat(stale.each("/organization/name")).containsExactly("Chi bộ Một", "Khối mới");
        assertThat(stale.each("etag"))
                .containsExactly(
                        registry.organization("T-1").get().header("ETag"),
                        registry.organization("T-B").get().header("ETag"));
        // In 1990 it was called what the client calls it, but now it is known for how long.
        Answer then = changed("?asOf=1990-01-01").is(200);
        assertThat(then.each("id")).containsExactly("T-B");
        assertThat(then.each("/organization/validTo")).containsExactly("2000-01-01");
    }

    @Test
    void whatHasEndedOrNeverWasIsStaleWithoutAnOrganization() {
        registry.decision("4-QĐ/TU").on("2000-01-01").dissolve("T-1").recorded();
        hold("NO-SUCH", "W/\"x\"");

        Answer stale = changed("").is(200);
        assertThat(stale.each("id")).containsExactly("T-1", "NO-SUCH");
        assertThat(stale.each("etag")).containsExactly(null, null);
        assertThat(stale.each("/organization/id")).containsExactly(null, null);
    }

    @Test
    void everyFaultOfTheBodyIsNamed() {
        held.clear();
        held.add("{\"id\":\"A\"}");
        held.add("{\"etag\":\"x\"}");
        changed("").isRefused(400, "invalid-request", "/0/etag", "/1/id");
        held.clear();
        for (int i = 0; i <= 10_000; i++) {
            hold("A" + i, "x");
        }
        changed("").isRefused(400, "invalid-request", "");
        held.clear();
        assertThat(changed("").is(200).each("id")).isEmpty();
        changed("?asOf=x").isRefused(400, "invalid-parameter", "asOf");
        held.add("{\"id\":\"A\",\"etag\":\"x\",\"tag\":1}");
        changed("").isRefused(400, "invalid-request", "/0/tag");
    }

    private void hold(String id, String etag) {
        held.add("{\"id\":\"" + id + "\",\"etag\":\"" + etag.replace("\"", "\\\"") + "\"}");
    }

    private Answer changed(String query) {
        return new Answer(
                registry,
                RestAssured.given()
                        .contentType("application/json")
                        .body("[" + String.join(",", held) + "]")
                        .post("/v1/organizations/changed" + query));
    }
}
